"""Two people who edit a goal at once: the later one is shown what differs, and nothing is overwritten."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any, NoReturn

from django.urls import reverse
from django.utils.formats import date_format
from django.utils.text import capfirst
from django.utils.translation import gettext as _

from goals.models import Goal, KeyResult, Measure
from goals.services.refusals import GoalHasTwoVersions
from people.models import Person


@dataclass(frozen=True)
class Compared:
    """What somebody changes: as they saw it, as they want it, and as it stands; None where they do not say."""

    label: str
    told: Callable[[Any], str]
    shown: Any
    yours: Any
    stands: Any

    @property
    def has_moved(self) -> bool:
        """Whether somebody else has changed it since, to something else."""
        return None not in {self.shown, self.yours} and self.stands not in {self.shown, self.yours}


def refuse_moved(goal: Goal, compared: Iterable[Compared]) -> None:
    """Raise GoalHasTwoVersions where something has been changed by somebody else since it was looked at."""
    moved = [one for one in compared if one.has_moved]
    if moved:
        told = [(one.label, one.told(one.yours), one.told(one.stands)) for one in moved]
        _refuse(goal, told, url=goal.get_absolute_url())


def refuse_other_version(
    goal: Goal,
    version: int | None,
    *,
    changes: Mapping[str, Any],
    key_results: list[Measure] | None,
    actor: Person | None,
) -> None:
    """Raise GoalHasTwoVersions where the changes began with another version and differ from what stands there now.

    Without a version nothing is asked.
    """
    if version is None or version == goal.version:
        return
    told = [
        (capfirst(_field(name).verbose_name), _told(name, said, actor), _told(name, _stored(goal, name), actor))
        for name, said in changes.items()
        if _compared(name, said) != _compared(name, _stored(goal, name))
    ]
    measured = _measured(KeyResult.objects.filter(goal=goal).in_order())
    if key_results is not None and _measured(key_results) != measured:
        told.append((_("Key results"), _measured(key_results), measured))
    if told:
        _refuse(goal, told, url=reverse("goals:edit", args=[goal.pk]))


def _refuse(goal: Goal, told: Iterable[tuple[str, str, str]], *, url: str) -> NoReturn:
    told = list(told)
    yours = "\n\n".join(f"{label}: {mine}" for label, mine, _stands in told)
    theirs = "\n\n".join(f"{label}: {stands}" for label, _mine, stands in told)
    raise GoalHasTwoVersions(yours=yours, theirs=theirs, version=goal.version, url=url)


def _field(name: str) -> Any:
    return Goal._meta.get_field(name)


def _stored(goal: Goal, name: str) -> Any:
    value = getattr(goal, name)
    return value.all() if _field(name).many_to_many else value


def _compared(name: str, value: Any) -> Any:
    """People by key: two may have one name."""
    return {person.pk for person in value} if _field(name).many_to_many else value


def _told(name: str, value: Any, actor: Person | None) -> str:
    """As somebody reads it; a goal that the actor may not read has no name."""
    if _field(name).many_to_many:
        return ", ".join(sorted(str(person) for person in value))
    if isinstance(value, Goal):
        is_readable = actor is None or Goal.objects.visible_to(actor).filter(pk=value.pk).exists()
        return str(value) if is_readable else _("A goal you cannot read")
    if isinstance(value, list):
        return ", ".join(value)
    if isinstance(value, date):
        return date_format(value)
    return str(dict(getattr(_field(name), "flatchoices", ())).get(value, "" if value is None else value))


def _measured(results: Iterable[Measure | KeyResult]) -> str:
    """One line for each, in order."""
    return "; ".join(_line(result) for result in results)


def _line(result: Measure | KeyResult) -> str:
    names = ("kind", "unit", "start", "target", "upper")
    way = KeyResult(**{name: getattr(result, name) for name in names}).way_told
    return _("%(what)s, %(way)s, weight %(weight)s") % {"what": result.title, "way": way, "weight": result.weight}

"""Tags, and how many goals carry them: of what the viewer may read, for what is not visible counts nowhere."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from django.db.models import CharField, Count, F, Func, Q

from goals.models import Goal, GoalQuerySet, GoalTemplate, GoalTemplateQuerySet
from people.models import Person


@dataclass(frozen=True)
class Tag:
    """A word that goals and templates carry, and how many do."""

    name: str
    goals: int
    templates: int

    def is_alike(self, name: str) -> bool:
        """Whether it is that word, in whichever case."""
        return self.name.casefold() == name.casefold()


@dataclass(frozen=True)
class TagForesight:
    """What would come of another name: `taken` is the tag that has it already, in whichever case."""

    goals: int
    with_both: int
    in_closed_cycles: int
    templates: int
    taken: Tag | None


def tags_of(viewer: Person) -> list[Tag]:
    """Every tag, in alphabetical order, so that variants stand together."""
    goals, templates = _counted(Goal.objects.visible_to(viewer)), _counted(GoalTemplate.objects.visible_to(viewer))
    names = sorted(goals | templates, key=lambda name: (name.casefold(), name))
    return [Tag(name, goals[name], templates[name]) for name in names]


def tag_taken(tags: Iterable[Tag], before: str, after: str) -> Tag | None:
    """The other tag of that name; where there are several in different case the one most goals carry."""
    alike = [tag for tag in tags if tag.name != before and tag.is_alike(after)]
    return max(alike, key=lambda tag: (tag.name == after, tag.goals), default=None)


def foresee_tag(viewer: Person, tags: Iterable[Tag], before: str, after: str) -> TagForesight:
    """How much would change."""
    taken = tag_taken(tags, before, after)
    other = taken.name if taken else after
    counted = (
        Goal.objects.visible_to(viewer)
        .filter(tags__contains=[before])
        .aggregate(
            goals=Count("pk"),
            with_both=Count("pk", filter=Q(tags__contains=[other])),
            in_closed_cycles=Count("pk", filter=Q(cycle__closed_at__isnull=False)),
        )
    )
    templates = GoalTemplate.objects.visible_to(viewer).filter(tags__contains=[before]).count()
    return TagForesight(**counted, templates=templates, taken=taken)


def _counted(rows: GoalQuerySet | GoalTemplateQuerySet) -> Counter[str]:
    each = rows.annotate(tag=Func(F("tags"), function="unnest", output_field=CharField()))
    return Counter(dict(each.values_list("tag").annotate(number=Count("pk", distinct=True)).order_by()))

"""Reads over the pulse: what may be answered, and what was released."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta
from itertools import chain
from uuid import UUID

from django.db.models import Exists, OuterRef, Q, QuerySet

from core.readers import Is, Reader, ReaderList, readers_of_each
from feedback.models import (
    Driver,
    PulseAction,
    PulseCell,
    PulseComment,
    PulseGroup,
    PulseInvitation,
    PulseItem,
    PulseWave,
)
from people.models import Person
from people.queries import people_called

FAVOURABLE, PROMOTERS, PASSIVES = 4, 9, 7  # from which point of the scale on
TREND = timedelta(days=2 * 365)  # how far back shares are compared


@dataclass(frozen=True)
class Result:
    """How a group answered a question, in whole per cent of those who answered it.

    Favourable are 4 and 5 of 5. Of recommendation they are 9 and 10 of 10, neutral 7 and 8, and `score` is what
    favourable answers have over the others, from -100 to 100: the eNPS, after Reichheld's Net Promoter Score.
    `earlier` are the favourable shares of former waves that asked the same driver, the oldest first; `change` compares
    with the last of them, in percentage points.
    """

    item: PulseItem
    answered: int
    favourable: int
    neutral: int
    earlier: tuple[int, ...] = ()
    score: int | None = None

    @property
    def unfavourable(self) -> int:
        """The rest."""
        return 100 - self.favourable - self.neutral

    @property
    def change(self) -> int | None:
        """Since last time; None where there was none."""
        return self.favourable - self.earlier[-1] if self.earlier else None

    @property
    def trend(self) -> tuple[int, ...]:
        """The favourable shares up to this one."""
        return (*self.earlier, self.favourable)

    @property
    def trend_in_words(self) -> str:
        """The same to be read."""
        return ", ".join(f"{share} %" for share in self.trend)


@dataclass(frozen=True)
class Team:
    """A row of the heat map: a group and, by question, its result and the driver; None where none is released."""

    group: PulseGroup
    cells: list[tuple[Result | None, str]]

    @property
    def results(self) -> list[Result]:
        """Those that are released."""
        return [result for result, _driver in self.cells if result]


def invitation_for(viewer: Person, now: datetime) -> PulseInvitation | None:
    """To the wave that is open, unless the viewer has answered."""
    invitations = PulseInvitation.objects.visible_to(viewer).filter(person=viewer, wave__in=PulseWave.objects.open(now))
    return invitations.select_related("wave").first()


def closed_waves(viewer: Person) -> QuerySet[PulseWave]:
    """Waves of which something was released to the viewer, the latest first."""
    shown = PulseGroup.objects.visible_to(viewer).filter(wave=OuterRef("pk"), answered__isnull=False)
    waves = PulseWave.objects.visible_to(viewer).closed().filter(Exists(shown))
    return waves.order_by("-opens_at", "pk")


def readers_of_answers(invitation: PulseInvitation) -> ReaderList:
    """Whoever reads figures and comments of a group that the answers count in, if it is shown; the nearest first."""
    groups = PulseGroup.objects.filter(pk__in=invitation.groups or []).order_by("invited", "pk")
    reasons: dict[Person, list[str]] = {}
    for reader in chain.from_iterable(readers.people for readers in readers_of_each(groups)):
        reasons.setdefault(reader.person, []).extend(reader.reasons)
    return ReaderList([Reader(person, list(dict.fromkeys(why))) for person, why in reasons.items()])


def teams_for(viewer: Person, wave: PulseWave | UUID, words: str = "") -> QuerySet[PulseGroup]:
    """The groups of a wave that were released to the viewer: the company first, then the larger ones.

    With words only those whose leader is called so.
    """
    groups = PulseGroup.objects.visible_to(viewer).filter(wave=wave, answered__isnull=False)
    if words.strip():
        groups = groups.filter(leader__in=people_called(Person.objects.all(), words).order_by().values("pk"))
    return groups.select_related("leader", "parent", "wave").order_by("-invited", "pk")


def heat_map(
    groups: Iterable[PulseGroup], items: list[PulseItem], viewer: Person, *, earlier_of: Iterable[PulseGroup] = ()
) -> list[Team]:
    """The results of several groups of one wave, in one query; of some beside what was answered before."""
    listed = {group.pk: group for group in groups}
    now: dict[tuple[UUID, UUID], PulseCell] = {}
    before: dict[tuple[UUID | None, str], list[int]] = defaultdict(list)
    for cell in _cells_of(list(listed.values()), viewer, list(earlier_of)):
        if cell.group_id in listed:
            now[cell.group_id, cell.item_id] = cell
        else:
            before[_led_by(cell.group), cell.item.question.driver].append(result(cell).favourable)

    def told(group: PulseGroup, item: PulseItem) -> Result | None:
        cell = now.get((group.pk, item.pk))
        return result(cell, before[_led_by(group), item.question.driver]) if cell else None

    return [
        Team(group, [(told(group, item), item.question.get_driver_display()) for item in items])
        for group in listed.values()
    ]


def comments_of(group: PulseGroup, viewer: Person) -> QuerySet[PulseComment]:
    """What was written in a group, in the order of keys that say nothing."""
    return PulseComment.objects.visible_to(viewer).filter(group=group).order_by("pk")


def comments_by_group(groups: Iterable[PulseGroup], viewer: Person) -> dict[UUID, list[str]]:
    """The same of several groups, in one query."""
    found: dict[UUID, list[str]] = defaultdict(list)
    comments = PulseComment.objects.visible_to(viewer).filter(group__in=[group.pk for group in groups])
    for group_id, text in comments.order_by("pk").values_list("group", "text"):
        found[group_id].append(text)
    return found


def own_pulse_actions(viewer: Person) -> QuerySet[PulseAction]:
    """What the viewer set out to do about results and has not done yet, what is due first."""
    actions = PulseAction.objects.visible_to(viewer, by=(Is,)).filter(owner=viewer, done_at=None)
    return actions.order_by("due_on", "pk")


def actions_of(group: PulseGroup, viewer: Person) -> QuerySet[PulseAction]:
    """What people do about a group's results, what is open first."""
    actions = PulseAction.objects.visible_to(viewer).filter(group=group).select_related("owner", "group__leader")
    return actions.order_by("done_at", "due_on", "pk")


def result(cell: PulseCell, earlier: Iterable[int] = ()) -> Result:
    """A cell in shares; `earlier` are the favourable shares of former waves, in per cent."""
    is_recommendation = cell.item.question.driver == Driver.RECOMMENDATION
    lowest = cell.item.question.scale.start
    best = PROMOTERS if is_recommendation else FAVOURABLE
    middle = PASSIVES if is_recommendation else best - 1
    total, good = sum(cell.counts), sum(cell.counts[best - lowest :])
    poor = sum(cell.counts[: middle - lowest])
    favourable = round(100 * good / total)
    return Result(
        item=cell.item,
        answered=total,
        favourable=favourable,
        neutral=100 - favourable - min(round(100 * poor / total), 100 - favourable),
        earlier=tuple(earlier),
        score=round(100 * (good - poor) / total) if is_recommendation else None,
    )


def _cells_of(groups: list[PulseGroup], viewer: Person, earlier_of: list[PulseGroup]) -> QuerySet[PulseCell]:
    """Those of groups of one wave, and of some what the same leader's had in the two years before, the oldest first.

    A leader's group is compared with the same leader's, whoever was in it; and only where it was shown as a whole.
    """
    wanted = Q(group__in=[group.pk for group in groups])
    if earlier_of:
        same = Q(group__leader__in=[group.leader_id for group in earlier_of if not group.is_company])
        if any(group.is_company for group in earlier_of):
            same |= Q(group__parent=None)
        opened = earlier_of[0].wave.opens_at
        wanted |= same & Q(group__wave__opens_at__gte=opened - TREND, group__wave__opens_at__lt=opened)
    cells = PulseCell.objects.visible_to(viewer).filter(wanted, group__answered__isnull=False)
    return cells.select_related("group", "item__question").order_by("group__wave__opens_at", "pk")


def _led_by(group: PulseGroup) -> UUID | None:
    return None if group.is_company else group.leader_id

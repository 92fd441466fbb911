"""A wave closes: seals are opened and counted, what may be shown is written, key and seals are destroyed."""

import logging
from collections import Counter, defaultdict
from collections.abc import Container, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from random import SystemRandom
from uuid import UUID

from django.db import transaction
from django.db.models import F
from django.utils.translation import gettext_lazy as _

from core.deeds import deed
from core.emptying import TablesAreReadError, empty
from core.notices import notify
from core.refusals import Refusal
from feedback.models import PulseCell, PulseComment, PulseGroup, PulseInvitation, PulseKey, PulseSeal, PulseWave
from feedback.services.pulse.release import releasable
from feedback.services.pulse.sealing import Answers, Opener
from feedback.services.pulse.telling import forget_told
from people.models import Person

logger = logging.getLogger(__name__)

AT_ONCE = 2_000


class KeyIsLost(Refusal):
    """The key of the installation was changed, and the former one is not among its fallbacks."""


@dataclass
class Counted:
    """Answers of a wave by group: how many, by question how many chose each value, and what was written."""

    parents: Mapping[UUID, UUID | None]
    answered: Counter[UUID] = field(default_factory=Counter)
    values: defaultdict[tuple[UUID, UUID], Counter[int]] = field(default_factory=lambda: defaultdict(Counter))
    comments: list[tuple[str, list[UUID]]] = field(default_factory=list)

    def add(self, answers: Answers) -> None:
        """One more person."""
        groups = self._with_all_around(answers.groups)
        self.answered.update(groups)
        for item, value in answers.values.items():
            for group in groups:
                self.values[item, group][value] += 1
        if answers.comment:
            self.comments.append((answers.comment, groups))

    def _with_all_around(self, groups: Iterable[UUID]) -> list[UUID]:
        found: dict[UUID, None] = {}
        for group in groups:
            around: UUID | None = group
            while around is not None and around not in found:
                found[around] = None
                around = self.parents[around]
        return list(found)


def try_to_close(*, wave_id: UUID, now: datetime) -> None:
    """Close the wave, unless that failed MOST_ATTEMPTS times: then it waits for `close_again`.

    The attempt is counted before it is made, so that one which takes its worker along counts too. One that a backup
    stands in the way of is no attempt. Raises KeyIsLost.
    """
    if not _is_claimed(wave_id, now):
        return
    try:
        close_wave(wave_id=wave_id, actor=None, now=now)
    except TablesAreReadError:
        logger.warning("the pulse closes later: a backup or a long transaction reads its tables")
        PulseWave.objects.to_close(now).filter(pk=wave_id, attempts__gt=0).update(attempts=F("attempts") - 1)


@deed
def close_again(*, waves: Iterable[PulseWave], actor: Person, now: datetime) -> int:
    """Let the next sweep try those that were given up, with all attempts before them; how many."""
    return PulseWave.objects.given_up(now).filter(pk__in=[wave.pk for wave in waves]).update(attempts=0)


@deed
def close_wave(*, wave_id: UUID, actor: None, now: datetime) -> PulseWave | None:
    """Write what may be shown and destroy the rest, in one transaction; None where another worker did or it is open.

    Whatever dies in between leaves the wave as it was. Only one wave is open at a time, so everything in the tables of
    what is destroyed is of this one. Raises KeyIsLost, TablesAreReadError.
    """
    wave = PulseWave.objects.to_close(now).select_for_update(skip_locked=True).filter(pk=wave_id).first()
    if wave is None:
        return None
    groups = {group.pk: group for group in wave.groups.select_related("leader")}
    counted = _counted(wave, {pk: group.parent_id for pk, group in groups.items()})
    _release(wave, counted, groups)
    forget_told(wave)
    wave.closed_at, wave.public_key, wave.sealed_key = now, None, ""
    wave.save(update_fields=["closed_at", "public_key", "sealed_key"])
    for group in groups.values():
        if group.answered is not None and group.leader is not None:
            _tell(group.leader, wave)
    empty(PulseSeal, PulseInvitation, PulseKey)
    return wave


@transaction.atomic
def _is_claimed(wave_id: UUID, now: datetime) -> bool:
    wave = PulseWave.objects.to_try(now).select_for_update(skip_locked=True).filter(pk=wave_id).first()
    if wave is None:
        return False
    wave.attempts += 1
    wave.save(update_fields=["attempts"])
    return True


def _counted(wave: PulseWave, parents: Mapping[UUID, UUID | None]) -> Counted:
    key = PulseKey.objects.filter(wave=wave).values_list("sealed", flat=True).first()
    opener, counted = Opener(key or wave.sealed_key), Counted(parents)
    if not opener:
        raise KeyIsLost(_("The key of this installation has changed. Name the former one among its fallbacks."))
    for box in wave.seals.values_list("box", flat=True).iterator(AT_ONCE):
        counted.add(opener.open(bytes(box)))
    return counted


def _release(wave: PulseWave, counted: Counted, groups: Mapping[UUID, PulseGroup]) -> None:
    """Taking part first: of a group that is not shown as a whole, nothing else is."""
    parents = counted.parents
    invited = {pk: group.invited for pk, group in groups.items()}
    shown = releasable(counted.answered, parents, wave.k, among=invited)
    for pk in shown:
        groups[pk].answered = counted.answered[pk]
    PulseGroup.objects.bulk_update(groups.values(), ["answered"], batch_size=AT_ONCE)
    among = {pk: _nearest(parents[pk], shown, parents) for pk in parents if pk in shown}
    PulseCell.objects.bulk_create(_cells(wave, counted, among), batch_size=AT_ONCE)
    comments = list(_comments(wave, counted, among))
    SystemRandom().shuffle(comments)
    PulseComment.objects.bulk_create(comments, batch_size=AT_ONCE)


def _nearest(group: UUID | None, shown: Container[UUID], parents: Mapping[UUID, UUID | None]) -> UUID | None:
    """The group, or the next one around it that is shown."""
    while group is not None and group not in shown:
        group = parents[group]
    return group


def _cells(wave: PulseWave, counted: Counted, parents: Mapping[UUID, UUID | None]) -> Iterator[PulseCell]:
    for item in wave.items.select_related("question"):
        sizes = {pk: counted.values[item.pk, pk].total() for pk in parents}
        for pk in releasable(sizes, parents, wave.k):
            counts = [counted.values[item.pk, pk][value] for value in item.question.scale]
            yield PulseCell(group_id=pk, item=item, counts=counts)


def _comments(wave: PulseWave, counted: Counted, parents: Mapping[UUID, UUID | None]) -> Iterable[PulseComment]:
    sizes = Counter(pk for _text, groups in counted.comments for pk in groups)
    shown = releasable(sizes, parents, wave.comment_k)
    return (PulseComment(group_id=pk, text=text) for text, groups in counted.comments for pk in groups if pk in shown)


def _tell(leader: Person, wave: PulseWave) -> None:
    notify(
        leader,
        kind="pulse_results",
        text=_("The results of the last pulse are there."),
        url=wave.get_absolute_url(),
        cause=f"pulse:{wave.pk}:results",
        about=wave,
    )

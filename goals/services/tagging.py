"""One vocabulary: a tag gets another name, or goes into another one."""

from datetime import datetime, timedelta
from uuid import UUID

from django.contrib.postgres.fields import ArrayField
from django.db import connection, transaction
from django.db.models import Case, CharField, F, Func, Q, Value, When
from django.utils.translation import gettext as _

from core.deeds import deed
from core.prepared import any_of
from core.refusals import Refusal
from core.work import carry
from goals import queries
from goals.models import Goal, GoalTemplate, TagChange
from goals.rules import can_keep_tags
from people.models import Person

AT_ONCE = 500  # goals and as many templates, locked and changed in one transaction
FIRST_PAUSE = timedelta(minutes=1)


class TagIsTaken(Refusal):
    """There is another tag of that name, and nobody said that the two are to be one."""


class TagIsGone(Refusal):
    """Nothing carries it any more."""


class TagIsChanging(Refusal):
    """Workers still have one of the names in hand."""


@deed
def change_tag(*, before: str, after: str, merges: bool, actor: Person, now: datetime) -> TagChange:
    """Give a tag another name wherever the actor may read it, the closed cycles included: it says nothing of its own.

    What is left after the first few hundred is the workers'. Asked once more it goes on where it stands, also where
    workers have given it up. One at a time looks whether a name is free. Raises TagIsTaken, TagIsGone, TagIsChanging.
    """
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_advisory_xact_lock(hashtext('goals.tags'))")
    asked = {"before": before, "after": after, "asked_by": actor}
    change = TagChange.objects.unfinished().filter(**asked).first()
    if change is None:
        _refuse_change(before, after, actor, merges=merges)
        change = TagChange.objects.create(**asked, asked_at=now, try_at=now)
    return change_some(change=change, actor=actor, now=now)


@deed
def change_some(*, change: TagChange, actor: Person, now: datetime) -> TagChange:
    """The next few hundred; it is done once fewer are left. May run twice, and at once: it changes what there is."""
    from goals.tasks import go_on_with_tag as task  # noqa: PLC0415 - the task calls back into this module

    change = TagChange.objects.select_for_update(of=("self",)).get(pk=change.pk)
    if change.done_at:
        return change
    changed = [_change_in(Goal, change, actor), _change_in(GoalTemplate, change, actor)]
    change.attempts, change.try_at = 0, now
    if max(changed) < AT_ONCE:
        change.done_at = now
    else:
        carry(task, change_id=str(change.pk))
    change.save(update_fields=["attempts", "try_at", "done_at"])
    return change


def go_on_with_tag(*, change_id: UUID, now: datetime) -> None:
    """What a worker does of it, in the name of who asked, as long as they may; a failure waits longer each time.

    The attempt is counted before it is made, so that one which takes its worker along counts too.
    """
    change = _claimed(change_id, now)
    if change and can_keep_tags(change.asked_by):
        change_some(change=change, actor=change.asked_by, now=now)


def due_tag_changes(*, now: datetime) -> list[UUID]:
    """What is left to be gone on with; a sweep hands each to a worker."""
    return list(TagChange.objects.due(now).order_by("try_at", "pk").values_list("pk", flat=True))


@transaction.atomic
def _claimed(change_id: UUID, now: datetime) -> TagChange | None:
    waiting = TagChange.objects.select_for_update(of=("self",), skip_locked=True).select_related("asked_by")
    change = waiting.due(now).filter(pk=change_id).first()
    if change:
        change.attempts += 1
        change.try_at = now + FIRST_PAUSE * 2 ** (change.attempts - 1)
        change.save(update_fields=["attempts", "try_at"])
    return change


def _refuse_change(before: str, after: str, actor: Person, *, merges: bool) -> None:
    names = [before, after]
    if TagChange.objects.unfinished().filter(Q(before__in=names) | Q(after__in=names)).exists():
        raise TagIsChanging(_("One of these tags is just being changed. Try again in a few minutes."))
    tags = queries.tags_of(actor)
    if before not in {tag.name for tag in tags}:
        raise TagIsGone(_("No goal or template you may read carries “%(tag)s” any more.") % {"tag": before})
    taken = queries.tag_taken(tags, before, after)
    if taken and not (merges and taken.name == after):
        raise TagIsTaken(
            _("There is a tag “%(tag)s” already. Look again at what changes, and merge the two if they mean the same.")
            % {"tag": taken.name}
        )


def _change_in(model: type[Goal] | type[GoalTemplate], change: TagChange, actor: Person) -> int:
    carriers = model.objects.visible_to(actor).filter(tags__contains=[change.before]).order_by("pk")
    locked = carriers.select_for_update(of=("self",), no_key=True).only("pk")
    ids = [row.pk for row in locked[:AT_ONCE]]
    before, after = Value(change.before), Value(change.after)
    without = Func(F("tags"), before, function="array_remove")
    renamed = Func(F("tags"), before, after, function="array_replace")
    kinds = ArrayField(CharField())
    tags = Case(When(tags__contains=[change.after], then=without), default=renamed, output_field=kinds)
    model.objects.filter(any_of("pk", ids)).update(tags=tags)
    return len(ids)

"""Following a goal, and telling those who do: one row in the deed, and the rest by workers."""

from datetime import datetime, timedelta
from typing import TYPE_CHECKING
from uuid import UUID

from django.db import transaction
from django.db.models import Exists, OuterRef, QuerySet
from django.utils.text import format_lazy
from django.utils.translation import gettext_lazy

from core.addresses import address
from core.deeds import deed
from core.models import Notice
from core.notices import notify
from core.prepared import prepared
from core.readers import readers_of
from core.templatetags.wording import signed
from core.work import carry
from goals.models import Goal, GoalFollow, GoalNews
from people.models import Person
from people.services import acted_for

if TYPE_CHECKING:
    from goals.models.follow import GoalFollowQuerySet

AT_ONCE = 100  # followers told in one transaction
FIRST_PAUSE = timedelta(minutes=1)
WORDS = {
    GoalNews.Kind.COMMENTED: gettext_lazy("{name} wrote about a goal you follow: {goal}"),
    GoalNews.Kind.UPDATED: gettext_lazy("{name} updated a goal you follow: {goal}"),
    GoalNews.Kind.REBASELINED: gettext_lazy("{name} changed what was agreed for: {goal}"),
    GoalNews.Kind.SETTLED: gettext_lazy("{name} recorded how a goal you follow ended: {goal}"),
}


@deed
def follow_goal(*, goal: Goal, actor: Person, now: datetime) -> None:
    """Hear from now on what happens to it. Following twice changes nothing."""
    GoalFollow.objects.get_or_create(goal=goal, person=actor, defaults={"created_at": now})


@deed
def unfollow_goal(*, goal: Goal, actor: Person, now: datetime) -> None:
    """Hear no more of it than one would anyway."""
    GoalFollow.objects.filter(goal=goal, person=actor).delete()


def tell_followers(goal: Goal, *, kind: str, cause: str, by: Person, now: datetime) -> None:
    """Have those told who follow it, in as many statements for one as for a thousand; within the deed of the caller.

    Of an update the owner is told in the same way, and it waits for the next sweep: updates are what people write most
    often, so one costs its writer neither a notice nor a message to the broker.
    """
    from goals.tasks import tell_of_news as task  # noqa: PLC0415 - the task calls back into this module

    if not _concerns_its_owner(goal, kind, by) and not _followed(goal=goal.pk, by=by.pk):
        return
    acting_for = acted_for(by, goal.owner) if kind != GoalNews.Kind.COMMENTED else None
    news = GoalNews.objects.create(
        goal=goal, kind=kind, cause=cause, by=by, acting_for=acting_for, created_at=now, tell_at=now
    )
    if kind != GoalNews.Kind.UPDATED:
        carry(task, news_id=str(news.pk))


def recall_news(*, cause: str) -> None:
    """Tell nobody else of it; a worker that is telling some this moment is waited for, and what it told stays told."""
    GoalNews.objects.filter(cause=cause).delete()


def take_followers_along(goal: Goal, draft: Goal, now: datetime) -> None:
    """Who follows a goal follows what it goes on as; of a draft they hear nothing, for they may not read it."""
    followers = GoalFollow.objects.filter(goal=goal).exclude(person=draft.owner).values_list("person", flat=True)
    GoalFollow.objects.bulk_create(GoalFollow(goal=draft, person_id=person, created_at=now) for person in followers)


def due_news(*, now: datetime, most: int = 1_000) -> list[UUID]:
    """What followers are to be told, oldest first; a sweep hands each to a worker."""
    return list(GoalNews.objects.due(now).order_by("tell_at", "pk").values_list("pk", flat=True)[:most])


def tell_of_news(*, news_id: UUID, now: datetime) -> None:
    """Tell some of the followers, if nobody else does; a failure waits longer each time, and at last for help.

    The attempt is counted before it is made, so that one which takes its worker along counts too.
    """
    if _is_claimed(news_id, now):
        tell_some(news_id=news_id, actor=None, now=now)


@deed
def tell_some(*, news_id: UUID, actor: None, now: datetime) -> None:
    """Tell the owner where it concerns them, and AT_ONCE of those who follow it and may read it now.

    The rest are the next task's. Each is told once for the cause: whoever has been told of it already is left out, so
    it may run twice and be killed anywhere.
    """
    from goals.tasks import tell_of_news as task  # noqa: PLC0415 - the task calls back into this module

    locked = GoalNews.objects.select_for_update(of=("self",)).select_related("goal__owner", "by", "acting_for")
    news = locked.filter(pk=news_id).first()
    if news is None:
        return
    if _concerns_its_owner(news.goal, news.kind, news.by):
        _tell_owner(news)
    follows = list(_untold(news)[:AT_ONCE])
    for follow in follows:
        _tell(follow.person, news)
    if len(follows) < AT_ONCE:
        news.delete()
        return
    news.attempts, news.tell_at = 0, now
    news.save(update_fields=["attempts", "tell_at"])
    carry(task, news_id=str(news.pk))


@deed
def tell_again(*, news: list[GoalNews], actor: Person, now: datetime) -> int:
    """Let what was given up, or waits after a failure, be told with all attempts before it; how many."""
    return GoalNews.objects.filter(pk__in=[one.pk for one in news]).update(attempts=0, tell_at=now)


@transaction.atomic
def _is_claimed(news_id: UUID, now: datetime) -> bool:
    news = GoalNews.objects.select_for_update(of=("self",), skip_locked=True).due(now).filter(pk=news_id).first()
    if news is None:
        return False
    news.attempts += 1
    news.tell_at = now + FIRST_PAUSE * 2 ** (news.attempts - 1)
    news.save(update_fields=["attempts", "tell_at"])
    return True


def _untold(news: GoalNews) -> "GoalFollowQuerySet":
    told = Notice.objects.filter(recipient=OuterRef("person"), cause=news.cause)
    follows = GoalFollow.objects.filter(goal=news.goal, created_at__lte=news.created_at).exclude(person=news.by)
    return follows.among(readers_of(news.goal)).exclude(Exists(told)).select_related("person").order_by("pk")


def _tell(person: Person, news: GoalNews) -> None:
    goal, is_comment = news.goal, news.kind == GoalNews.Kind.COMMENTED
    notify(
        person,
        kind=news.kind,
        text=format_lazy(WORDS[GoalNews.Kind(news.kind)], name=signed(news.by, news.acting_for), goal=goal.title),
        url=address("goals:talk", goal.pk) if is_comment else goal.get_absolute_url(),
        cause=news.cause,
        about=goal,
        by=news.by,
    )


def _tell_owner(news: GoalNews) -> None:
    words = gettext_lazy("{name} updated your goal: {goal}")
    notify(
        news.goal.owner,
        kind="goal_updated",
        text=format_lazy(words, name=signed(news.by, news.acting_for), goal=news.goal.title),
        url=news.goal.get_absolute_url(),
        cause=news.cause,
        about=news.goal,
        by=news.by,
    )


def _concerns_its_owner(goal: Goal, kind: str, by: Person) -> bool:
    """Whether workers tell the owner, too; of everything else its owner is told in the deed."""
    return kind == GoalNews.Kind.UPDATED and by.pk != goal.owner_id


@prepared
def _followed(goal: UUID, by: UUID) -> "QuerySet[GoalFollow, UUID]":
    """Whether anybody else follows it: one of them."""
    return GoalFollow.objects.filter(goal=goal).exclude(person=by).values_list("pk", flat=True)[:1]

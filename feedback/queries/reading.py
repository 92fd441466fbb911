"""Reads over feedback and requests for it."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from uuid import UUID

from django.db.models import Count, Max, Prefetch, Q, QuerySet, Value
from django.utils import timezone

from core.prepared import any_of, prepared
from core.readers import Is
from development.models import CompanyValue, CompanyValueQuerySet
from feedback.models import NOT_AS_HR, Ask, Feedback, FeedbackQuerySet, FeedbackRequest, OutsideAsk
from feedback.models.request import FeedbackRequestQuerySet
from goals.models import Goal, GoalQuerySet
from people.models import Person, names_at
from people.queries import people_on_leave

REMIND_BEFORE = timedelta(days=2)
FURTHEST = REMIND_BEFORE + timedelta(days=1)  # for the calendar that is ahead: an index leads there
QUIET_AFTER_ASKING = timedelta(days=1)


@dataclass(frozen=True)
class FeedbackStanding:
    """When a person last received and last gave feedback, as far as the viewer may know."""

    last_received_on: date | None
    last_given_on: date | None


def given_between(recipient: Person, viewer: Person, start: date, end: date) -> FeedbackQuerySet:
    """What somebody received on these days, both included, and `viewer` may read; the oldest first."""
    received = Feedback.objects.visible_to(viewer, by=NOT_AS_HR).standing().filter(recipient=recipient)
    return received.given_between(start, end).with_people().order_by("sent_at", "pk")


def latest_for(viewer: Person, n: int) -> FeedbackQuerySet:
    """What `viewer` received lately and may read."""
    received = Feedback.objects.visible_to(viewer, by=NOT_AS_HR).standing().filter(recipient=viewer)
    return received.with_people().newest_first()[:n]


def beside(person: Person, viewer: Person, since: date) -> FeedbackQuerySet:
    """Given to or by a person since a day, and open to them as well as to `viewer`: what both may talk about."""
    shared = Feedback.objects.visible_to(viewer, by=NOT_AS_HR).visible_to(person, by=NOT_AS_HR).standing()
    today = viewer.today(timezone.now())
    return shared.filter(Q(recipient=person) | Q(giver=person)).given_between(since, today).with_people().newest_first()


def standing_of(people: Iterable[Person], viewer: Person, now: datetime) -> dict[UUID, FeedbackStanding]:
    """When these people last received and gave feedback, in one query."""
    ids = [person.pk for person in people]
    last = {(person, side): moment for person, side, moment in _last_given(viewer, people=ids, now=now)}
    return {
        pk: FeedbackStanding(_on(last.get((pk, "recipient")), viewer), _on(last.get((pk, "giver")), viewer))
        for pk in ids
    }


@prepared
def _last_given(viewer: Person, people: list[UUID], now: datetime) -> QuerySet[Feedback, tuple[UUID, str, datetime]]:
    received, given = (
        Feedback.objects.visible_to(viewer, by=NOT_AS_HR)
        .standing()
        .filter(any_of(side, people), sent_at__lte=now)
        .order_by()
        .values_list(side, Value(side))
        .annotate(last=Max("sent_at"))
        for side in ("recipient", "giver")
    )
    return received.union(given, all=True)


@prepared
def some_about_team(viewer: Person) -> QuerySet[Feedback, int]:
    """One row where the viewer was named as somebody’s manager in anything, none where not."""
    named = Feedback.objects.visible_to(viewer, by=(Is,)).filter(manager_then=viewer.pk).order_by()
    return named.values_list(Value(1), flat=True)[:1]


def asks_waiting_for(viewer: Person, now: datetime) -> list[Ask]:
    """What the viewer was asked and has neither answered nor declined, while it can be."""
    return sorted(_asked(viewer, now=now), key=lambda ask: (ask.due_on, ask.pk))


@prepared
def _asked(viewer: Person, now: datetime) -> QuerySet[Ask]:
    people = ("request__subject", "request__requester")
    asks = Ask.objects.visible_to(viewer, by=(Is,)).waiting(now).filter(asked=viewer.pk).with_due_on()
    return asks.select_related(*people).only("request", *names_at(*people)).order_by("pk")


def requests_of(viewer: Person) -> FeedbackRequestQuerySet:
    """Requests the viewer made or that are about them, with the numbers of answers."""
    concerned = FeedbackRequest.objects.visible_to(viewer).filter(Q(requester=viewer) | Q(subject=viewer))
    return concerned.with_people().annotate(
        asked_count=_each() + _each(outside=True),
        answered_count=_each("answered_at") + _each("answered_at", outside=True),
        declined_count=_each("declined_at") + _each("declined_at", outside=True),
    )


def asks_of(request: FeedbackRequest, viewer: Person) -> QuerySet[Ask]:
    """Those asked by a request that the viewer may see, each with the answer if that is theirs to read."""
    answers = Feedback.objects.visible_to(viewer, by=NOT_AS_HR)
    asks = Ask.objects.visible_to(viewer).filter(request=request).with_due_on().select_related("asked", "request")
    return asks.prefetch_related(Prefetch("feedback", answers)).order_by("asked__name", "pk")


def asks_to_remind(now: datetime) -> list[UUID]:
    """Ids of asks that are due soon, were never reminded of, and whose people are at work."""
    return list(
        Ask.objects.waiting(now)
        .due_by(now + REMIND_BEFORE)
        .filter(
            reminded_at=None,
            asked__is_active=True,
            request__due_on__lte=(now + FURTHEST).date(),
            request__created_at__lte=now - QUIET_AFTER_ASKING,
        )
        .exclude(asked__in=people_on_leave(now))
        .order_by("pk")
        .values_list("pk", flat=True)
    )


def outsiders_to_remind(now: datetime) -> list[UUID]:
    """Ids of asks that went outside, are due soon and were never reminded of."""
    soon = OutsideAsk.objects.open().filter(
        reminded_at=None,
        mailed_at__lte=now - QUIET_AFTER_ASKING,
        request__due_on__lte=(now + REMIND_BEFORE).date(),
    )
    return list(soon.order_by("pk").values_list("pk", flat=True))


def outside_asks_of(request: FeedbackRequest, viewer: Person) -> QuerySet[OutsideAsk]:
    """Those outside who were asked by a request, each with the answer if the viewer may read it."""
    answers = Feedback.objects.visible_to(viewer, by=NOT_AS_HR)
    asks = OutsideAsk.objects.visible_to(viewer).filter(request=request).with_people()
    return asks.prefetch_related(Prefetch("feedback", answers)).order_by("name", "pk")


@prepared
def people_with_managers(ids: list[UUID]) -> QuerySet[Person]:
    """Those of these ids who work here, with whom they report to."""
    people: QuerySet[Person] = Person.objects.active().select_related("manager").filter(any_of("pk", ids))
    return people


def goals_both_read(giver: Person, recipient: Person) -> GoalQuerySet:
    """What feedback may name: a goal that only one of the two may read is no matter between them."""
    return Goal.objects.visible_to(giver).visible_to(recipient)


def goals_to_name(giver: Person, recipients: Sequence[Person]) -> QuerySet[Goal]:
    """Open goals of the recipient that feedback may name; where there are several, none is offered."""
    if len(recipients) != 1:
        return Goal.objects.none()
    [recipient] = recipients
    readable = goals_both_read(giver, recipient).unfinished()
    return readable.filter(Q(owner=recipient) | Q(contributors=recipient)).distinct().order_by("title", "pk")


def with_goal_for(viewer: Person, feedback: FeedbackQuerySet) -> FeedbackQuerySet:
    """Each with the goal it names, or None where the viewer may not read that goal, and with its values."""
    return with_values_for(viewer, feedback).prefetch_related(Prefetch("goal", Goal.objects.visible_to(viewer)))


def with_values_for(viewer: Person, feedback: FeedbackQuerySet) -> FeedbackQuerySet:
    """Each with the values it names."""
    return feedback.prefetch_related(Prefetch("values", CompanyValue.objects.visible_to(viewer).in_order()))


def values_to_name(giver: Person) -> CompanyValueQuerySet:
    """What the company stands for today."""
    return CompanyValue.objects.visible_to(giver).offered()


def _each(settled: str = "", *, outside: bool = False) -> Count:
    """How many of a request were asked, or have settled it in this way."""
    asks = "outside_asks" if outside else "asks"
    return Count(asks, filter=Q((f"{asks}__{settled}__isnull", False)) if settled else None, distinct=True)


def _on(moment: datetime | None, viewer: Person) -> date | None:
    return viewer.today(moment) if moment else None

"""What the people of the tour were told lately, as the deeds of the other chapters would have told them."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, time, timedelta

from django.db.models import Model, Q
from django.utils.formats import date_format

from core.models import Delivery, Notice, NoticeChoice, NoticeSchedule
from feedback.models import Ask, Audience, Feedback
from goals.models import Goal
from people.models import Person
from perfmgmt.demo.company import Company
from reviews.models import Part, ReviewCycle

LATELY, UNREAD = timedelta(days=30), timedelta(days=6)


@dataclass(frozen=True)
class Told:
    """Something that one of the known people was told."""

    recipient: Person
    kind: str
    text: str
    url: str
    cause: str
    about: Model
    by: Person | None
    at: datetime


def write_notices(company: Company, now: datetime) -> None:
    """One for each cause; mails went out at once, and what is older has been read."""
    known = list(company.known.values())
    told = [one for source in (_feedback, _asks, _proposals, _reviews) for one in source(known, now)]
    notices = [_notice(one, now) for one in told if one.recipient in known and one.recipient != one.by]
    Notice.objects.bulk_create(notices)
    Delivery.objects.bulk_create(
        Delivery(
            notice=notice,
            channel=Delivery.Channel.MAIL,
            state=Delivery.State.SENT,
            attempts=1,
            try_at=notice.created_at,
            sent_at=notice.created_at,
        )
        for notice in notices
    )
    _one_box_was_full(notices)
    _choose(known)


def _one_box_was_full(notices: list[Notice]) -> None:
    last = Delivery.objects.filter(notice__in=notices).order_by("-sent_at", "pk")[:1]
    Delivery.objects.filter(pk__in=last.values("pk")).update(
        state=Delivery.State.FAILED, sent_at=None, error="552 mailbox is full"
    )


def _choose(known: list[Person]) -> None:
    """Managers among them have goals once a day, and no mail at night."""
    leading = [person for person in known if person.reports.exists()]
    NoticeChoice.objects.bulk_create(
        NoticeChoice(person=person, topic="goals", by_mail=True, rhythm=NoticeChoice.Rhythm.DAILY) for person in leading
    )
    NoticeSchedule.objects.bulk_create(
        NoticeSchedule(person=person, quiet_from=time(19), quiet_until=time(7)) for person in leading
    )


def _notice(told: Told, now: datetime) -> Notice:
    return Notice(
        recipient=told.recipient,
        by=told.by,
        kind=told.kind,
        cause=told.cause,
        text=told.text,
        url=told.url,
        about_model=told.about._meta.label,
        about_id=told.about.pk,
        created_at=told.at,
        read_at=told.at + timedelta(hours=3) if told.at < now - UNREAD else None,
    )


def _feedback(known: list[Person], now: datetime) -> Iterator[Told]:
    lately = Feedback.objects.filter(Q(recipient__in=known) | Q(manager_then__in=known), sent_at__gte=now - LATELY)
    for feedback in lately.select_related("giver", "recipient", "manager_then").order_by("sent_at"):
        giver, recipient = feedback.giver, feedback.recipient
        told = {
            "kind": "feedback_received",
            "url": feedback.get_absolute_url(),
            "cause": f"feedback:{feedback.pk}:sent",
        }
        if feedback.audience != Audience.MANAGER:
            words = f"{feedback.giver_short_name} gave you feedback."
            yield Told(recipient, text=words, about=feedback, by=giver, at=feedback.sent_at, **told)
        if feedback.manager_then:
            words = f"{feedback.giver_short_name} gave feedback about {recipient.short_name}."
            yield Told(feedback.manager_then, text=words, about=feedback, by=giver, at=feedback.sent_at, **told)


def _asks(known: list[Person], now: datetime) -> Iterator[Told]:
    asks = Ask.objects.filter(asked__in=known, answered_at=None, request__due_on__gte=now.date())
    for ask in asks.select_related("asked", "request__requester", "request__subject").order_by("asked__name"):
        requester, subject, name = ask.request.requester, ask.request.subject, ask.asked.short_name
        if ask.declined_at:
            yield Told(
                requester,
                kind="ask_declined",
                text=f"{name} declined your request for feedback.",
                url=ask.request.get_absolute_url(),
                cause=f"ask:{ask.pk}:declined",
                about=ask,
                by=ask.asked,
                at=ask.declined_at,
            )
        else:
            about = "" if requester == subject else f" about {subject.short_name}"
            yield Told(
                ask.asked,
                kind="feedback_asked",
                text=f"{requester.short_name} asks you for feedback{about}.",
                url=ask.get_absolute_url(),
                cause=f"ask:{ask.pk}:asked",
                about=ask,
                by=requester,
                at=ask.request.created_at,
            )


def _proposals(known: list[Person], now: datetime) -> Iterator[Told]:
    drafts = Goal.objects.drafts().filter(proposed_at__lte=now, owner__manager__in=known)
    for goal in drafts.select_related("owner__manager").order_by("title"):
        if goal.owner.manager and goal.proposed_at:
            yield Told(
                goal.owner.manager,
                kind="goal_proposed",
                text=f"{goal.owner.short_name} proposes a goal: {goal.title}",
                url=goal.get_absolute_url(),
                cause=f"goal:{goal.pk}:proposed:{goal.proposed_at.isoformat()}",
                about=goal,
                by=goal.owner,
                at=goal.proposed_at,
            )


def _reviews(known: list[Person], now: datetime) -> Iterator[Told]:
    """Parts that are due, and self-reviews that came in."""
    concerned = Q(writer__in=known) | Q(review__manager__in=known)
    parts = Part.objects.filter(concerned, review__cycle__state=ReviewCycle.State.WRITING)
    related = ("writer", "review__cycle", "review__reviewee", "review__manager")
    for part in parts.select_related(*related).order_by("review__reviewee__employee_id", "direction"):
        review, name = part.review, part.review.reviewee.short_name
        if part.submitted_at is None:
            day = date_format(part.due_on, "l j F")
            what = "self-review" if part.direction == Part.Direction.SELF else f"review of {name}"
            yield Told(
                part.writer,
                kind="review_due",
                text=f"{review.cycle}: your {what} is due on {day}.",
                url=part.get_absolute_url(),
                cause=f"review_part:{part.pk}:due",
                about=part,
                by=None,
                at=review.cycle.launched_at or now,
            )
        elif part.direction == Part.Direction.SELF and review.manager:
            yield Told(
                review.manager,
                kind="self_review_sent",
                text=f"{name} has sent the self-review.",
                url=review.get_absolute_url(),
                cause=f"review_part:{part.pk}:sent",
                about=review,
                by=part.writer,
                at=part.submitted_at,
            )

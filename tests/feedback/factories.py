"""Feedback for tests."""

from datetime import UTC, date, datetime
from uuid import uuid4

import factory
from factory.django import DjangoModelFactory

from feedback.models import (
    MANAGER_AUDIENCES,
    Ask,
    Audience,
    Driver,
    Feedback,
    FeedbackPolicy,
    FeedbackRequest,
    Kind,
    Note,
    PraiseComment,
    PraiseReaction,
    PulsePlan,
    PulseQuestion,
)
from tests.people.factories import PersonFactory

SENT_AT = datetime(2026, 11, 10, 9, 0, tzinfo=UTC)


class FeedbackFactory(DjangoModelFactory[Feedback]):
    class Meta:
        model = Feedback

    giver = factory.SubFactory(PersonFactory)
    recipient = factory.SubFactory(PersonFactory)
    kind = factory.LazyAttribute(lambda o: Kind.PRAISE if o.audience == Audience.EVERYONE else Kind.BOTH)
    text = factory.Sequence(lambda n: f"What I saw {n}")
    audience = Audience.RECIPIENT
    manager_then = factory.LazyAttribute(lambda o: o.recipient.manager if o.audience in MANAGER_AUDIENCES else None)
    sent_key = factory.LazyFunction(uuid4)
    sent_at = SENT_AT


class PraiseCommentFactory(DjangoModelFactory[PraiseComment]):
    class Meta:
        model = PraiseComment

    feedback = factory.SubFactory(FeedbackFactory, audience=Audience.EVERYONE)
    author = factory.SubFactory(PersonFactory)
    text = "I saw it too."
    created_at = SENT_AT


class PraiseReactionFactory(DjangoModelFactory[PraiseReaction]):
    class Meta:
        model = PraiseReaction

    feedback = factory.SubFactory(FeedbackFactory, audience=Audience.EVERYONE)
    person = factory.SubFactory(PersonFactory)
    kind = "thumb"
    created_at = SENT_AT


class FeedbackPolicyFactory(DjangoModelFactory[FeedbackPolicy]):
    class Meta:
        model = FeedbackPolicy


class FeedbackRequestFactory(DjangoModelFactory[FeedbackRequest]):
    class Meta:
        model = FeedbackRequest

    requester = factory.SubFactory(PersonFactory)
    subject = factory.SelfAttribute("requester")
    questions = ["What should I keep doing?"]
    due_on = date(2026, 11, 24)
    audience = Audience.RECIPIENT
    manager_then = factory.LazyAttribute(lambda o: o.subject.manager if o.audience in MANAGER_AUDIENCES else None)
    token = factory.LazyFunction(uuid4)
    created_at = SENT_AT


class AskFactory(DjangoModelFactory[Ask]):
    class Meta:
        model = Ask

    request = factory.SubFactory(FeedbackRequestFactory)
    asked = factory.SubFactory(PersonFactory)


class NoteFactory(DjangoModelFactory[Note]):
    class Meta:
        model = Note

    author = factory.SubFactory(PersonFactory)
    text = factory.Sequence(lambda n: f"To remember {n}")
    written_key = factory.LazyFunction(uuid4)
    created_at = SENT_AT


class PulseQuestionFactory(DjangoModelFactory[PulseQuestion]):
    class Meta:
        model = PulseQuestion

    driver = Driver.EXPECTATIONS
    text = factory.Sequence(lambda n: f"I know what is expected of me {n}.")


class PulsePlanFactory(DjangoModelFactory[PulsePlan]):
    class Meta:
        model = PulsePlan

    is_on = True
    next_on = date(2026, 11, 16)

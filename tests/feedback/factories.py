"""Feedback for tests."""

from datetime import UTC, date, datetime
from uuid import uuid4

import factory
from factory.django import DjangoModelFactory

from core.models import uuid7
from feedback.models import (
    MANAGER_AUDIENCES,
    Ask,
    Audience,
    Driver,
    Feedback,
    FeedbackPolicy,
    FeedbackReport,
    FeedbackRequest,
    FeedbackRuling,
    Kind,
    Note,
    OutsideAsk,
    PraiseComment,
    PraiseReaction,
    PulsePlan,
    PulseQuestion,
)
from feedback.services.outside import hashed, key_of
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


class FeedbackRulingFactory(DjangoModelFactory[FeedbackRuling]):
    class Meta:
        model = FeedbackRuling

    feedback = factory.SubFactory(FeedbackFactory, reported_at=SENT_AT)
    outcome = FeedbackRuling.Outcome.KEPT
    reason = factory.Sequence(lambda n: f"Harsh, and about the work {n}")
    settled_by = factory.SubFactory(PersonFactory)
    settled_at = SENT_AT


class FeedbackReportFactory(DjangoModelFactory[FeedbackReport]):
    class Meta:
        model = FeedbackReport

    feedback = factory.SubFactory(FeedbackFactory, reported_at=SENT_AT)
    reporter = factory.SelfAttribute("feedback.recipient")
    reason = factory.Sequence(lambda n: f"It insults me {n}")
    words = factory.SelfAttribute("feedback.text")
    reported_at = SENT_AT


class OutsideAskFactory(DjangoModelFactory[OutsideAsk]):
    """Mail is out, nobody has answered."""

    class Meta:
        model = OutsideAsk

    id = factory.LazyFunction(uuid7)
    request = factory.SubFactory(FeedbackRequestFactory)
    name = factory.Sequence(lambda n: f"Mara Lind {n}")
    email = factory.Sequence(lambda n: f"mara{n}@customer.example")
    key_hash = factory.LazyAttribute(lambda o: hashed(key_of(OutsideAsk(id=o.id))) if o.email else None)
    mailed_at = SENT_AT


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

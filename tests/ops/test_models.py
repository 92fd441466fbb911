"""What holds for every model of ours at once: constraints are tested by name, and history is kept."""

import re
from collections.abc import Iterator
from datetime import UTC, date, datetime
from decimal import Decimal
from uuid import UUID

from django.apps import apps
from django.contrib.postgres.fields import ArrayField
from django.db.models import (
    BinaryField,
    DateField,
    DateTimeField,
    DecimalField,
    Field,
    FloatField,
    IntegerField,
    JSONField,
    Model,
    UUIDField,
)

from perfmgmt.local.places import CHECKOUT
from tests.ops.test_floors import FLOOR_OF

UNTRACKED = {
    "checkins.CalendarFeed": "a secret; that one was made, replaced or removed is noted of the account",
    "checkins.Reminder": "work for later; what comes of it is a notice",
    "core.Delivery": "a notice on its way; it says itself when it was sent",
    "core.Digest": "a mail that will be; holds no words",
    "core.Draft": "a text that is not yet said, and whose former wordings are nobody's business",
    "core.Look": "is history itself: added, never altered",
    "core.Notice": "repeats what another row says, which is tracked",
    "core.Tally": "how often somebody came, for an hour at most",
    "feedback.Note": "for nobody else's eyes: a history would keep words that its author has deleted for good",
    "feedback.PulseCell": "anonymous: chosen at the close of a wave, and written once",
    "feedback.PulseComment": "anonymous: its history would have an order",
    "feedback.PulseGroup": "anonymous: counted at the launch and the close of a wave",
    "feedback.PulseInvitation": "anonymous: its history would say when somebody answered",
    "feedback.PulseKey": "a secret, destroyed at the close of its wave",
    "feedback.PulseSeal": "anonymous: its history would outlive it",
    "goals.GoalComment_mentioned": "goes with its comment, whose history has the words that name them",
    "perfmgmt.DismissedPrompt": "is history itself: that somebody has heard enough of a fact, added and never altered",
    "perfmgmt.DataCopyPiece": "goes with its copy, whose history says that there was one",
    "goals.FigureDue": "work for later; gone when the figure has been reckoned",
    "checkins.GapCount": "counted anew every few minutes, of what is tracked",
    "checkins.RateCount": "counted anew every few minutes, of what is tracked",
    "goals.HealthCount": "counted anew every few minutes, of what is tracked",
    "goals.RollUp": "reckoned from what is tracked, and can be reckoned anew",
    "goals.GoalNews": "work for later; gone when the followers are told",
    "goals.TagChange": "work for later, kept when it is done; what comes of it is in the history of each goal",
    "goals.CycleReminder": "says that a notice was written, and when",
    "people.ApiToken": "a secret; that one was made or removed is noted of the account",
    "people.ImportFile": "a file as it was sent; nothing of it may outlive it",
    "people.ImportHeader": "what a column was called in the last file, written over by the next",
    "people.ImportRow": "kept and forgotten with its file",
    "people.PasswordRequest": "work for later; gone when a worker has found out whose address it is",
    "people.Picture": "the bytes of a picture: taken down, it is to be gone",
    "people.SecondFactor": "a secret; that one came or went is noted of the account",
    "people.Session": "a secret; that one was ended by hand is noted of the account",
}


def models(*, joins: bool = False) -> Iterator[type[Model]]:
    """Ours that have a migration, less the tables of events; the tables between two models on demand."""
    for model in apps.get_models(include_auto_created=joins):
        made_for = model._meta.auto_created or model
        is_ours = model._meta.app_label in FLOOR_OF and model._meta.managed and made_for._meta.managed
        if is_ours and not hasattr(model, "pgh_tracked_model"):
            yield model


def test_every_constraint_is_named_by_a_test() -> None:
    files = set((CHECKOUT / "tests").rglob("*.py")) - {CHECKOUT / "tests" / "ops" / "test_models.py"}
    words = set(re.findall(r"\w+", "\n".join(path.read_text() for path in files)))
    assert not {rule.name for model in models(joins=True) for rule in model._meta.constraints} - words


def test_history_is_kept_of_every_model_and_of_the_tables_between_two() -> None:
    everything = list(models(joins=True))
    tracked = {model._meta.concrete_model for model in everything if hasattr(model, "pgh_event_model")}
    assert {model._meta.label for model in everything if model._meta.concrete_model not in tracked} == set(UNTRACKED)


OF_A_KIND: dict[type[Field], object] = {
    ArrayField: ["x"],
    BinaryField: b"x",
    DateTimeField: datetime(2026, 11, 17, 10, tzinfo=UTC),
    DateField: date(2026, 11, 17),
    DecimalField: Decimal(1),
    FloatField: 1.0,
    IntegerField: 1,
    JSONField: {},
    UUIDField: UUID(int=1),
}


def a_row(model: type[Model], *, above: frozenset[type[Model]] = frozenset()) -> Model:
    """One that was never saved, with something in every field; `above` are those that point at it."""
    row = model()
    for field in model._meta.concrete_fields:
        if field.related_model in above | {model}:
            continue
        if field.is_relation:
            value: object = a_row(field.related_model, above=above | {model})
        elif field.choices:
            value = next(value for value, _words in field.flatchoices if value)
        else:
            value = next((value for kind, value in OF_A_KIND.items() if isinstance(field, kind)), "UTC")  # also a zone
        setattr(row, field.name, value)
    return row


def test_every_row_has_a_name_that_asks_the_database_nothing() -> None:
    """The admin shows it before something is deleted, and so does whoever looks for an error."""
    names = {model._meta.label: str(a_row(model)) for model in models() if not model._meta.proxy}
    assert not {label: name for label, name in names.items() if not name or "None" in name or " object (" in name}

"""What of check-ins goes into a copy of somebody's data: their meetings, what is shared there, and private words."""

from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from checkins.models import (
    Action,
    CalendarFeed,
    CheckIn,
    Note,
    Preparation,
    Priority,
    Series,
    SkipReason,
    TalkingPoint,
)
from core.copying import Part, part
from core.readers import Is
from people.models import Person


def parts_of(person: Person) -> list[Part]:
    """Series in which the person is one of the two, with all they may read of them."""
    return [*_meetings(person), *_words(person), *_prepared(person), *_calendar(person)]


def _meetings(person: Person) -> list[Part]:
    one_of_the_two = Q(series__report=person) | Q(series__manager=person)
    return [
        part(
            "check-in-series",
            _("Whom you meet regularly, and when"),
            Series.objects.visible_to(person).of(person),
            id="id",
            report="report__name",
            manager="manager__name",
            cadence="cadence",
            weekday="weekday",
            at="at",
            minutes="minutes",
            time_zone="time_zone",
            starts_on="starts_on",
            ended_at="ended_at",
            ended_for="ended_for",
        ),
        part(
            "check-ins",
            _("Your check-ins"),
            CheckIn.objects.visible_to(person, by=(Is,)).filter(one_of_the_two),
            id="id",
            series_id="series",
            starts_at="starts_at",
            state="state",
            held_at="held_at",
            skipped_for="skipped_for",
        ),
        part(
            "check-in-skips",
            _("Why check-ins were skipped"),
            SkipReason.objects.visible_to(person, by=(Is,)),
            check_in_id="checkin",
            by="by__name",
            text="text",
        ),
    ]


def _calendar(person: Person) -> list[Part]:
    feeds = CalendarFeed.objects.visible_to(person)
    return [part("calendar-address", _("Since when your calendar has an address"), feeds, made_at="made_at")]


def _prepared(person: Person) -> list[Part]:
    return [
        part(
            "check-in-preparations",
            _("How it has been, as told before check-ins, and what was answered"),
            Preparation.objects.visible_to(person, by=(Is,)),
            check_in_id="checkin",
            mood="mood",
            answers="answers",
            shared_at="shared_at",
            read_at="read_at",
            reply="reply",
            replied_at="replied_at",
        ),
        part(
            "check-in-priorities",
            _("Priorities named before check-ins"),
            Priority.objects.visible_to(person, by=(Is,)),
            series_id="series",
            report="series__report__name",
            text="text",
            created_at="created_at",
            done_at="done_at",
        ),
    ]


def _words(person: Person) -> list[Part]:
    return [
        part(
            "check-in-points",
            _("Points for the agenda: shared ones, and your private ones"),
            TalkingPoint.objects.visible_to(person, by=(Is,)),
            series_id="series",
            author="author__name",
            text="text",
            is_private="is_private",
            created_at="created_at",
            done_at="done_at",
        ),
        part(
            "check-in-notes",
            _("Notes: shared ones, and your private ones"),
            Note.objects.visible_to(person, by=(Is,)),
            check_in_id="checkin",
            private_to="private_to__name",
            text="text",
            saved_at="saved_at",
        ),
        part(
            "check-in-actions",
            _("Actions agreed in your check-ins"),
            Action.objects.visible_to(person, by=(Is,)),
            series_id="series",
            owner="owner__name",
            agreed_with="by__name",
            text="text",
            due_on="due_on",
            created_at="created_at",
            done_at="done_at",
        ),
    ]

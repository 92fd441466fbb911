"""What of people goes into a copy of somebody's data: who they are here, and how they sign in; never a secret."""

from datetime import datetime

from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from core.copying import Enclosure, Part, part
from people.models import ApiToken, Delegation, Leave, Person, Picture, ReportingSpell, Session
from people.pictures import CONTENT_TYPE

PICTURES = {"image/jpeg": "picture.jpg"}


def parts_of(person: Person, now: datetime) -> list[Part | Enclosure]:
    """Profile and picture, roles, reporting line, leave, who stands in, and the ways in to the account."""
    oneself = Person.objects.visible_to(person).filter(pk=person.pk)
    return [
        part(
            "profile",
            _("Your profile and settings"),
            oneself,
            name="name",
            preferred_name="preferred_name",
            pronouns="pronouns",
            email="email",
            employee_id="employee_id",
            job_title="job_title",
            level="level",
            department="department__name",
            location="location__name",
            manager="manager__name",
            starts_on="starts_on",
            ends_on="ends_on",
            time_zone="time_zone",
            language="language",
            theme="theme",
            signed_in_at="last_login",
        ),
        *_picture(person),
        part(
            "roles",
            _("Your roles"),
            oneself.exclude(grants=None),
            role="grants__role",
            department="grants__department__name",
            location="grants__location__name",
            for_everyone="grants__for_everyone",
        ),
        *_line(person),
        *_account(person, now),
    ]


def _line(person: Person) -> list[Part]:
    return [
        part(
            "reporting-line",
            _("Whom you reported to, and who reported to you, when"),
            ReportingSpell.objects.visible_to(person).filter(Q(person=person) | Q(manager=person)),
            person="person__name",
            manager="manager__name",
            since="during__startswith",
            until="during__endswith",
        ),
        part(
            "dotted-lines",
            _("Whom you report to by a dotted line"),
            Person.objects.visible_to(person).filter(dotted_reports=person),
            manager="name",
        ),
        part(
            "leave",
            _("When you were away"),
            Leave.objects.visible_to(person).filter(person=person),
            first_day="starts_on",
            last_day="ends_on",
        ),
        part(
            "standing-in",
            _("Who stood in for you, and for whom you stood in"),
            Delegation.objects.visible_to(person).filter(Q(manager=person) | Q(delegate=person)),
            manager="manager__name",
            delegate="delegate__name",
            first_day="starts_on",
            last_day="ends_on",
        ),
    ]


def _account(person: Person, now: datetime) -> list[Part]:
    return [
        part(
            "sessions",
            _("Where you are signed in"),
            Session.objects.visible_to(person).filter(expire_date__gt=now),
            device="device",
            since="since",
            seen_at="seen_at",
        ),
        part(
            "tokens",
            _("Your tokens for the API, by name"),
            ApiToken.objects.visible_to(person),
            name="name",
            made_at="created",
            works_until="expiry",
        ),
    ]


def _picture(person: Person) -> list[Enclosure]:
    shown = Picture.objects.visible_to(person).filter(person=person).values_list("body", flat=True)
    return [Enclosure(PICTURES[CONTENT_TYPE], _("Your picture"), bytes(body)) for body in shown]

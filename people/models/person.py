"""A person, who is also the one who signs in."""

from collections.abc import Iterable, Sequence
from datetime import date
from functools import cached_property
from typing import TYPE_CHECKING, Any, ClassVar
from uuid import UUID
from zoneinfo import ZoneInfo

from django.conf import settings
from django.contrib.auth.models import BaseUserManager
from django.contrib.postgres.expressions import ArraySubquery
from django.contrib.postgres.fields import ArrayField
from django.contrib.postgres.indexes import GinIndex
from django.db import models
from django.db.models import F, OuterRef, Q
from django.db.models.functions import Lower
from django.utils.translation import gettext_lazy as _

from core.addresses import address
from core.history import tracked_except
from core.models import uuid7
from core.prepared import any_of, prepared
from core.readers import Everyone, ReadableQuerySet, Readers
from people.models.account import NOTE_PASSWORD, Account
from people.models.delegation import AS_ACTED, Acting, acting_of, among, stood_in_for_by
from people.models.organisation import validate_time_zone
from people.models.roles import AS_TOLD, HRScope, Role, RoleGrant, grant_of, partners_covering
from people.models.triggers import TRIGGERS

if TYPE_CHECKING:
    from django_stubs_ext.db.models.manager import RelatedManager

HUES = 8
NAMES = ("name", "preferred_name", "email", "picture_key")


def names_at(*paths: str) -> list[str]:
    """The columns that name the people at these paths, to load `only` them where a list says no more of anybody."""
    return [f"{path}__{column}" for path in paths for column in NAMES]


class PersonQuerySet(ReadableQuerySet["Person"]):
    """People, by what other floors ask of them."""

    def active(self) -> "PersonQuerySet":
        """Who can sign in today."""
        return self.filter(is_active=True)

    def by_name(self) -> "PersonQuerySet":
        """In the order of a directory."""
        return self.order_by("search_name", "pk")

    def with_grants(self) -> "PersonQuerySet":
        """With the roles they hold, and whom they stand in for."""
        loaded: dict[str, Any] = {
            "held": ArraySubquery(RoleGrant.objects.filter(person=OuterRef("pk")).values(told=AS_TOLD)),
            "led": ArraySubquery(stood_in_for_by(OuterRef("pk"))),
        }
        return self.annotate(**loaded)

    def named_or_standing_in(self, ids: Iterable[UUID], managers: Iterable[UUID]) -> "PersonQuerySet":
        """Active people of these ids, and the delegates of these managers; each with whom they act for."""
        held = among(managers).filter(delegate=OuterRef("pk"))
        loaded: dict[str, Any] = {"acted": ArraySubquery(held.values(told=AS_ACTED))}
        delegates = ArraySubquery(among(managers).values("delegate"))
        of_either = Q(any_of("pk", ids)) | Q(any_of("pk", delegates))
        return self.active().filter(of_either).annotate(**loaded)

    def holding(self, role: str) -> "PersonQuerySet":
        """Active holders of a role."""
        return self.active().filter(pk__in=RoleGrant.objects.filter(role=role).values("person"))

    def hr_admins(self) -> "PersonQuerySet":
        """Active HR administrators."""
        return self.holding(Role.HR_ADMIN)


class PersonManager(BaseUserManager["Person"].from_queryset(PersonQuerySet)):  # type: ignore[misc]
    """The way in to people; allauth and the commands create accounts through it."""

    def hr_covering(self, person: "Person") -> Iterable[UUID]:
        """Ids of the active HR partners whose scope covers `person`; never the person themselves."""
        return partners_covering(person=person.pk, department=person.department_id, location=person.location_id)

    def dotted_managers_of(self, person: "Person") -> Iterable[UUID]:
        """Ids of those whom `person` reports to by a dotted line."""
        return _dotted(person=person.pk)

    stood_in_for_by = staticmethod(stood_in_for_by)

    def create_user(self, email: str, password: str | None = None, **details: Any) -> "Person":
        """A new account, with an unusable password where none is given."""
        person: Person = self.model(email=self.normalize_email(email).lower(), **details)
        person.set_password(password)
        person.save(using=self._db)
        return person

    def get_by_natural_key(self, email: str | None) -> "Person":
        """By e-mail address, however it is capitalised."""
        person: Person = self.get(email=(email or "").lower())
        return person


@tracked_except("password", "last_login", "above", "search_name", "search_text", "session_epoch", "picture_key")
class Person(Account):  # type: ignore[django-manager-missing]
    """Somebody who works, or has worked, in the organisation."""

    id = models.UUIDField(primary_key=True, default=uuid7, editable=False)
    email = models.EmailField(_("e-mail"), unique=True)
    name = models.CharField(_("name"), max_length=150)
    preferred_name = models.CharField(_("preferred name"), max_length=80, blank=True)
    pronouns = models.CharField(_("pronouns"), max_length=40, blank=True)
    employee_id = models.CharField(_("employee id"), max_length=40, null=True, blank=True, unique=True)
    job_title = models.CharField(_("job title"), max_length=120, blank=True)
    level = models.CharField(_("level"), max_length=40, blank=True)
    department = models.ForeignKey(
        "people.Department", models.PROTECT, null=True, blank=True, related_name="people", verbose_name=_("department")
    )
    location = models.ForeignKey(
        "people.Location", models.PROTECT, null=True, blank=True, related_name="people", verbose_name=_("location")
    )
    time_zone = models.CharField(_("time zone"), max_length=64, default="UTC", validators=[validate_time_zone])
    language = models.CharField(_("language"), max_length=10, default="en", choices=settings.LANGUAGES)
    theme = models.CharField(
        _("theme"),
        max_length=10,
        default="system",
        choices=[("system", _("As the system")), ("light", _("Light")), ("dark", _("Dark"))],
    )
    starts_on = models.DateField(_("start date"), null=True, blank=True)
    ends_on = models.DateField(_("end date"), null=True, blank=True)
    manager = models.ForeignKey(
        "self", models.PROTECT, null=True, blank=True, related_name="reports", verbose_name=_("manager")
    )
    above: models.Field[Any, list[UUID]] = ArrayField(models.UUIDField(), default=list, editable=False)
    dotted_managers = models.ManyToManyField(
        "self", symmetrical=False, blank=True, related_name="dotted_reports", verbose_name=_("dotted-line managers")
    )
    is_active = models.BooleanField(_("active"), default=True)
    search_name = models.TextField(default="", editable=False)  # by the database: both names, lower case, no accents
    search_text = models.TextField(default="", db_default="", editable=False)  # likewise: all one is found by
    session_epoch = models.PositiveIntegerField(default=0, editable=False)  # one more, and every open session is over
    picture_key = models.UUIDField(null=True, editable=False)  # of the picture, where there is one

    held: list[dict[str, Any]] | None = None  # the grants, where they were loaded `with_grants`
    led: list[UUID] | None = None  # likewise: the managers stood in for
    acted: Sequence[dict[str, Any]] = ()  # the same with names and days, of people `named_or_standing_in`

    if TYPE_CHECKING:
        grants: RelatedManager[RoleGrant]
        reports: RelatedManager["Person"]

    reads_by = None  # in whatever way they are a reader

    USERNAME_FIELD = "email"
    EMAIL_FIELD = "email"
    REQUIRED_FIELDS: ClassVar[list[str]] = ["name"]

    readers = Readers(Everyone())
    objects = PersonManager()

    class Meta:
        verbose_name = _("person")
        verbose_name_plural = _("people")
        constraints = [
            models.UniqueConstraint(
                Lower("email"),
                name="person_email_is_used_once",
                violation_error_message=_("Somebody else has this address."),
            ),
            models.CheckConstraint(condition=~Q(manager=F("id")), name="person_does_not_manage_themself"),
            models.CheckConstraint(
                condition=Q(starts_on=None) | Q(ends_on=None) | Q(ends_on__gte=F("starts_on")),
                name="person_ends_after_start",
                violation_error_message=_("The end date cannot come before the start date."),
            ),
        ]
        indexes = [
            GinIndex(fields=["above"], name="person_above"),
            GinIndex(fields=["search_text"], opclasses=["gin_trgm_ops"], name="person_text_trigrams"),
            models.Index(fields=["search_name", "id"], name="person_by_name"),
        ]
        triggers = (*TRIGGERS, NOTE_PASSWORD)

    def __str__(self) -> str:
        return self.name

    def get_absolute_url(self) -> str:
        """The person's page."""
        return address("people:detail", self.pk)

    @property
    def short_name(self) -> str:
        """What colleagues say: the preferred name, else the first word of the name."""
        return self.preferred_name or self.name.split(maxsplit=1)[0] if self.name else self.email

    @property
    def initials(self) -> str:
        """First letters of the first and last word of the name."""
        words = self.name.split() or [self.email]
        return (words[0][:1] + (words[-1][:1] if len(words) > 1 else "")).upper()

    @property
    def hue(self) -> int:
        """One of eight colours, always the same for the same person."""
        return self.id.int % HUES + 1

    @property
    def zone(self) -> ZoneInfo:
        """The clock on this person's wall."""
        return ZoneInfo(self.time_zone)

    def today(self, now: Any) -> date:
        """The date on this person's calendar at the moment `now`."""
        day: date = now.astimezone(self.zone).date()
        return day

    def has_ended(self, now: Any) -> bool:
        """Whether the last day is over on this person's calendar."""
        return self.ends_on is not None and self.today(now) > self.ends_on

    @cached_property
    def roles(self) -> frozenset[str]:
        """Roles held when first asked; a request loads its person anew, so a change works from the next one on."""
        return frozenset(grant.role for grant in self._grants)

    @cached_property
    def hr_scope(self) -> HRScope:
        """Whom this person looks after as an HR partner."""
        partner = [grant for grant in self._grants if grant.role == Role.HR_PARTNER]
        return HRScope(
            everyone=any(grant.for_everyone for grant in partner),
            departments=frozenset(one for grant in partner for one in grant.within),
            locations=frozenset(grant.location_id for grant in partner if grant.location_id),
        )

    @cached_property
    def stands_in_for(self) -> frozenset[UUID]:
        """Managers this person is a delegate of when first asked; the filters ask the database again."""
        return frozenset(self._parts[1])

    @cached_property
    def departments_led(self) -> frozenset[UUID | None]:
        """Where people work below this one, or below whom they stand in for, at any depth; None is no department."""
        below = Person.objects.active().filter(above__overlap=[self.pk, *self.stands_in_for]).exclude(pk=self.pk)
        return frozenset(below.values_list("department", flat=True).distinct())

    @cached_property
    def acting_for(self) -> dict[UUID, Acting]:
        """By manager: what the delegate is to say, where it was loaded."""
        return acting_of(self.acted)

    @cached_property
    def _grants(self) -> Iterable[RoleGrant]:
        return [grant_of(told) for told in self._parts[0]]

    @cached_property
    def _parts(self) -> tuple[list[dict[str, Any]], list[UUID]]:
        """Grants in JSON and managers stood in for, in one query where they were not loaded `with_grants`."""
        if self.held is not None and self.led is not None:
            return self.held, self.led
        return next(iter(_parts_of(person=self.pk)), ([], []))

    def has_role(self, role: str) -> bool:
        """Whether the person holds a role."""
        return role in self.roles

    @property
    def is_hr_admin(self) -> bool:
        """Configures cycles, people and texts."""
        return self.has_role(Role.HR_ADMIN)


@prepared
def _parts_of(person: UUID) -> models.QuerySet[Person, tuple[list[dict[str, Any]], list[UUID]]]:
    found: Any = Person.objects.filter(pk=person).with_grants()
    parts: models.QuerySet[Person, tuple[list[dict[str, Any]], list[UUID]]] = found.values_list("held", "led")
    return parts


@prepared
def _dotted(person: UUID) -> models.QuerySet[Any, UUID]:
    return Person.dotted_managers.through.objects.filter(from_person=person).values_list("to_person", flat=True)

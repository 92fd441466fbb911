"""The one organisation this copy serves, its departments and its locations."""

from datetime import date, datetime
from functools import cache
from zoneinfo import ZoneInfo, available_timezones

from django.conf import settings
from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from core.history import tracked
from core.models import uuid7
from people.models.triggers import NO_CIRCLE

LIES_IN_ITSELF = _("“%(name)s” cannot be part of itself, or of a department that is part of it.")


@cache
def known_time_zones() -> frozenset[str]:
    """Names of the tz database, which Python would look for in a thousand files each time.

    `localtime` is whatever a server is set to, and PostgreSQL knows no such name.
    """
    return frozenset(available_timezones() - {"localtime"})


def validate_time_zone(name: str) -> None:
    """Refuse a name that is not in the tz database."""
    if name not in known_time_zones():
        raise ValidationError(_("“%(name)s” is not a time zone, such as Europe/Lisbon."), params={"name": name})


@tracked
class Organisation(models.Model):
    """Name and defaults of the organisation; there is exactly one row."""

    id = models.PositiveSmallIntegerField(primary_key=True, default=1, editable=False)
    name = models.CharField(_("name"), max_length=120)
    time_zone = models.CharField(_("time zone"), max_length=64, default="UTC", validators=[validate_time_zone])
    language = models.CharField(_("language"), max_length=10, default="en", choices=settings.LANGUAGES)

    class Meta:
        verbose_name = _("organisation")
        verbose_name_plural = _("organisation")
        constraints = [models.CheckConstraint(condition=Q(id=1), name="organisation_is_the_only_one")]

    def __str__(self) -> str:
        return self.name

    @classmethod
    def here(cls) -> "Organisation":
        """As it is set up; before that, what goes where nothing is said."""
        return cls.objects.first() or cls()

    def today(self, now: datetime) -> date:
        """The date on its calendar at the moment `now`."""
        return now.astimezone(ZoneInfo(self.time_zone)).date()


@tracked
class Department(models.Model):
    """A part of the organisation people belong to."""

    id = models.UUIDField(primary_key=True, default=uuid7, editable=False)
    name = models.CharField(_("name"), max_length=120)
    parent = models.ForeignKey(
        "self", models.PROTECT, null=True, blank=True, related_name="children", verbose_name=_("part of")
    )

    class Meta:
        verbose_name = _("department")
        verbose_name_plural = _("departments")
        triggers = [NO_CIRCLE]
        constraints = [
            models.UniqueConstraint(
                models.functions.Lower("name"),
                name="department_name_is_used_once",
                violation_error_message=_("Another department has this name."),
            ),
            models.CheckConstraint(condition=~Q(parent=models.F("id")), name="department_is_not_its_own_parent"),
        ]

    def __str__(self) -> str:
        return self.name

    def clean(self) -> None:
        """It cannot lie in itself, not some levels further up either; raises ValidationError beside the field."""
        place, passed = self.parent, set()
        while place is not None and place.pk not in passed and place != self:
            passed.add(place.pk)
            place = place.parent
        if place == self:
            raise ValidationError({"parent": LIES_IN_ITSELF % {"name": self.name}})


@tracked
class Location(models.Model):
    """A place people work at."""

    id = models.UUIDField(primary_key=True, default=uuid7, editable=False)
    name = models.CharField(_("name"), max_length=120)
    time_zone = models.CharField(_("time zone"), max_length=64, default="UTC", validators=[validate_time_zone])
    country = models.CharField(
        _("country"),
        max_length=2,
        blank=True,
        default="",
        db_default="",
        help_text=_("Two letters, such as PT: its public holidays are days off. Leave it empty for none."),
    )
    region = models.CharField(
        _("region"),
        max_length=20,
        blank=True,
        default="",
        db_default="",
        help_text=_("Where its holidays are others than those of the country, such as BY for Bavaria in DE."),
    )

    class Meta:
        verbose_name = _("location")
        verbose_name_plural = _("locations")
        constraints = [
            models.UniqueConstraint(
                models.functions.Lower("name"),
                name="location_name_is_used_once",
                violation_error_message=_("Another location has this name."),
            ),
            models.CheckConstraint(
                condition=Q(region="") | ~Q(country=""),
                name="location_has_a_country_for_its_region",
                violation_error_message=_("Say in which country the region is."),
            ),
        ]

    def __str__(self) -> str:
        return self.name

    def clean(self) -> None:
        """A country and a region whose holidays are known; raises ValidationError beside the field."""
        from holidays import list_supported_countries  # noqa: PLC0415 - it is slow to load

        known = list_supported_countries(include_aliases=False)
        words = {"country": self.country, "region": self.region}
        if self.country and self.country not in known:
            raise ValidationError({"country": _("The holidays of “%(country)s” are not known here.") % words})
        if self.region and self.region not in known.get(self.country, ()):
            raise ValidationError({"region": _("“%(region)s” is no region of “%(country)s” known here.") % words})

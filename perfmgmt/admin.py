"""What other packages bring into the admin, as far as this application offers it, and copies of data that failed."""

from typing import Any

from allauth.account.models import EmailAddress
from allauth.mfa.models import Authenticator
from allauth.socialaccount.models import SocialAccount, SocialApp, SocialToken
from django.contrib import admin, messages
from django.contrib.auth.models import Group
from django.db.models import Field, QuerySet
from django.forms import Field as FormField
from django.http import HttpRequest
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext
from django_celery_beat.admin import CrontabScheduleAdmin, IntervalScheduleAdmin, PeriodicTaskAdmin
from django_celery_beat.models import ClockedSchedule, CrontabSchedule, IntervalSchedule, PeriodicTask, SolarSchedule

from core.admin import RoleAdmin, WholeKeys
from people.admin.staff import staff
from people.admin.step_up import StepUp
from people.models import Role
from people.services import take_factor
from perfmgmt.copies import services
from perfmgmt.models import DataCopy, TeamSettings
from perfmgmt.team.services import keep_team_settings

for package in ("django.contrib.auth", "allauth.account", "allauth.mfa", "allauth.socialaccount", "django_celery_beat"):
    __import__(f"{package}.admin")  # they register first, so that there is something to take away

# Groups give no right here, addresses belong to people and their services, the schedules are not for work.
admin.site.unregister([Group, EmailAddress, Authenticator, ClockedSchedule, CrontabSchedule, SolarSchedule])
admin.site.unregister([IntervalSchedule, PeriodicTask])  # they come back below
admin.site.unregister([SocialAccount, SocialApp, SocialToken])  # single sign-on is set up by the environment


@admin.register(CrontabSchedule)
class TimetableAdmin(WholeKeys, CrontabScheduleAdmin):  # type: ignore[misc]
    """Hours and days at which work is done."""

    def formfield_for_dbfield(self, db_field: Field[Any, Any], request: HttpRequest, **more: Any) -> FormField | None:
        """Without the hidden first value of the time zone, which would be looked up whatever it is."""
        made: FormField | None = super().formfield_for_dbfield(db_field, request, show_hidden_initial=False, **more)
        return made


@admin.register(IntervalSchedule)
class RhythmAdmin(WholeKeys, IntervalScheduleAdmin):  # type: ignore[misc]
    """How often work is done."""


@admin.register(PeriodicTask)
class WorkAdmin(WholeKeys, PeriodicTaskAdmin):  # type: ignore[misc]
    """Work that is done by the clock."""


@admin.register(Authenticator)
class SecondFactorAdmin(StepUp, RoleAdmin):
    """Second factors: IT sees that there is one and takes it away when a phone is lost; never the secret.

    To take one away asks for the password, or the second factor, once more.
    """

    roles = frozenset({Role.IT_ADMIN})
    additions = False
    changes = False
    deletions = True
    fields = list_display = ("user", "type", "created_at", "last_used_at")
    list_select_related = ("user",)
    list_filter = ("type",)
    search_fields = ("user__search_name",)
    ordering = ("user__search_name", "pk")

    def delete_model(self, request: HttpRequest, obj: Any) -> None:
        """One service."""
        take_factor(factor=obj, actor=staff(request), now=timezone.now())


@admin.register(DataCopy)
class FailedCopyAdmin(RoleAdmin):
    """Copies of people's data that could not be made: whose, since when. Nothing of what is in them."""

    roles = frozenset({Role.IT_ADMIN})
    additions = False
    changes = False
    list_display = ("person", "asked_at", "attempts")
    fields = ("person", "state", "attempts", "asked_at", "expires_at")
    list_select_related = ("person",)
    search_fields = ("person__search_name",)
    ordering = ("-asked_at", "pk")
    actions = ("again",)

    def get_queryset(self, request: HttpRequest) -> QuerySet[DataCopy]:
        """Whoever has theirs, or waits for it, is nobody's business."""
        return DataCopy.objects.failed()

    @admin.action(description=_("Make them after all; who asked is told when they are ready"))
    def again(self, request: HttpRequest, copies: QuerySet[DataCopy]) -> None:
        """One service."""
        number = services.try_copies_again(copies=copies, actor=staff(request), now=timezone.now())
        words = ngettext("%(n)s copy is made within a minute.", "%(n)s copies are made within a minute.", number)
        self.message_user(request, words % {"n": number}, messages.SUCCESS)


@admin.register(TeamSettings)
class TeamSettingsAdmin(RoleAdmin):
    """What managers are shown; one row, made when HR first decides."""

    roles = frozenset({Role.HR_ADMIN})
    fields = list_display = ("shows_teams_below",)
    list_display_links = ("shows_teams_below",)

    def has_add_permission(self, request: HttpRequest) -> bool:
        """Once."""
        return super().has_add_permission(request) and not TeamSettings.objects.exists()

    def save_model(self, request: HttpRequest, obj: TeamSettings, form: Any, change: bool) -> None:  # noqa: FBT001 - Django's
        """One service."""
        keep_team_settings(kept=obj, actor=staff(request), now=timezone.now())

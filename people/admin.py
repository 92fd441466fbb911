"""People, places and roles in the admin: HR keeps people, IT keeps accounts and roles."""

from typing import Any

from django.contrib import admin, messages
from django.db.models import Field, QuerySet
from django.forms import ModelForm
from django.http import HttpRequest
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext

from core.admin import RoleAdmin
from core.refusals import Refusal
from people import queries, rules, services
from people.models import Department, Leave, Location, Organisation, Person, Role, RoleGrant
from people.models.person import PersonQuerySet
from people.services.people import DETAILS

ACCOUNT = ("is_active",)


def _staff(request: HttpRequest) -> Person:
    """Whoever is signed in; the admin lets nobody else come this far."""
    person: Person = request.user  # type: ignore[assignment]
    return person


@admin.register(Organisation)
class OrganisationAdmin(RoleAdmin):
    """Name and defaults of the organisation; the first set-up makes it."""

    roles = frozenset({Role.HR_ADMIN})
    additions = False
    fields = ("name", "time_zone", "language")

    def save_model(self, request: HttpRequest, obj: Any, form: Any, change: bool) -> None:  # noqa: FBT001 - Django's
        """One service."""
        services.keep_place(place=obj, actor=_staff(request), now=timezone.now())


class PlaceAdmin(RoleAdmin):
    """Departments and locations."""

    roles = frozenset({Role.HR_ADMIN})
    search_fields = ("name",)
    ordering = ("name",)

    def save_model(self, request: HttpRequest, obj: Any, form: Any, change: bool) -> None:  # noqa: FBT001 - Django's
        """One service."""
        services.keep_place(place=obj, actor=_staff(request), now=timezone.now())


@admin.register(Department)
class DepartmentAdmin(PlaceAdmin):
    """Parts of the organisation, which may lie in one another."""

    list_display = ("name", "parent")
    list_select_related = ("parent",)
    autocomplete_fields = ("parent",)


@admin.register(Location)
class LocationAdmin(PlaceAdmin):
    """Places people work at."""

    list_display = ("name", "time_zone")


class PersonForm(ModelForm[Person]):
    """Refuses in the form what the services would refuse."""

    class Meta:
        model = Person
        fields = (*sorted(DETAILS), "manager", "dotted_managers")

    def clean_email(self) -> str:
        """Addresses are kept in lower case."""
        email: str = self.cleaned_data["email"]
        return email.lower()

    def clean_manager(self) -> Person | None:
        """Nobody above themselves."""
        manager: Person | None = self.cleaned_data["manager"]
        if manager and manager != self.instance.manager and self.instance.pk in (manager.pk, *manager.above):
            self.add_error("manager", _("This person already reports to the one you edit."))
        return manager


@admin.register(Person)
class PersonAdmin(RoleAdmin):
    """HR administrators keep the facts; IT administrators see accounts and close or open them."""

    roles = frozenset({Role.HR_ADMIN, Role.IT_ADMIN})
    form = PersonForm
    list_display = ("name", "email", "employee_id", "job_title", "department", "manager", "is_active")
    list_filter = ("is_active", "department", "location")
    list_select_related = ("department", "manager")
    search_fields = ("search_name",)
    search_help_text = _("Any part of a name; accents and slips of the pen do not matter.")
    autocomplete_fields = ("department", "location", "manager", "dotted_managers")
    ordering = ("search_name", "pk")
    actions = ("deactivate", "restore")
    fieldsets = (
        (None, {"fields": ("name", "preferred_name", "pronouns", "email", "is_active")}),
        (
            _("Work"),
            {
                "fields": ("employee_id", "job_title", "level", "department", "location", "starts_on", "ends_on"),
                "description": _("The employee id is how an import knows somebody again."),
            },
        ),
        (
            _("Reporting line"),
            {
                "fields": ("manager", "dotted_managers"),
                "description": _(
                    "A change of manager holds from today. Whoever reports to this person moves along. The former"
                    " manager stops reading what only the manager reads at once."
                ),
            },
        ),
        (_("Clock and language"), {"fields": ("time_zone", "language")}),
    )

    def has_add_permission(self, request: HttpRequest) -> bool:
        """HR adds people."""
        return rules.can_keep_people(_staff(request))

    def has_change_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        """HR changes facts; IT has the actions."""
        return rules.can_keep_people(_staff(request))

    def get_readonly_fields(self, request: HttpRequest, obj: Any = None) -> tuple[str, ...]:
        """Accounts are closed and opened by the actions, which ask first what must hold."""
        return ACCOUNT

    def get_search_results(
        self, request: HttpRequest, queryset: QuerySet[Person], search_term: str
    ) -> tuple[QuerySet[Person], bool]:
        """As in the directory; also by whole e-mail address or employee id."""
        found: PersonQuerySet = queryset  # type: ignore[assignment]
        exact = found.filter(email=search_term.lower()) | found.filter(employee_id=search_term)
        return (exact if search_term and exact.exists() else queries.people_called(found, search_term)), False

    def save_model(self, request: HttpRequest, obj: Person, form: Any, change: bool) -> None:  # noqa: FBT001 - Django's
        """The line first, since it takes its lock before any row; then the facts."""
        now, manager = timezone.now(), obj.manager
        details = {name: value for name, value in form.cleaned_data.items() if name in DETAILS}
        if not change:
            added = services.add_person(manager=manager, actor=_staff(request), now=now, **details)
            obj.pk, obj._state.adding = added.pk, False
            return
        if "manager" in form.changed_data:
            services.change_manager(person=obj, manager=manager, actor=_staff(request), now=now)
        changed = {name: value for name, value in details.items() if name in form.changed_data}
        if changed:
            services.edit_person(person=obj, actor=_staff(request), now=now, **changed)

    def save_related(self, request: HttpRequest, form: Any, formsets: Any, change: bool) -> None:  # noqa: FBT001 - Django's
        """Dotted lines, by a service too."""
        dotted = list(form.cleaned_data["dotted_managers"])
        services.set_dotted_managers(person=form.instance, managers=dotted, actor=_staff(request), now=timezone.now())

    @admin.action(description=_("Deactivate: close the accounts, end sessions and tokens"))
    def deactivate(self, request: HttpRequest, people: QuerySet[Person]) -> None:
        """Close accounts one by one; what is refused is said."""
        self._each(request, people.filter(is_active=True), services.deactivate_person)

    @admin.action(description=_("Restore: open the accounts again"))
    def restore(self, request: HttpRequest, people: QuerySet[Person]) -> None:
        """Open accounts again."""
        self._each(request, people.filter(is_active=False), services.restore_person)

    def _each(self, request: HttpRequest, people: QuerySet[Person], service: Any) -> None:
        number = 0
        for person in people:
            if not rules.can_deactivate(_staff(request), person):
                messages.warning(request, _("Your own account is for somebody else to close."))
                continue
            try:
                service(person=person, actor=_staff(request), now=timezone.now())
                number += 1
            except Refusal as refusal:
                messages.warning(request, str(refusal))
        messages.info(request, ngettext("%(n)s account changed.", "%(n)s accounts changed.", number) % {"n": number})


@admin.register(RoleGrant)
class RoleGrantAdmin(RoleAdmin):
    """Who holds which role. An HR partner looks after one department, one location or everyone."""

    roles = frozenset({Role.IT_ADMIN, Role.HR_ADMIN})
    changes = False
    deletions = True
    list_display = ("person", "role", "department", "location", "for_everyone")
    list_filter = ("role",)
    list_select_related = ("person", "department", "location")
    autocomplete_fields = ("person", "department", "location")
    ordering = ("role", "person__search_name", "pk")
    search_fields = ("person__search_name",)

    def has_delete_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        """Whoever may give a role may take it."""
        may = super().has_delete_permission(request, obj)
        return may and (obj is None or rules.can_give_role(_staff(request), obj.role))

    def formfield_for_choice_field(self, db_field: Field[Any, Any], request: HttpRequest, **options: Any) -> Any:
        """HR gives HR's roles and IT its own, so that nobody in IT opens what HR reads."""
        options["choices"] = [choice for choice in Role.choices if rules.can_give_role(_staff(request), choice[0])]
        return super().formfield_for_choice_field(db_field, request, **options)

    def save_model(self, request: HttpRequest, obj: RoleGrant, form: Any, change: bool) -> None:  # noqa: FBT001 - Django's
        """One service; the row that is shown is the one it made."""
        grant = services.grant_role(actor=_staff(request), now=timezone.now(), **form.cleaned_data)
        obj.pk, obj._state.adding = grant.pk, False

    def delete_model(self, request: HttpRequest, obj: RoleGrant) -> None:
        """One service."""
        services.take_role(grant=obj, actor=_staff(request), now=timezone.now())

    def delete_queryset(self, request: HttpRequest, queryset: QuerySet[RoleGrant]) -> None:
        """One service each."""
        for grant in queryset:
            self.delete_model(request, grant)


@admin.register(Leave)
class LeaveAdmin(RoleAdmin):
    """Days somebody is away; reminders pause. Never why."""

    roles = frozenset({Role.HR_ADMIN})
    deletions = True
    list_display = ("person", "starts_on", "ends_on")
    list_select_related = ("person",)
    autocomplete_fields = ("person",)
    date_hierarchy = "starts_on"
    ordering = ("-starts_on", "pk")

    def save_model(self, request: HttpRequest, obj: Leave, form: Any, change: bool) -> None:  # noqa: FBT001 - Django's
        """One service."""
        services.record_leave(leave=obj, actor=_staff(request), now=timezone.now())

    def delete_model(self, request: HttpRequest, obj: Leave) -> None:
        """One service."""
        services.cancel_leave(leave=obj, actor=_staff(request), now=timezone.now())

    def delete_queryset(self, request: HttpRequest, queryset: QuerySet[Leave]) -> None:
        """One service each."""
        for leave in queryset:
            self.delete_model(request, leave)

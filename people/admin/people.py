"""People: HR keeps the facts, IT the accounts."""

from collections.abc import Iterable
from typing import Any

from django.contrib import admin, messages
from django.db.models import QuerySet
from django.forms import ModelForm
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.template.response import TemplateResponse
from django.urls import URLPattern
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext

from core.admin import RoleAdmin
from core.refusals import Refusal
from people import queries, rules, services
from people.admin.importing import import_routes
from people.admin.staff import staff
from people.models import Person, Role
from people.models.person import PersonQuerySet
from people.services.people import DETAILS
from people.sign_in.step_up import ask_once_more

ACCOUNT = ("is_active",)
OF_HOME = {
    "time_zone": _("Such as Europe/Lisbon. Empty: that of the location, else of the organisation."),
    "language": _("Empty: that of the organisation."),
}


class PersonForm(ModelForm[Person]):
    """Refuses in the form what the services would refuse."""

    class Meta:
        model = Person
        fields = (*sorted(DETAILS), "manager", "dotted_managers")

    def __init__(self, *sent: Any, **more: Any) -> None:
        super().__init__(*sent, **more)
        if self.instance._state.adding:
            self._need_no_clock()

    def _need_no_clock(self) -> None:
        """Somebody new lives by the clock of their location, unless something else is said."""
        for name, words in OF_HOME.items():
            field = self.fields[name]
            field.required, field.initial, field.help_text = False, "", words
            self.initial.pop(name, None)
        language: Any = self.fields["language"]
        language.choices = [("", "–"), *language.choices]

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
    actions = ("invite", "sign_out", "deactivate", "restore", "remove_picture")
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

    def get_urls(self) -> list[URLPattern]:
        """With the pages of the import."""
        return [*import_routes(self.admin_site), *super().get_urls()]

    def has_add_permission(self, request: HttpRequest) -> bool:
        """HR adds people."""
        return rules.can_keep_people(staff(request))

    def has_change_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        """HR changes facts; IT has the actions."""
        return rules.can_keep_people(staff(request))

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
            added = services.add_person(manager=manager, actor=staff(request), now=now, **details)
            obj.pk, obj._state.adding = added.pk, False
            return
        if "email" in form.changed_data:  # the way in to the account
            ask_once_more(request)
        if "manager" in form.changed_data:
            services.change_manager(person=obj, manager=manager, actor=staff(request), now=now)
        changed = {name: value for name, value in details.items() if name in form.changed_data}
        if changed:
            services.edit_person(person=obj, actor=staff(request), now=now, **changed)

    def save_related(self, request: HttpRequest, form: Any, formsets: Any, change: bool) -> None:  # noqa: FBT001 - Django's
        """Dotted lines, by a service too."""
        dotted = list(form.cleaned_data["dotted_managers"])
        services.set_dotted_managers(person=form.instance, managers=dotted, actor=staff(request), now=timezone.now())

    @admin.action(description=_("Invite: mail a link to choose a first password, or another one"))
    def invite(self, request: HttpRequest, people: QuerySet[Person]) -> None:
        """Invite one by one; what is refused is said."""
        number = 0
        for person in people.filter(is_active=True):
            try:
                services.invite(person=person, actor=staff(request), now=timezone.now())
                number += 1
            except Refusal as refusal:
                messages.warning(request, str(refusal))
        messages.info(request, ngettext("%(n)s person invited.", "%(n)s people invited.", number) % {"n": number})

    @admin.action(description=_("Sign out: end all sessions, for a device that was lost"))
    def sign_out(self, request: HttpRequest, people: QuerySet[Person]) -> None:
        """Whoever it is signs in again, and whoever else was signed in does not."""
        active = people.filter(is_active=True)
        for person in active:
            services.end_sessions(person=person, actor=staff(request), now=timezone.now())
        number = len(active)
        messages.info(request, ngettext("%(n)s person signed out.", "%(n)s people signed out.", number) % {"n": number})

    @admin.action(description=_("Deactivate: close the accounts, end sessions and tokens"))
    def deactivate(self, request: HttpRequest, people: QuerySet[Person]) -> HttpResponse | None:
        """Show first what it means, to HR of one on their own page; then close one by one, and say what is refused."""
        actor, active = staff(request), services.from_the_top(people.filter(is_active=True))
        others = [person for person in active if rules.can_deactivate(actor, person)]
        if others and "confirmed" not in request.POST:
            is_of_one = len(active) == 1 and rules.can_keep_people(actor)
            return redirect("people:leaving", others[0].pk) if is_of_one else self._foreseen(request, others)
        self._each(request, active, services.deactivate_person)
        return None

    @admin.action(description=_("Restore: open the accounts again"))
    def restore(self, request: HttpRequest, people: QuerySet[Person]) -> None:
        """Open accounts again."""
        self._each(request, people.filter(is_active=False), services.restore_person)

    @admin.action(description=_("Remove the picture: show initials again"))
    def remove_picture(self, request: HttpRequest, people: QuerySet[Person]) -> None:
        """Take away pictures that do not belong here, after asking once more who is there."""
        ask_once_more(request)
        shown = people.exclude(picture_key=None)
        for person in shown:
            services.remove_picture(person=person, actor=staff(request), now=timezone.now())
        number = len(shown)
        messages.info(request, ngettext("%(n)s picture removed.", "%(n)s pictures removed.", number) % {"n": number})

    def _foreseen(self, request: HttpRequest, people: list[Person]) -> HttpResponse:
        """Who takes over what, before it happens."""
        context = {
            **self.admin_site.each_context(request),
            "opts": self.model._meta,
            "title": _("Close these accounts"),
            "foreseen": services.foresee_leavings(people=people, actor=staff(request), now=timezone.now()),
            "hides_tasks": not rules.can_keep_people(staff(request)),
        }
        return TemplateResponse(request, "admin/people/person/leaving.html", context)

    def _each(self, request: HttpRequest, people: Iterable[Person], service: Any) -> None:
        number = 0
        for person in people:
            if not rules.can_deactivate(staff(request), person):
                messages.warning(request, _("Your own account is for somebody else to close."))
                continue
            try:
                service(person=person, actor=staff(request), now=timezone.now())
                number += 1
            except Refusal as refusal:
                messages.warning(request, str(refusal))
        messages.info(request, ngettext("%(n)s account changed.", "%(n)s accounts changed.", number) % {"n": number})

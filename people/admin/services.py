"""Other systems: who is let in, to do what."""

from datetime import timedelta
from typing import Any

from django import forms
from django.contrib import admin, messages
from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse
from django.template.response import TemplateResponse
from django.utils import timezone
from django.utils.cache import add_never_cache_headers
from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext
from django.views.decorators.debug import sensitive_variables

from core.admin import RoleAdmin
from people import rules, services
from people.admin.staff import staff
from people.admin.step_up import StepUp
from people.models import Role, Scope, ServiceToken

LASTS = [(30, _("30 days")), (90, _("90 days")), (365, _("One year"))]


class ServiceTokenForm(forms.ModelForm[ServiceToken]):
    """A name, what it may do, and for how long."""

    scopes = forms.MultipleChoiceField(
        label=_("What it may do"),
        widget=forms.CheckboxSelectMultiple,
        help_text=_(
            "A system reads what everybody here reads, never more. Whoever may say who leads whom decides who reads"
            " what, so only HR administrators let a system add and change people."
        ),
    )
    days = forms.TypedChoiceField(label=_("Works for"), choices=LASTS, coerce=int, initial=90)

    class Meta:
        model = ServiceToken
        fields = ("name", "scopes")

    def clean_name(self) -> str:
        """One that no system has which is let in."""
        name: str = self.cleaned_data["name"]
        if ServiceToken.objects.filter(name__iexact=name, revoked_at=None).exists():
            raise forms.ValidationError(_("There is already a service of that name."))
        return name


class StandingFilter(admin.SimpleListFilter):
    """By whether it still opens something."""

    title = _("state")
    parameter_name = "state"

    def lookups(self, request: HttpRequest, model_admin: Any) -> list[tuple[str, Any]]:
        """Two sorts."""
        return [("works", _("Works")), ("over", _("Opens nothing any more"))]

    def queryset(self, request: HttpRequest, queryset: QuerySet[ServiceToken]) -> QuerySet[ServiceToken]:
        """Those of the sort."""
        works = {"revoked_at": None, "expires_at__gt": timezone.now()}
        sorts = {"works": queryset.filter(**works), "over": queryset.exclude(**works)}
        return sorts.get(self.value() or "", queryset)


@admin.register(ServiceToken)
class ServiceTokenAdmin(StepUp, RoleAdmin):
    """Tokens for other systems, such as the one that knows who works here. A secret is shown once.

    To make or revoke one asks for the password, or the second factor, once more.
    """

    roles = frozenset({Role.HR_ADMIN, Role.IT_ADMIN})
    form = ServiceTokenForm
    changes = False
    actions_weigh = True
    list_display = ("name", "may", "expires_at", "revoked_at", "used_on")
    list_filter = (StandingFilter,)
    search_fields = ("name",)
    ordering = ("-made_at", "pk")
    actions = ("revoke",)

    def get_fields(self, request: HttpRequest, obj: ServiceToken | None = None) -> tuple[str, ...]:
        """What is asked of a new one; of one that is there, what there is to know."""
        return (*self.list_display, "made_by", "made_at") if obj else ("name", "scopes", "days")

    def get_form(self, request: HttpRequest, obj: Any = None, change: bool = False, **more: Any) -> Any:  # noqa: FBT001, FBT002 - Django's
        """With the scopes whoever fills it in may give."""
        form: Any = super().get_form(request, obj, change, **{**more, "fields": () if obj else ("name", "scopes")})
        if not obj:
            may_give = [one for one in Scope.choices if rules.can_give_scope(staff(request), one[0])]
            form.base_fields["scopes"].choices = may_give
        return form

    def render_change_form(self, request: HttpRequest, context: dict[str, Any], *path: Any, **more: Any) -> Any:
        """With one way to save: what comes next is the secret."""
        one_way = {"show_save_and_add_another": False, "show_save_and_continue": False}
        return super().render_change_form(request, context | one_way, *path, **more)

    @admin.display(description=_("what it may do"))
    def may(self, token: ServiceToken) -> str:
        """Its scopes, in words."""
        return "; ".join(str(Scope(scope).label) for scope in token.scopes)

    @sensitive_variables("secret")
    def save_model(self, request: HttpRequest, obj: Any, form: Any, change: bool) -> None:  # noqa: FBT001 - Django's
        """One service; the row that is shown is the one it made."""
        lasts = timedelta(days=form.cleaned_data["days"])
        said = {name: form.cleaned_data[name] for name in ("name", "scopes")}
        made, secret = services.make_service_token(lasts=lasts, actor=staff(request), now=timezone.now(), **said)
        obj.pk, obj._state.adding, obj.secret = made.pk, False, secret

    @sensitive_variables("secret")
    def response_add(self, request: HttpRequest, obj: Any, post_url_continue: str | None = None) -> HttpResponse:
        """The secret, this once."""
        context = {
            **self.admin_site.each_context(request),
            "opts": self.model._meta,
            "title": obj.name,
            "secret": obj.secret,
        }
        answer = TemplateResponse(request, "admin/people/servicetoken/made.html", context)
        add_never_cache_headers(answer)
        return answer

    @admin.action(description=_("Revoke: let the system in no more"))
    def revoke(self, request: HttpRequest, tokens: QuerySet[ServiceToken]) -> None:
        """Shut them out, from the next call on."""
        working = list(tokens.filter(revoked_at=None))
        for token in working:
            services.revoke_service_token(token=token, actor=staff(request), now=timezone.now())
        number = len(working)
        words = ngettext("%(n)s system is let in no more.", "%(n)s systems are let in no more.", number)
        self.message_user(request, words % {"n": number}, messages.SUCCESS)

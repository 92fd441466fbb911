"""The pulse: what is asked, how often, and how a wave goes. Who takes part is counted; what they answer is not here."""

from typing import Any, ClassVar, cast

from django import forms
from django.contrib import admin, messages
from django.core.exceptions import PermissionDenied, ValidationError
from django.db.models import Count, QuerySet
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.template.response import TemplateResponse
from django.urls import URLPattern, path
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext

from core.admin import RoleAdmin
from core.refusals import Refusal
from feedback import services
from feedback.models import PulsePlan, PulseQuestion, PulseWave
from people.models import Person, Role

THRESHOLDS = ("k", "comment_k")
TIMES = ("opens_at", "closes_at", "closed_at")


@admin.register(PulseQuestion)
class PulseQuestionAdmin(RoleAdmin):
    """The bank. A question that was asked keeps its words, so that results stay what they say."""

    roles = frozenset({Role.HR_ADMIN})
    list_display = ("text", "driver", "is_in_use")
    list_filter = ("driver", "is_in_use")
    search_fields = ("text",)
    ordering = ("driver", "pk")
    fields = ("driver", "text", "is_in_use")

    def get_readonly_fields(self, request: HttpRequest, obj: PulseQuestion | None = None) -> tuple[str, ...]:
        """Once asked, it can only be taken out of use."""
        return ("driver", "text") if obj and obj.items.exists() else ()

    def save_model(self, request: HttpRequest, obj: PulseQuestion, form: Any, change: bool) -> None:  # noqa: FBT001 - Django's
        """One service."""
        services.keep_question(question=obj, actor=cast("Person", request.user), now=timezone.now())


@admin.register(PulsePlan)
class PulsePlanAdmin(RoleAdmin):
    """How often, how long, how many questions, and from how many answers on something is shown."""

    roles = frozenset({Role.HR_ADMIN})
    list_display = ("__str__", "is_on", "next_on", "every_weeks", "open_days", "k", "comment_k")
    fieldsets = (
        (_("When"), {"fields": ("is_on", "next_on", "every_weeks", "open_days", "questions_asked")}),
        (
            _("What is shown"),
            {
                "fields": THRESHOLDS,
                "description": _("A wave keeps what holds when it goes out; while it is open it can only be raised."),
            },
        ),
    )

    def save_model(self, request: HttpRequest, obj: PulsePlan, form: Any, change: bool) -> None:  # noqa: FBT001 - Django's
        """One service."""
        services.keep_plan(plan=obj, actor=cast("Person", request.user), now=timezone.now())

    def has_add_permission(self, request: HttpRequest) -> bool:
        """There is at most one."""
        return super().has_add_permission(request) and not PulsePlan.objects.exists()


class ThresholdForm(forms.ModelForm[PulseWave]):
    """What a wave shows: less than at its launch, never more."""

    def clean(self) -> dict[str, Any]:
        """Say it at the field before the service does."""
        cleaned: dict[str, Any] = super().clean() or self.cleaned_data
        for name in THRESHOLDS:
            if cleaned.get(name) is not None and cleaned[name] < self.initial[name]:
                self.add_error(name, ValidationError(_("It can be raised, never lowered.")))
        return cleaned


@admin.register(PulseWave)
class PulseWaveAdmin(RoleAdmin):
    """Waves and how many have answered; one is sent from here after a page that says what will happen."""

    roles: ClassVar[frozenset[str]] = frozenset({Role.HR_ADMIN})
    additions = False
    form = ThresholdForm
    list_display = (*TIMES, "invited", "answered", *THRESHOLDS)
    actions = ("close_again",)
    ordering = ("-opens_at", "pk")
    fields = (*TIMES, "invited", "answered", *THRESHOLDS)
    change_list_template = "admin/feedback/pulsewave/change_list.html"

    def get_queryset(self, request: HttpRequest) -> QuerySet[PulseWave]:
        """With the number of those who have not answered."""
        waves: QuerySet[PulseWave] = super().get_queryset(request).annotate(waiting=Count("invitations"))
        return waves

    @admin.display(description=_("answered so far"))
    def answered(self, wave: PulseWave) -> str:
        """While it is open; afterwards its results say so as far as they may, or that they could not be counted."""
        if wave.closed_at:
            return str(_("closed"))
        if wave.is_given_up:
            return str(_("closing failed"))
        return str(wave.invited - wave.waiting)  # type: ignore[attr-defined]

    @admin.action(description=_("Close: try again what failed"), permissions=["change"])
    def close_again(self, request: HttpRequest, waves: QuerySet[PulseWave]) -> None:
        """With all attempts before it."""
        number = services.close_again(waves=waves, actor=cast("Person", request.user), now=timezone.now())
        messages.info(
            request,
            ngettext("%(n)s is tried within minutes.", "%(n)s are tried within minutes.", number) % {"n": number},
        )

    def get_readonly_fields(self, request: HttpRequest, obj: PulseWave | None = None) -> tuple[str, ...]:
        """All but the thresholds, and those too once it is closed."""
        fixed = (*TIMES, "invited", "answered")
        return fixed if obj and obj.closed_at is None else (*fixed, *THRESHOLDS)

    def save_model(self, request: HttpRequest, obj: PulseWave, form: Any, change: bool) -> None:  # noqa: FBT001 - Django's
        """One service, where there was something to raise."""
        if obj.closed_at is None:
            raised = {name: form.cleaned_data[name] for name in THRESHOLDS}
            services.raise_thresholds(wave=obj, **raised, actor=cast("Person", request.user), now=timezone.now())

    def get_urls(self) -> list[URLPattern]:
        """With the page from which a wave is sent."""
        launch = self.admin_site.admin_view(self.launch)
        return [path("launch/", launch, name="feedback_pulsewave_launch"), *super().get_urls()]

    def launch(self, request: HttpRequest) -> HttpResponse:
        """Say what will go out to whom, and send it when that is confirmed."""
        if not self.has_change_permission(request):
            raise PermissionDenied
        if "begin_bank" in request.POST:
            services.begin_bank(actor=cast("Person", request.user), now=timezone.now())
            return redirect("admin:feedback_pulsewave_launch")
        if request.method == "POST":
            try:
                services.launch_wave(actor=cast("Person", request.user), now=timezone.now())
            except Refusal as refusal:
                messages.warning(request, str(refusal))
            return redirect("admin:feedback_pulsewave_changelist")
        plan = PulsePlan.current()
        context = {
            **self.admin_site.each_context(request),
            "title": _("Send a wave now"),
            "opts": self.opts,
            "plan": plan,
            "questions": services.next_questions(plan.questions_asked),
            "people": Person.objects.active().count(),
            "is_open": PulseWave.objects.filter(closed_at=None).exists(),
        }
        return TemplateResponse(request, "admin/feedback/pulsewave/launch.html", context)

"""Review cycles: set up in order, then taken step by step."""

from typing import Any, ClassVar
from uuid import UUID

from django.contrib import admin
from django.core.exceptions import PermissionDenied
from django.db import models
from django.forms import CheckboxSelectMultiple
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.template.response import TemplateResponse
from django.urls import URLPattern, path, reverse
from django.utils import timezone
from django.utils.html import format_html
from django.utils.translation import gettext_lazy as _

from core.admin import RoleAdmin
from people.models import Role
from reviews import queries, rules, services
from reviews.admin.steps import STEPS
from reviews.models import ReviewCycle

DATES = ("self_due_on", "manager_due_on", "share_from", "closes_on")
FIXED = (
    *("name", "period_start", "period_end", "goal_cycles", "departments", "locations"),
    *("template", "scale", "next_goal_cycle"),
)
CHOSEN = ("goal_cycles", "departments", "locations")


@admin.register(ReviewCycle)
class ReviewCycleAdmin(RoleAdmin):
    """Cycles, set up in the order in which HR thinks of them; a launched one takes new dates and steps only."""

    roles: ClassVar[frozenset[str]] = frozenset({Role.HR_ADMIN})
    view_on_site = False
    list_display = ("name", "state", "period_start", "period_end", "closes_on", "progress")
    list_filter = ("state",)
    search_fields = ("name",)
    ordering = ("-period_end", "pk")
    formfield_overrides: ClassVar[Any] = {models.ManyToManyField: {"widget": CheckboxSelectMultiple}}
    fieldsets = (
        (_("1. What it looks at"), {"fields": ("name", "period_start", "period_end", "goal_cycles")}),
        (_("2. Who takes part"), {"fields": ("departments", "locations")}),
        (_("3. What it asks"), {"fields": ("template", "scale")}),
        (_("4. By when"), {"fields": DATES, "description": _("Each is the last day, on the writer’s own calendar.")}),
        (_("5. What follows"), {"fields": ("next_goal_cycle",)}),
    )

    def get_readonly_fields(self, request: HttpRequest, obj: Any = None) -> tuple[str, ...]:
        """All of a draft can change, of a running cycle the dates, afterwards nothing."""
        if obj is None or obj.state == ReviewCycle.State.DRAFT:
            return ()
        return FIXED if obj.is_running else (*FIXED, *DATES)

    def save_model(self, request: HttpRequest, obj: ReviewCycle, form: Any, change: bool) -> None:  # noqa: FBT001 - Django's
        """One service: the set-up of a draft, or new dates."""
        if obj.is_running:
            dates = {name: form.cleaned_data[name] for name in DATES}
            services.extend_cycle(cycle=obj, dates=dates, actor=request.user, now=timezone.now())  # type: ignore[arg-type]
        else:
            services.keep_setting(row=obj, actor=request.user, now=timezone.now())  # type: ignore[arg-type]

    def save_related(self, request: HttpRequest, form: Any, formsets: Any, change: bool) -> None:  # noqa: FBT001 - Django's
        """Whom it concerns and which goals it covers, by a service too."""
        chosen = {name: form.cleaned_data[name] for name in CHOSEN if name in form.cleaned_data}
        if chosen:
            services.keep_population(cycle=form.instance, chosen=chosen, actor=request.user, now=timezone.now())  # type: ignore[arg-type]

    def get_urls(self) -> list[URLPattern]:
        """A page for each step, which says what will happen before it does."""
        step = self.admin_site.admin_view(self.step)
        return [path("<uuid:cycle_id>/step/<slug:name>/", step, name="reviews_reviewcycle_step"), *super().get_urls()]

    def render_change_form(self, request: HttpRequest, context: Any, *args: Any, **kwargs: Any) -> HttpResponse:
        """With the steps that are possible now."""
        cycle = kwargs.get("obj")
        context["steps"] = [
            (reverse("admin:reviews_reviewcycle_step", args=[cycle.pk, name]), step.title)
            for name, step in STEPS.items()
            if cycle and step.rule(request.user, cycle)
        ]
        context["can_watch"] = cycle and rules.can_watch(request.user, cycle)  # type: ignore[arg-type]
        return super().render_change_form(request, context, *args, **kwargs)

    def step(self, request: HttpRequest, cycle_id: UUID, name: str) -> HttpResponse:
        """Say what a step will do, and do it when that is confirmed."""
        if not self.has_change_permission(request):
            raise PermissionDenied
        cycle = get_object_or_404(ReviewCycle.objects.visible_to(request.user), pk=cycle_id)  # type: ignore[arg-type]
        step = STEPS.get(name)
        if step is None:
            raise Http404
        if request.method == "POST":
            step.service(cycle=cycle, actor=request.user, now=timezone.now())
            return redirect("admin:reviews_reviewcycle_change", cycle.pk)
        context = {
            **self.admin_site.each_context(request),
            "title": f"{cycle}: {step.title}",
            "opts": self.opts,
            "cycle": cycle,
            "step": step,
            "is_possible": step.rule(request.user, cycle),
            "planned": list(queries.planned_reviews(cycle)) if name == "launch" else [],
            "progress": queries.progress_of(cycle, request.user).total,  # type: ignore[arg-type]
        }
        return TemplateResponse(request, "admin/reviews/reviewcycle/step.html", context)

    @admin.display(description=_("progress"))
    def progress(self, cycle: ReviewCycle) -> str:
        """The page on which HR follows it."""
        return format_html('<a href="{}">{}</a>', cycle.get_absolute_url(), _("Follow")) if cycle.launched_at else "–"

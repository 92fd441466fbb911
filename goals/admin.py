"""What HR configures about goals: the cycles and the library, never the goals."""

from typing import Any

from django.contrib import admin, messages
from django.db.models import QuerySet
from django.http import HttpRequest
from django.utils import timezone
from django.utils.text import capfirst
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from core.admin import RoleAdmin
from goals import services
from goals.models import GoalCycle, GoalNews, GoalTemplate, TemplateKeyResult
from people.models import Person, Role


def _caller(request: HttpRequest) -> Person:
    caller: Person = request.user  # type: ignore[assignment]
    return caller


@admin.register(GoalCycle)
class GoalCycleAdmin(RoleAdmin):
    """Quarters, halves or years of goals; closing one ends every change of its goals but their outcome."""

    roles = frozenset({Role.HR_ADMIN})
    list_display = (
        "name",
        "starts_on",
        "ends_on",
        "drafting_from",
        "drafting_until",
        "requires_agreement",
        "closed_at",
    )
    fields = (
        "name",
        ("starts_on", "ends_on"),
        ("drafting_from", "drafting_until"),
        "takes_late_goals",
        "stale_after_days",
        "requires_agreement",
        "closed_at",
    )
    readonly_fields = ("closed_at",)
    search_fields = ("name",)
    ordering = ("-starts_on", "pk")
    actions = ("close", "open_again")

    def save_model(self, request: HttpRequest, obj: GoalCycle, form: Any, change: bool) -> None:  # noqa: FBT001 - Django's
        """One service."""
        services.keep_cycle(cycle=obj, actor=_caller(request), now=timezone.now())

    @admin.action(
        description=gettext_lazy("Close: goals in it no longer change, but for how they ended"), permissions=["change"]
    )
    def close(self, request: HttpRequest, cycles: QuerySet[GoalCycle]) -> None:
        """End changes in the chosen cycles."""
        for cycle in cycles:
            services.close_cycle(cycle=cycle, actor=_caller(request), now=timezone.now())
        messages.success(request, _("Closed."))

    @admin.action(description=gettext_lazy("Open again"), permissions=["change"])
    def open_again(self, request: HttpRequest, cycles: QuerySet[GoalCycle]) -> None:
        """Allow changes in the chosen cycles again."""
        for cycle in cycles:
            services.open_cycle(cycle=cycle, actor=_caller(request), now=timezone.now())
        messages.success(request, _("Open again."))


@admin.register(GoalNews)
class GoalNewsAdmin(RoleAdmin):
    """What followers are still to be told, of which goal or by whom it does not say; what waits long has failed."""

    roles = frozenset({Role.HR_ADMIN, Role.IT_ADMIN})
    additions = False
    changes = False
    fields = list_display = ("kind", "created_at", "attempts", "tell_at")
    list_max_show_all = 0
    ordering = ("tell_at", "pk")
    actions = ("again",)

    @admin.action(description=gettext_lazy("Try again"), permissions=["view"])
    def again(self, request: HttpRequest, news: QuerySet[GoalNews]) -> None:
        """With all attempts before it."""
        services.tell_again(news=list(news), actor=_caller(request), now=timezone.now())
        messages.success(request, _("They are told within a minute."))


class TemplateKeyResultInline(admin.TabularInline[Any, Any]):
    """The key results of a template."""

    model = TemplateKeyResult
    extra = 0
    max_num = 12
    fields = ("position", "title", "kind", "unit", "start", "target", "upper", "weight")
    ordering = ("position", "pk")

    def get_formset(self, request: HttpRequest, obj: Any = None, **options: Any) -> Any:
        """No more rows are read than may be there."""
        return super().get_formset(request, obj, absolute_max=self.max_num, **options)

    def formfield_for_dbfield(self, db_field: Any, request: HttpRequest, **options: Any) -> Any:
        """Named for those who hear the page: in a table only the head of the column says what it is."""
        field = super().formfield_for_dbfield(db_field, request, **options)
        if field:
            field.widget.attrs["aria-label"] = capfirst(field.label)
        return field

    def has_view_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        """Whoever keeps the library."""
        return _caller(request).is_hr_admin

    def has_change_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        """Likewise."""
        return _caller(request).is_hr_admin

    def has_add_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        """Likewise."""
        return _caller(request).is_hr_admin

    def has_delete_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        """Likewise."""
        return _caller(request).is_hr_admin


@admin.register(GoalTemplate)
class GoalTemplateAdmin(RoleAdmin):
    """The library for everybody; what managers keep for themselves is not in it."""

    roles = frozenset({Role.HR_ADMIN})
    view_on_site = False
    list_display = ("title", "is_offered")
    fields = ("title", "description", "tags", "is_offered")
    inlines = (TemplateKeyResultInline,)
    search_fields = ("title",)
    ordering = ("title", "pk")

    def get_queryset(self, request: HttpRequest) -> QuerySet[GoalTemplate]:
        """Those of the organisation."""
        return GoalTemplate.objects.visible_to(_caller(request)).of_the_organisation().order_by(*self.ordering)

    def save_model(self, request: HttpRequest, obj: GoalTemplate, form: Any, change: bool) -> None:  # noqa: FBT001 - Django's
        """One service."""
        services.keep_template(row=obj, actor=_caller(request), now=timezone.now())

    def save_formset(self, request: HttpRequest, form: Any, formset: Any, change: bool) -> None:  # noqa: FBT001 - Django's
        """One service for each key result."""
        rows = formset.save(commit=False)
        for row in formset.deleted_objects:
            services.remove_template_key_result(row=row, actor=_caller(request), now=timezone.now())
        for row in rows:
            services.keep_template(row=row, actor=_caller(request), now=timezone.now())

"""What HR configures about goals: the cycles, the library and what tags are called, never the goals."""

from typing import Any

from django.contrib import admin, messages
from django.core.exceptions import BadRequest, PermissionDenied
from django.core.paginator import Paginator
from django.db.models import QuerySet
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.template.response import TemplateResponse
from django.urls import URLPattern, path
from django.utils import timezone
from django.utils.text import capfirst
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from core.admin import RoleAdmin
from goals import queries, rules, services
from goals.forms import TagForm
from goals.models import GoalCycle, GoalNews, GoalTemplate, TagChange, TemplateKeyResult
from people.models import Person, Role

TAGS_ON_A_PAGE, CHANGES_SHOWN = 100, 10
UNPROCESSABLE = 422


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


@admin.register(TagChange)
class TagAdmin(RoleAdmin):
    """Tags, counted among what the viewer may read; one gets another name, or goes into another one."""

    roles = frozenset({Role.HR_ADMIN})
    additions = False
    changes = False
    fields = list_display = ("before", "after", "asked_by", "asked_at", "done_at")

    def has_view_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        """The tags; of what was changed, what the viewer asked for."""
        may = super().has_view_permission(request, obj)
        return may and (obj is None or TagChange.objects.visible_to(_caller(request)).filter(pk=obj.pk).exists())

    def get_urls(self) -> list[URLPattern]:
        """With the page on which a tag gets another name."""
        return [
            path("rename/", self.admin_site.admin_view(self.rename), name="goals_tagchange_rename"),
            *super().get_urls(),
        ]

    def changelist_view(self, request: HttpRequest, extra_context: Any = None) -> HttpResponse:
        """The tags, in place of Django's list of what was changed, whose latest stand below."""
        if not self.has_view_permission(request):
            raise PermissionDenied
        if not {"q", "page"}.issuperset(request.GET):
            raise BadRequest
        part = request.GET.get("q", "")
        found = [tag for tag in queries.tags_of(_caller(request)) if part.casefold() in tag.name.casefold()]
        page = Paginator(found, TAGS_ON_A_PAGE).get_page(request.GET.get("page"))
        latest = TagChange.objects.visible_to(_caller(request)).order_by("-asked_at", "pk")[:CHANGES_SHOWN]
        return self._page(request, "tags", title=_("Tags"), page=page, part=part, latest=latest)

    def rename(self, request: HttpRequest) -> HttpResponse:
        """Ask for the name, say what changes, and do it."""
        viewer, said = _caller(request), request.POST or request.GET
        if not rules.can_keep_tags(viewer):
            raise PermissionDenied
        tags = queries.tags_of(viewer)
        tag = next((tag for tag in tags if tag.name == said.get("tag")), None)
        if tag is None:
            raise Http404
        form = TagForm(tag.name, said if "after" in said else None)
        if form.is_valid() and request.method == "POST":
            return self._renamed(request, tag, form)
        foreseen = queries.foresee_tag(viewer, tags, tag.name, form.cleaned_data["after"]) if form.is_valid() else None
        title = _("Another name for “%(tag)s”") % {"tag": tag.name}
        return self._page(request, "rename", title=title, tag=tag, form=form, foreseen=foreseen)

    def _renamed(self, request: HttpRequest, tag: queries.Tag, form: TagForm) -> HttpResponse:
        names, merges = {"before": tag.name, "after": form.cleaned_data["after"]}, "merge" in request.POST
        change = services.change_tag(**names, merges=merges, actor=_caller(request), now=timezone.now())
        done, more = _("“%(before)s” is now “%(after)s”."), _("“%(before)s” becomes “%(after)s” within minutes.")
        messages.success(request, (done if change.done_at else more) % names)
        return redirect("admin:goals_tagchange_changelist")

    def _page(self, request: HttpRequest, name: str, **context: Any) -> HttpResponse:
        context |= {**self.admin_site.each_context(request), "opts": self.opts, "title": context["title"]}
        status = UNPROCESSABLE if "form" in context and context["form"].errors else None
        return TemplateResponse(request, f"admin/goals/tagchange/{name}.html", context, status=status)

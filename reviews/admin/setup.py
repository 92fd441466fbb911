"""What reviews ask: templates with their sections and questions, and rating scales."""

from typing import Any

from django import forms
from django.contrib import admin, messages
from django.core.exceptions import ValidationError
from django.db.models import QuerySet
from django.http import HttpRequest
from django.urls import reverse
from django.utils import timezone
from django.utils.html import format_html
from django.utils.text import capfirst
from django.utils.translation import gettext_lazy as _

from core.admin import RoleAdmin
from people.models import Role
from reviews import rules, services
from reviews.models import Question, RatingPoint, RatingScale, ReviewTemplate, Section


class SettingAdmin(RoleAdmin):
    """A part of the set-up, saved by one service."""

    roles = frozenset({Role.HR_ADMIN})
    view_on_site = False

    def has_change_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        """Until a launched cycle goes by it."""
        return super().has_change_permission(request, obj) and not (obj and obj.is_locked)

    def save_model(self, request: HttpRequest, obj: Any, form: Any, change: bool) -> None:  # noqa: FBT001 - Django's
        """One service."""
        services.keep_setting(row=obj, actor=request.user, now=timezone.now())  # type: ignore[arg-type]

    def save_formset(self, request: HttpRequest, form: Any, formset: Any, change: bool) -> None:  # noqa: FBT001 - Django's
        """One service for each row of an inline."""
        rows = formset.save(commit=False)
        for row in formset.deleted_objects:
            services.remove_setting(row=row, actor=request.user, now=timezone.now())  # type: ignore[arg-type]
        for row in rows:
            services.keep_setting(row=row, actor=request.user, now=timezone.now())  # type: ignore[arg-type]


class SettingRows(forms.BaseInlineFormSet[Any, Any, Any]):
    """Rows whose last column says what it is to those who hear the page."""

    def get_deletion_widget(self) -> forms.Widget:  # type: ignore[override]  # Django takes a class or one of it
        """The box that takes a row away."""
        return forms.CheckboxInput(attrs={"aria-label": _("Delete")})


class SettingInline(admin.TabularInline[Any, Any]):
    """Rows that belong to a part of the set-up and lock with it."""

    formset = SettingRows
    extra = 0
    max_num = 50
    ordering = ("position", "pk")

    def get_formset(self, request: HttpRequest, obj: Any = None, **options: Any) -> Any:
        """No more rows are read than may be there: Django draws a thousand more, which takes half a minute."""
        return super().get_formset(request, obj, absolute_max=self.max_num, **options)

    def formfield_for_dbfield(self, db_field: Any, request: HttpRequest, **options: Any) -> Any:
        """Named for those who hear the page: in a table only the head of the column says what it is."""
        field = super().formfield_for_dbfield(db_field, request, **options)
        if field:
            field.widget.attrs["aria-label"] = capfirst(field.label)
        return field

    def has_view_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        """Whoever sets up reviews."""
        return rules.can_set_up(request.user)  # type: ignore[arg-type]

    def has_change_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        """Until a launched cycle goes by it."""
        return rules.can_set_up(request.user) and not (obj and obj.is_locked)  # type: ignore[arg-type]

    def has_add_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        """Likewise."""
        return self.has_change_permission(request, obj)

    def has_delete_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        """Likewise."""
        return self.has_change_permission(request, obj)


class RatingPointInline(SettingInline):
    """The points of a scale, the lowest first."""

    model = RatingPoint
    fields = ("position", "label", "description")


@admin.register(RatingScale)
class RatingScaleAdmin(SettingAdmin):
    """Scales with labelled points."""

    inlines = (RatingPointInline,)
    search_fields = ("name",)
    ordering = ("name",)


class SectionInline(SettingInline):
    """The sections of a template; each opens its questions."""

    model = Section
    fields = ("position", "title")
    show_change_link = True


class TemplateForm(forms.ModelForm[ReviewTemplate]):
    """A name that no other template has: the version is part of the constraint, and none of the form."""

    def clean_name(self) -> str:
        """Said beside the field, before the database refuses it."""
        name: str = self.cleaned_data["name"]
        same = ReviewTemplate.objects.filter(name__iexact=name, version=self.instance.version)
        if same.exclude(pk=self.instance.pk).exists():
            raise ValidationError(_("Another template has this name."))
        return name


class QuestionInline(SettingInline):
    """The questions of a section."""

    model = Question
    template = "admin/edit_inline/stacked.html"
    fields = ("text", "guidance", ("kind", "asked_of", "private_to"), ("is_required", "position"))


@admin.register(ReviewTemplate)
class ReviewTemplateAdmin(SettingAdmin):
    """What reviews ask: sections here, their questions one page further."""

    form = TemplateForm
    list_display = ("name", "version", "locked_at")
    fields = ("name", "version", "locked_at")
    readonly_fields = ("version", "locked_at")
    inlines = (SectionInline,)
    ordering = ("name", "-version")
    actions = ("change_them",)

    @admin.action(description=_("Make a version that can be changed"))
    def change_them(self, request: HttpRequest, templates: QuerySet[ReviewTemplate]) -> None:
        """A copy of each that is locked; running cycles keep the questions they began with."""
        for template in templates:
            version = services.change_template(template=template, actor=request.user, now=timezone.now())  # type: ignore[arg-type]
            page = reverse("admin:reviews_reviewtemplate_change", args=[version.pk])
            messages.success(request, format_html('<a href="{}">{}</a>', page, version))


@admin.register(Section)
class SectionAdmin(SettingAdmin):
    """One section with its questions, reached from its template."""

    fields = ("template", "position", "title")
    inlines = (QuestionInline,)
    ordering = ("template", "position", "pk")
    list_display = ("title", "template", "position")
    list_select_related = ("template",)

    def get_readonly_fields(self, request: HttpRequest, obj: Any = None) -> tuple[str, ...]:
        """A section stays in its template."""
        return ("template",) if obj else ()

    def has_module_permission(self, request: HttpRequest) -> bool:
        """Templates lead here; the list of all sections helps nobody."""
        return False

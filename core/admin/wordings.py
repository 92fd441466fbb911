"""HR's own words in notices."""

from typing import Any

from django import forms
from django.contrib import admin
from django.http import HttpRequest, HttpResponse
from django.utils import timezone

from core.admin.roles import RoleAdmin
from core.models import NoticeWording
from core.notices.services import keep_wording, reset_wording
from core.notices.wording import KNOWN, check_places, preview
from core.topics import kind_in_words, topics


def kinds() -> list[tuple[str, list[tuple[str, str]]]]:
    """All that may have other words than ours, by topic."""
    worded = [topic for topic in topics() if not topic.is_fixed]
    return [(str(topic.label), [(kind, kind_in_words(kind)) for kind in topic.kinds]) for topic in worded]


class WordingForm(forms.ModelForm[NoticeWording]):
    """Known kinds, and known names in braces."""

    kind = forms.ChoiceField(choices=kinds)

    class Meta:
        model = NoticeWording
        fields = ("kind", "language", "subject", "text", "is_used")

    def clean_subject(self) -> str:
        """Names that are known."""
        return self._checked("subject")

    def clean_text(self) -> str:
        """Likewise."""
        return self._checked("text")

    def _checked(self, name: str) -> str:
        words: str = self.cleaned_data[name]
        check_places(words)
        return words


@admin.register(NoticeWording)
class NoticeWordingAdmin(RoleAdmin):
    """Subjects and texts of notices. Deleting one goes back to ours."""

    roles = frozenset({"hr_admin"})
    deletions = True
    form = WordingForm
    change_form_template = "admin/core/noticewording/form.html"
    list_display = ("__str__", "subject", "is_used")
    list_filter = ("language", "is_used")
    ordering = ("kind", "language")

    def changeform_view(
        self,
        request: HttpRequest,
        object_id: str | None = None,
        form_url: str = "",
        extra_context: dict[str, Any] | None = None,
    ) -> HttpResponse:
        """The form, below what it becomes in a notice that was sent and the names one may use."""
        wording = self.get_object(request, object_id) if object_id else None
        found = preview(wording, request.user) if wording else None  # type: ignore[arg-type]
        context = {"wording": wording, "preview": found, "known": KNOWN.items()}
        return super().changeform_view(request, object_id, form_url, context | (extra_context or {}))

    def save_model(self, request: HttpRequest, obj: NoticeWording, form: Any, change: bool) -> None:  # noqa: FBT001
        """One deed."""
        keep_wording(wording=obj, actor=request.user, now=timezone.now())

    def delete_model(self, request: HttpRequest, obj: NoticeWording) -> None:
        """Ours go out again."""
        reset_wording(wording=obj, actor=request.user, now=timezone.now())

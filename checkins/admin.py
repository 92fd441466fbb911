"""What HR configures about check-ins: how often people meet and what they are asked, never the check-ins."""

from typing import Any

from django.contrib import admin
from django.http import HttpRequest
from django.utils import timezone

from checkins import services
from checkins.models import CadenceRule, PreparationQuestion, SuggestedQuestion
from core.admin import RoleAdmin
from people.models import Person, Role


def _caller(request: HttpRequest) -> Person:
    caller: Person = request.user  # type: ignore[assignment]
    return caller


@admin.register(CadenceRule)
class CadenceRuleAdmin(RoleAdmin):
    """How often managers and reports meet, in the organisation and in departments."""

    roles = frozenset({Role.HR_ADMIN})
    deletions = True
    list_display = ("__str__", "department")
    list_select_related = ("department",)
    fields = ("department", "cadence", "every_weeks")
    autocomplete_fields = ("department",)
    ordering = ("department__name", "pk")

    def save_model(self, request: HttpRequest, obj: CadenceRule, form: Any, change: bool) -> None:  # noqa: FBT001 - Django's
        """One service."""
        services.keep_cadence(rule=obj, actor=_caller(request), now=timezone.now())

    def delete_model(self, request: HttpRequest, obj: CadenceRule) -> None:
        """One service."""
        services.drop_cadence(rule=obj, actor=_caller(request), now=timezone.now())


class QuestionAdmin(RoleAdmin):
    """Questions that HR keeps, each by one service."""

    roles = frozenset({Role.HR_ADMIN})
    deletions = True

    def save_model(
        self,
        request: HttpRequest,
        obj: SuggestedQuestion | PreparationQuestion,
        form: Any,
        change: bool,  # noqa: FBT001 - Django's
    ) -> None:
        """One service."""
        services.keep_question(question=obj, actor=_caller(request), now=timezone.now())

    def delete_model(self, request: HttpRequest, obj: SuggestedQuestion | PreparationQuestion) -> None:
        """One service."""
        services.drop_question(question=obj, actor=_caller(request), now=timezone.now())


@admin.register(SuggestedQuestion)
class SuggestedQuestionAdmin(QuestionAdmin):
    """The library of questions for the agenda, by occasion."""

    list_display = ("__str__", "occasion", "language")
    list_filter = ("occasion", "language")
    search_fields = ("text",)
    fields = ("occasion", "text", "language")
    ordering = ("occasion", "language", "pk")


@admin.register(PreparationQuestion)
class PreparationQuestionAdmin(QuestionAdmin):
    """What people are asked before a check-in, in the organisation and in departments."""

    list_display = ("__str__", "department", "kind", "position")
    list_select_related = ("department",)
    fields = ("department", "position", "kind", "text")
    autocomplete_fields = ("department",)
    ordering = ("department__name", "position", "pk")

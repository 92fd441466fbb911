"""Readers by a role that opens nothing by itself: IT administrators, and whoever opened a legal case together."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any
from uuid import UUID

from django.apps import apps
from django.contrib.auth import get_user_model
from django.db import models
from django.db.models import Exists, OuterRef, Q
from django.utils.formats import date_format
from django.utils.timezone import localtime
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from core.conditions import follow
from core.prepared import prepared
from core.readers.relations import Administrators, Chosen_, Relation

IT = "it_admin"  # a role, as the user model calls it

if TYPE_CHECKING:
    from core.models.cases import LegalCase
    from people.models import Person


class ITAdmin(Administrators):
    """IT administrators."""

    sentence = gettext_lazy("is an IT administrator")

    def is_held_by(self, viewer: Person) -> bool:
        return viewer.is_superuser

    def holders(self) -> models.QuerySet[Person]:
        admins: models.QuerySet[Person] = get_user_model().objects.holding(IT)
        return admins


class OpenedInCase(Relation):
    """The two who opened, in a legal case, what passed between the people at two paths; `at` is when it passed."""

    sentence = gettext_lazy("opens it in a legal case")

    def __init__(self, one: str, other: str, *, at: str, when: Q | None = None) -> None:
        super().__init__("", when=when)
        self.one, self.other, self.at = one, other, at

    def opens(self, viewer: Person, prefix: str) -> Q | None:
        if not viewer.is_staff:
            return None
        passed = (OuterRef(prefix + path) for path in (self.one, self.other, self.at))
        return Q(Exists(_cases().open().held_by(viewer.pk).covering(*passed)))

    def readers(self, obj: models.Model, chosen: Chosen_) -> Iterator[tuple[UUID, str]]:
        one, other, at = (follow(obj, path) for path in (f"{self.one}_id", f"{self.other}_id", self.at))
        if obj._state.adding or None in (one, other, at):
            return
        for case in _open_between(one=one, other=other, at=at):
            words = {"until": date_format(localtime(case.ends_at), "j F, H:i"), "reason": case.reason}
            reason = _("opens it in a legal case until %(until)s (%(reason)s)") % words
            yield from ((pk, reason) for pk in (case.asked_by_id, case.agreed_by_id) if pk)

    def describe(self) -> str:
        return f"{type(self).__name__}({self.one}, {self.other}){super().describe().removeprefix(type(self).__name__)}"


def _cases() -> Any:
    return apps.get_model("core", "LegalCase")._default_manager.all()


@prepared
def _open_between(one: UUID, other: UUID, at: Any) -> models.QuerySet[LegalCase]:
    cases: models.QuerySet[LegalCase] = _cases().open().covering(one, other, at).order_by("pk")
    return cases

"""Texts that save themselves: a version travels with the text, and the older one never overwrites the newer."""

from datetime import datetime

from django.http import JsonResponse
from django.utils.translation import gettext_lazy as _

from core.refusals import Refusal


class TextHasMovedOn(Refusal):
    """Somebody, or the same person in another window, has saved a newer version."""

    words = _("This text was changed elsewhere. Both versions are kept: choose which one stays.")

    def __init__(self, *, yours: str, theirs: str, version: int, url: str = "") -> None:
        super().__init__(self.words, url=url)
        self.yours = yours
        self.theirs = theirs
        self.version = version

    def as_json(self) -> dict[str, object]:
        """Both texts, for the page to show side by side."""
        return {**super().as_json(), "yours": self.yours, "theirs": self.theirs, "version": self.version}


def autosave_answer(*, version: int, saved_at: datetime) -> JsonResponse:
    """What the page needs to show "Saved 14:02" and to send the next version."""
    return JsonResponse({"version": version, "saved_at": saved_at.isoformat()})

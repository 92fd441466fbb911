"""What HR says instead of our words in a kind of notice."""

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from core.history import tracked
from core.models.keys import uuid7
from core.topics import kind_in_words


@tracked
class NoticeWording(models.Model):
    """Subject and text of one kind, in one language, on every way; without a row that is in use, ours go out."""

    id = models.UUIDField(primary_key=True, default=uuid7, editable=False)
    kind = models.CharField(_("kind"), max_length=60)
    language = models.CharField(_("language"), max_length=10, choices=settings.LANGUAGES)
    subject = models.CharField(_("subject"), max_length=150, default="{sentence}")
    text = models.TextField(_("text"), max_length=4000, default="{sentence}")
    is_used = models.BooleanField(
        _("in use"), default=False, help_text=_("Save it first, look at the preview, then put it to use.")
    )

    class Meta:
        verbose_name = _("text of notices")
        verbose_name_plural = _("texts of notices")
        constraints = [
            models.UniqueConstraint(fields=["kind", "language"], name="notice_wording_once_per_kind_and_language"),
        ]

    def __str__(self) -> str:
        return f"{kind_in_words(self.kind)} ({self.get_language_display()})"

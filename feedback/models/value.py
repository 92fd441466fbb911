"""Which of the company's values a piece of feedback is about."""

from django.db import models

from core.history import tracked
from core.models import uuid7
from core.readers import ReadableQuerySet, Readers, ReadersOf


class NamedValueQuerySet(ReadableQuerySet["NamedValue"]):
    """Values that feedback names."""


@tracked
class NamedValue(models.Model):
    """Feedback names a value, as long as it is not withdrawn; a value that was named is never deleted."""

    id = models.UUIDField(primary_key=True, default=uuid7, editable=False)
    feedback = models.ForeignKey("feedback.Feedback", models.CASCADE, related_name="named_values")
    value = models.ForeignKey("development.CompanyValue", models.PROTECT, related_name="+")

    readers = Readers(ReadersOf("feedback"))
    objects = NamedValueQuerySet.as_manager()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["feedback", "value"], name="feedback_names_a_value_once"),
        ]
        indexes = [models.Index(fields=["value", "feedback"], name="feedback_by_value")]

    def __str__(self) -> str:
        return str(self.value)

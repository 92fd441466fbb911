"""New versions of a template."""

from datetime import datetime
from typing import TYPE_CHECKING

from django.db.models import Max

from core.deeds import deed
from core.models import uuid7
from reviews.models import Question, ReviewTemplate, Section

if TYPE_CHECKING:
    from people.models import Person


@deed
def change_template(*, template: ReviewTemplate, actor: "Person | None", now: datetime) -> ReviewTemplate:
    """The version that may be changed: this one while no cycle was launched with it, else an unlocked copy of it."""
    versions = ReviewTemplate.objects.select_for_update().filter(name__iexact=template.name)
    unlocked = versions.filter(locked_at=None).order_by("-version").first()
    if unlocked:
        return unlocked
    newest = versions.aggregate(newest=Max("version"))["newest"]
    copy = ReviewTemplate.objects.create(name=template.name, version=newest + 1)
    for section in Section.objects.filter(template=template).prefetch_related("questions"):
        questions = list(section.questions.all())
        section.pk, section.template = uuid7(), copy
        section.save(force_insert=True)
        for question in questions:
            question.pk, question.section = uuid7(), section
        Question.objects.bulk_create(questions)
    return copy

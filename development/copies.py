"""What of growth goes into a copy of somebody's data: their plan."""

from django.contrib.postgres.expressions import ArraySubquery
from django.db.models import OuterRef
from django.utils.translation import gettext_lazy as _

from core.copying import Part, part
from development.models import Action, GrowthArea, Mentor, Plan
from people.models import Person


def parts_of(person: Person) -> list[Part]:
    """The plan, its areas and their actions."""
    mentors = Mentor.objects.filter(plan=OuterRef("pk")).values("person__name")
    return [
        part(
            "growth-plan",
            _("Your plan"),
            Plan.objects.visible_to(person).filter(person=person),
            aspirations="aspirations",
            mentors=ArraySubquery(mentors),
        ),
        part(
            "growth-areas",
            _("What you want to grow in"),
            GrowthArea.objects.visible_to(person).filter(plan__person=person),
            id="id",
            title="title",
            description="description",
            created_at="created_at",
            closed_at="closed_at",
        ),
        part(
            "growth-actions",
            _("Steps of your plan"),
            Action.objects.visible_to(person).filter(growth_area__plan__person=person),
            area_id="growth_area",
            area="growth_area__title",
            kind="kind",
            text="text",
            due_on="due_on",
            promised_support="promised_support",
            progress="progress",
            created_at="created_at",
            done_at="done_at",
        ),
    ]

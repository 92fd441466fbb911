"""The library of goal templates, and whom they can be handed to."""

from django.db.models import Q

from goals.models import GoalTemplateQuerySet
from goals.models.template import GoalTemplate
from people.models import Person
from people.models.person import PersonQuerySet


def library_of(viewer: Person) -> GoalTemplateQuerySet:
    """One's own templates, then those of the organisation, as far as they are offered; with their key results."""
    templates = GoalTemplate.objects.visible_to(viewer).filter(is_offered=True).prefetch_related("key_results")
    return templates.order_by("author", "title", "pk")


def people_led_by(viewer: Person) -> PersonQuerySet:
    """Who report to the viewer, or to whom they stand in for; by name."""
    return reports_of(viewer).active()


def reports_of(viewer: Person) -> PersonQuerySet:
    """The same with those who did until they left."""
    people: PersonQuerySet = Person.objects.visible_to(viewer).exclude(pk=viewer.pk)
    return people.filter(Q(manager=viewer.pk) | Q(manager__in=list(viewer.stands_in_for))).by_name()

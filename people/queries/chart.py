"""The organisation chart and the line above a person."""

from django.db.models import Count, Q

from people.models import Person
from people.models.person import PersonQuerySet


def chart_level(viewer: Person, manager: Person | None) -> PersonQuerySet:
    """The people right below somebody, or those at the top, each with the number of `report_count`."""
    people: PersonQuerySet = (
        Person.objects.visible_to(viewer)
        .active()
        .filter(manager=manager)
        .select_related("department")
        .annotate(report_count=Count("reports", filter=Q(reports__is_active=True)))
        .by_name()
    )
    return people


def line_above(viewer: Person, person: Person) -> list[Person]:
    """Everyone above a person, the top first."""
    known = Person.objects.visible_to(viewer).in_bulk(person.above)
    return [known[pk] for pk in person.above if pk in known]

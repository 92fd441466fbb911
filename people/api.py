"""People over the API: the directory, and who the token belongs to."""

from typing import Any

from django.db.models import QuerySet
from django_filters import rest_framework as filters
from rest_framework import serializers
from rest_framework.generics import ListAPIView, RetrieveAPIView

from core.api import NewestFirst
from people import queries
from people.forms import LONGEST_NAME
from people.models import Department, Location, Person
from people.models.person import PersonQuerySet


class PersonSerializer(serializers.ModelSerializer[Person]):
    """What the directory shows of a person."""

    department = serializers.CharField(source="department.name", default=None, read_only=True)
    location = serializers.CharField(source="location.name", default=None, read_only=True)

    class Meta:
        model = Person
        fields = (
            "id",
            "name",
            "preferred_name",
            "pronouns",
            "email",
            "job_title",
            "level",
            "department",
            "location",
            "time_zone",
            "manager",
            "starts_on",
            "is_active",
        )
        read_only_fields = fields


class MeSerializer(PersonSerializer):
    """What only the person themselves is told."""

    roles = serializers.SerializerMethodField()

    class Meta:
        model = Person
        fields = (*PersonSerializer.Meta.fields, "employee_id", "language", "theme", "ends_on", "roles")
        read_only_fields = fields

    def get_roles(self, person: Person) -> list[str]:
        """Roles beyond one's own work."""
        return sorted(person.roles)


class PersonFilter(filters.FilterSet):  # type: ignore[misc]
    """Narrow the directory."""

    q = filters.CharFilter(method="called", label="Any part of a name, also misspelt", max_length=LONGEST_NAME)
    department = filters.ModelChoiceFilter(queryset=Department.objects.all(), label="Id of a department")
    location = filters.ModelChoiceFilter(queryset=Location.objects.all(), label="Id of a location")
    manager = filters.UUIDFilter(field_name="manager", label="Id of the direct manager")
    is_active = filters.BooleanFilter(label="Whether the person works here today")

    class Meta:
        model = Person
        fields = ()

    def called(self, people: PersonQuerySet, _name: str, words: str) -> PersonQuerySet:
        """By name, as in the directory; the order is that of the pages."""
        return queries.people_called(people, words)


class PersonList(ListAPIView[Person]):
    """Everybody, a page at a time."""

    serializer_class = PersonSerializer
    pagination_class = NewestFirst
    filterset_class = PersonFilter

    def get_queryset(self) -> QuerySet[Person]:
        """Whoever the caller may read."""
        return _readable(self)


class PersonDetail(RetrieveAPIView[Person]):
    """One person."""

    serializer_class = PersonSerializer

    def get_queryset(self) -> QuerySet[Person]:
        """Whoever the caller may read."""
        return _readable(self)


class Me(RetrieveAPIView[Person]):
    """Who the token belongs to."""

    serializer_class = MeSerializer
    pagination_class = None

    def get_object(self) -> Person:
        """The caller."""
        person: Person = self.request.user  # type: ignore[assignment]
        return person


def _readable(view: Any) -> QuerySet[Person, Person]:
    described = getattr(view, "swagger_fake_view", False)  # nobody asks while the description is drawn
    people: PersonQuerySet = Person.objects.none() if described else Person.objects.visible_to(view.request.user)
    return people.select_related("department", "location")

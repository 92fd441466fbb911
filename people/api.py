"""People over the API: the directory, and who the token belongs to."""

from typing import Any, ClassVar

from django.core.exceptions import PermissionDenied
from django.db.models import QuerySet
from django.shortcuts import get_object_or_404
from django.utils import timezone
from django.utils.translation import gettext as _
from django_filters import rest_framework as filters
from drf_spectacular.utils import extend_schema
from rest_framework import serializers
from rest_framework.generics import ListAPIView, RetrieveAPIView
from rest_framework.request import Request
from rest_framework.response import Response
from rest_framework.views import APIView

from core.api import NewestFirst
from people import queries, rules, services
from people.forms import LONGEST_NAME
from people.models import Department, Location, Person, Scope
from people.models.person import PersonQuerySet
from people.services.people import OPEN_ENDS


class PersonSerializer(serializers.ModelSerializer[Person]):
    """What the directory shows of a person."""

    department = serializers.CharField(source="department.name", default=None, allow_null=True, read_only=True)
    location = serializers.CharField(source="location.name", default=None, allow_null=True, read_only=True)

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

    service_scopes: ClassVar = {"GET": Scope.READ_PEOPLE}
    serializer_class = PersonSerializer
    pagination_class = NewestFirst
    filterset_class = PersonFilter

    def get_queryset(self) -> QuerySet[Person]:
        """Whoever the caller may read."""
        return _readable(self)


class PersonDetail(RetrieveAPIView[Person]):
    """One person."""

    service_scopes: ClassVar = {"GET": Scope.READ_PEOPLE}
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


class ProvisionedSerializer(serializers.ModelSerializer[Person]):
    """What a system that knows who works here says of a person; facts that are not named stay as they are."""

    email = serializers.EmailField(required=False, help_text="Only of somebody new: it is the way in to an account.")
    name = serializers.CharField(max_length=LONGEST_NAME, required=False)
    department = serializers.SlugRelatedField(
        slug_field="name", queryset=Department.objects.all(), allow_null=True, required=False, help_text="By its name"
    )
    location = serializers.SlugRelatedField(
        slug_field="name", queryset=Location.objects.all(), allow_null=True, required=False, help_text="By its name"
    )
    manager = serializers.SlugRelatedField(
        slug_field="employee_id",
        queryset=Person.objects.active(),
        allow_null=True,
        required=False,
        help_text="By their employee id; null for whoever leads the organisation",
    )

    class Meta:
        model = Person
        fields = (
            "id",
            "employee_id",
            "email",
            "name",
            "job_title",
            "level",
            "department",
            "location",
            "time_zone",
            "language",
            "starts_on",
            "ends_on",
            "manager",
            "is_active",
        )
        read_only_fields = ("id", "employee_id", "is_active")

    def validate(self, attrs: dict[str, Any]) -> dict[str, Any]:
        """Somebody new has a name and an address, and nobody leaves before they come."""
        missing = [name for name in ("name", "email") if self.instance is None and name not in attrs]
        if missing:
            raise serializers.ValidationError({name: _("Somebody new needs it.") for name in missing})
        if attrs.get("ends_on") in OPEN_ENDS:
            attrs["ends_on"] = None
        starts_on, ends_on = (attrs.get(name, getattr(self.instance, name, None)) for name in ("starts_on", "ends_on"))
        if starts_on and ends_on and ends_on < starts_on:
            raise serializers.ValidationError({"ends_on": _("The last day cannot come before the first.")})
        return attrs


class Provisioned(APIView):
    """One person by their employee id, for HR and for systems that say who works here."""

    service_scopes: ClassVar = {"GET": Scope.WRITE_PEOPLE, "PUT": Scope.WRITE_PEOPLE}

    @extend_schema(responses=ProvisionedSerializer)
    def get(self, request: Request, employee_id: str) -> Response:
        """What stands here now."""
        return Response(ProvisionedSerializer(get_object_or_404(_kept(request), employee_id=employee_id)).data)

    @extend_schema(request=ProvisionedSerializer, responses={200: ProvisionedSerializer, 201: ProvisionedSerializer})
    def put(self, request: Request, employee_id: str) -> Response:
        """Add the person, or change what differs; saying it twice is saying it once. A last day closes the account."""
        known = _kept(request).filter(employee_id=employee_id).first()
        said = ProvisionedSerializer(known, data=request.data)
        said.is_valid(raise_exception=True)
        caller: Any = request.user
        person, is_new = services.provision_person(
            employee_id=employee_id, actor=caller, now=timezone.now(), **said.validated_data
        )
        return Response(ProvisionedSerializer(person).data, status=201 if is_new else 200)


def _kept(request: Request) -> PersonQuerySet:
    caller: Any = request.user
    if not rules.can_provision(caller):
        raise PermissionDenied
    people: PersonQuerySet = Person.objects.visible_to(caller).select_related("department", "location", "manager")
    return people


def _readable(view: Any) -> QuerySet[Person, Person]:
    described = getattr(view, "swagger_fake_view", False)  # nobody asks while the description is drawn
    people: PersonQuerySet = Person.objects.none() if described else Person.objects.visible_to(view.request.user)
    return people.select_related("department", "location")

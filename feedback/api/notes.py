"""Notes to self: the caller's own."""

from typing import Any
from uuid import UUID, uuid4

from django.utils import timezone
from django.utils.translation import gettext as _
from django_filters import rest_framework as filters
from rest_framework import serializers
from rest_framework.generics import ListCreateAPIView, RetrieveUpdateDestroyAPIView

from core.api import NewestFirst
from feedback import queries, services
from feedback.models import LONGEST_TEXT, Note, NoteQuerySet
from goals.models import Goal
from people.models import Person


class NoteSerializer(serializers.ModelSerializer[Note]):
    """A note to self. It is about a person or a goal, which is said once; only its words change."""

    person = serializers.PrimaryKeyRelatedField(queryset=Person.objects.none(), required=False, allow_null=True)
    goal = serializers.PrimaryKeyRelatedField(queryset=Goal.objects.none(), required=False, allow_null=True)
    text = serializers.CharField(max_length=LONGEST_TEXT)
    token = serializers.UUIDField(
        required=False, write_only=True, help_text="Any id of your own. The same token keeps one note."
    )

    class Meta:
        model = Note
        fields = ("id", "person", "goal", "text", "token", "created_at", "changed_at")
        read_only_fields = ("id", "created_at", "changed_at")

    def get_fields(self) -> dict[str, Any]:
        """Only whom and what the caller may read."""
        fields: dict[str, Any] = super().get_fields()
        request = self.context.get("request")
        if request is not None and request.user.is_authenticated:
            fields["person"].queryset = Person.objects.visible_to(request.user)
            fields["goal"].queryset = Goal.objects.visible_to(request.user)
        return fields

    def to_representation(self, instance: Note) -> dict[str, Any]:
        """A goal that the caller may no longer read is left out."""
        return {**super().to_representation(instance), "goal": instance.goal.pk if instance.goal else None}

    def validate(self, attrs: dict[str, Any]) -> dict[str, Any]:
        """A new one is about a person or a goal, never both; an old one stays about what it was."""
        if self.instance is None and bool(attrs.get("person")) == bool(attrs.get("goal")):
            raise serializers.ValidationError(_("A note is about a person or about a goal: name one of them."))
        return attrs if self.instance is None else {"text": attrs.get("text", self.instance.text)}

    def create(self, validated_data: dict[str, Any]) -> Note:
        """Keep it for the caller alone."""
        given = {"token": uuid4(), **validated_data}
        note: Note = services.write_note(**given, actor=self.context["request"].user, now=timezone.now())
        return note

    def update(self, instance: Note, validated_data: dict[str, Any]) -> Note:
        """Other words."""
        actor = self.context["request"].user
        services.change_note(note=instance, text=validated_data["text"], actor=actor, now=timezone.now())
        return queries.notes_of(actor).get(pk=instance.pk)


class NoteFilter(filters.FilterSet):  # type: ignore[misc]
    """Narrow the list."""

    person = filters.UUIDFilter(field_name="person", label="Id of the person")
    goal = filters.UUIDFilter(method="on_goal", label="Id of the goal, if you may read it")

    class Meta:
        model = Note
        fields = ()

    def on_goal(self, notes: NoteQuerySet, _name: str, goal: UUID) -> NoteQuerySet:
        """A goal that the caller may no longer read finds nothing."""
        return notes.filter(goal__in=Goal.objects.visible_to(self.request.user).filter(pk=goal))


class NoteList(ListCreateAPIView[Note]):
    """The caller's own notes, a page at a time; POST keeps one. Nobody else's are ever listed."""

    serializer_class = NoteSerializer
    pagination_class = NewestFirst
    filterset_class = NoteFilter

    def get_queryset(self) -> NoteQuerySet:
        """The caller's own."""
        return _own_notes(self)


class NoteDetail(RetrieveUpdateDestroyAPIView[Note]):
    """One note of the caller: its words can be changed, and it can be deleted for good."""

    serializer_class = NoteSerializer
    http_method_names = ("get", "head", "options", "patch", "delete")

    def get_queryset(self) -> NoteQuerySet:
        """The caller's own."""
        return _own_notes(self)

    def perform_destroy(self, instance: Note) -> None:
        """Nothing of it is kept."""
        actor: Any = self.request.user
        services.delete_note(note=instance, actor=actor, now=timezone.now())


def _own_notes(view: Any) -> NoteQuerySet:
    if getattr(view, "swagger_fake_view", False):
        return Note.objects.none()
    return queries.notes_of(view.request.user)

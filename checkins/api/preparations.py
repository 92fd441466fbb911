"""What was told before check-ins, over the API."""

from typing import Any

from django.utils import timezone
from drf_spectacular.utils import extend_schema
from rest_framework import serializers
from rest_framework.generics import ListCreateAPIView, RetrieveAPIView
from rest_framework.request import Request
from rest_framework.response import Response

from checkins import rules, services
from checkins.api.own import OwnCheckInSerializer
from checkins.forms import LONGEST_ANSWER, LONGEST_LINE, MOST_PRIORITIES
from checkins.models import Preparation
from checkins.models.library import QUESTION_LENGTH
from checkins.models.preparation import PreparationQuerySet
from core.api import NewestFirst, caller_of
from core.readers import Is
from core.web import allow

MOST_ANSWERS = 20


class PairSerializer(serializers.Serializer[Any]):
    """A question and what was answered."""

    question = serializers.CharField(max_length=QUESTION_LENGTH)
    text = serializers.CharField(max_length=LONGEST_ANSWER)

    def to_representation(self, instance: list[str]) -> dict[str, Any]:
        """As it is kept: a pair."""
        question, text = instance
        return {"question": question, "text": text}


class PreparationSerializer(serializers.ModelSerializer[Preparation]):
    """How it has been, as the report told it, and what the other answered."""

    check_in = serializers.PrimaryKeyRelatedField(source="checkin", read_only=True)  # type: ignore[var-annotated]
    answers = PairSerializer(many=True, read_only=True)

    class Meta:
        model = Preparation
        fields = ("id", "check_in", "mood", "answers", "shared_at", "read_at", "reply", "replied_at")
        read_only_fields = fields


class NewPreparationSerializer(OwnCheckInSerializer):
    """What it takes to tell it, or to tell it anew."""

    mood = serializers.IntegerField(min_value=1, max_value=5, required=False, allow_null=True, default=None)
    answers = serializers.ListField(child=PairSerializer(), required=False, max_length=MOST_ANSWERS)
    priorities = serializers.ListField(
        child=serializers.CharField(max_length=LONGEST_LINE), required=False, max_length=MOST_PRIORITIES
    )

    def create(self, validated_data: dict[str, Any]) -> Preparation:
        """Share it."""
        caller, checkin = self.context["request"].user, validated_data["check_in"]
        allow(is_allowed=rules.can_prepare(caller, checkin))
        preparation: Preparation = services.share_preparation(
            checkin=checkin,
            mood=validated_data["mood"],
            answers=[(pair["question"], pair["text"]) for pair in validated_data.get("answers", [])],
            priorities=validated_data.get("priorities", []),
            actor=caller,
            now=timezone.now(),
        )
        return preparation

    def to_representation(self, instance: Preparation) -> dict[str, Any]:
        """The answer is what a reader sees."""
        return PreparationSerializer(instance, context=self.context).data


class ReplySerializer(serializers.Serializer[Preparation]):
    """An answer; without one it is only said that it was read."""

    reply = serializers.CharField(max_length=LONGEST_ANSWER, required=False)


class PreparationList(ListCreateAPIView[Preparation]):
    """What was told before the caller's check-ins, a page at a time; POST tells it."""

    pagination_class = NewestFirst

    def get_serializer_class(self) -> Any:
        """One shape to read, another to write."""
        return NewPreparationSerializer if self.request.method == "POST" else PreparationSerializer

    def get_queryset(self) -> PreparationQuerySet:
        """What the caller may read."""
        return _readable(self)


class PreparationDetail(RetrieveAPIView[Preparation]):
    """What was told before one check-in; PATCH says that it was read, and answers."""

    serializer_class = PreparationSerializer

    def get_queryset(self) -> PreparationQuerySet:
        """What the caller may read."""
        return _readable(self)

    @extend_schema(request=ReplySerializer, responses=PreparationSerializer)
    def patch(self, request: Request, *_args: object, **_kwargs: object) -> Response:
        """Read it, and answer."""
        told, caller = self.get_object(), caller_of(request)
        allow(is_allowed=rules.can_answer(caller, told.checkin))
        wanted = ReplySerializer(data=request.data)
        wanted.is_valid(raise_exception=True)
        answer = services.answer_preparation if wanted.validated_data else services.read_preparation
        told = answer(preparation=told, **wanted.validated_data, actor=caller, now=timezone.now())
        return Response(PreparationSerializer(told, context=self.get_serializer_context()).data)


def _readable(view: Any) -> PreparationQuerySet:
    if getattr(view, "swagger_fake_view", False):
        return Preparation.objects.none()
    told = Preparation.objects.visible_to(view.request.user, by=(Is,))
    return told.select_related("checkin__series__report", "checkin__series__manager")

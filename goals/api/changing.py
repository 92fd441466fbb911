"""What was agreed and changed since, over the API."""

from typing import Any
from uuid import UUID

from django.db.models import QuerySet
from django.shortcuts import get_object_or_404
from drf_spectacular.utils import extend_schema
from rest_framework import serializers
from rest_framework.generics import ListAPIView
from rest_framework.request import Request
from rest_framework.response import Response

from core.api import NewestFirst, caller_of
from goals import queries, rules, services
from goals.api.rolling import MOST_WEIGHTS, WeightSerializer
from goals.api.serializers import Day, Figure
from goals.api.views import CREATED, do
from goals.forms.fields import LONGEST_SENTENCE
from goals.forms.measures import MOST_ROWS
from goals.models import Goal, KeyResult, Rebaseline
from goals.models.event import LABELS


class ChangeSerializer(serializers.Serializer[Any]):
    """One change: what it was, and what it is since."""

    what = serializers.ChoiceField(list(LABELS))
    of = serializers.CharField(help_text="The key result, or the goal whose weight it is where everyone reads that")
    kind = serializers.CharField(required=False, help_text="What `before` and `after` are; words where it is missing")
    unit = serializers.CharField(required=False)
    before = serializers.CharField()
    after = serializers.CharField()


class RebaselineSerializer(serializers.ModelSerializer[Rebaseline]):
    """A change of what was agreed, of the owner or of the title, or that the goal was opened again."""

    changes = ChangeSerializer(many=True)

    class Meta:
        model = Rebaseline
        fields = ("id", "author", "acting_for", "reason", "changes", "created_at")


class TargetSerializer(serializers.Serializer[KeyResult]):
    """Where one key result should get to; `upper` only where it is kept within a range."""

    key_result = serializers.UUIDField()
    target = Figure(required=False)
    upper = Figure(required=False)


class BaselineSerializer(serializers.Serializer[Goal]):
    """Dates, targets and what counts; what is not named stays as it is."""

    starts_on = Day(required=False)
    due_on = Day(required=False)
    targets = serializers.ListField(child=TargetSerializer(), required=False, max_length=MOST_ROWS)
    progress_from = serializers.ChoiceField(Goal.ProgressFrom.choices, required=False)
    weights = serializers.ListField(child=WeightSerializer(), required=False, max_length=MOST_WEIGHTS)

    def validate(self, attrs: dict[str, Any]) -> dict[str, Any]:
        """As the service takes it."""
        targets, weights = attrs.pop("targets", []), attrs.pop("weights", [])
        return {
            **attrs,
            "targets": {one["key_result"]: one["target"] for one in targets if "target" in one},
            "uppers": {one["key_result"]: one["upper"] for one in targets if "upper" in one},
            "weights": {one["goal"]: one["weight"] for one in weights},
        }


class NewBaselineSerializer(BaselineSerializer):
    """A change of what was agreed, and why."""

    reason = serializers.CharField(max_length=LONGEST_SENTENCE)
    shown = BaselineSerializer(
        required=False, help_text="What you saw of it: 409 with both where somebody else has changed it since"
    )


class RebaselineList(ListAPIView[Rebaseline]):
    """What changed of one goal after the agreement, newest first; POST changes dates, targets or what counts."""

    serializer_class = RebaselineSerializer
    pagination_class = NewestFirst
    filter_backends = ()

    def get_queryset(self) -> QuerySet[Rebaseline]:
        """Those of a goal the caller may read; 404 as if it did not exist otherwise."""
        if getattr(self, "swagger_fake_view", False):
            return Rebaseline.objects.none()
        caller = caller_of(self.request)
        goal = get_object_or_404(Goal.objects.visible_to(caller), pk=self.kwargs["pk"])
        return Rebaseline.objects.visible_to(caller).filter(goal=goal)

    def paginate_queryset(self, queryset: Any) -> Any:
        """A page, with the names of goals whose weight was changed."""
        page = super().paginate_queryset(queryset)
        queries.name_goals(page or [])
        return page

    @extend_schema(request=NewBaselineSerializer, responses={CREATED: RebaselineSerializer})
    def post(self, _request: Request, pk: UUID) -> Response:
        """Change it; the history keeps what it was, and the other of the two is told."""
        changed = do(self, pk, services.rebaseline, may=rules.can_rebaseline, said=NewBaselineSerializer)
        queries.name_goals([changed])
        return Response(RebaselineSerializer(changed).data, status=CREATED)

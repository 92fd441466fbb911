"""What the API takes and gives."""

from datetime import datetime
from decimal import Decimal
from typing import Any

from django.core.exceptions import ValidationError
from django.utils import timezone
from django.utils.translation import gettext as _
from rest_framework import serializers

from goals import queries
from goals.forms.fields import LONGEST_SENTENCE, LONGEST_TEXT
from goals.forms.measures import MOST_ROWS
from goals.models import Goal, GoalCycle, GoalReaction, GoalUpdate, KeyResult, Measure, UpdateValue
from goals.models.cycle import EARLIEST, LATEST
from goals.models.goal import TITLE_LENGTH
from goals.models.key_result import LARGEST
from people.models import Department, Person, ServiceToken


class Figure(serializers.DecimalField):
    """A figure as a string, without zeros at the end."""

    def __init__(self, **options: Any) -> None:
        bounds = {"max_digits": 18, "decimal_places": 4, "min_value": -LARGEST, "max_value": LARGEST}
        super().__init__(**{**bounds, "normalize_output": True, **options})


class Day(serializers.DateField):
    """A day within a lifetime of work."""

    def run_validation(self, data: Any = serializers.empty) -> Any:
        """Refuse what no calendar of a working life holds."""
        day = super().run_validation(data)
        if day is not None and not EARLIEST <= day <= LATEST:
            raise serializers.ValidationError(f"Between {EARLIEST} and {LATEST}.")
        return day


class KeyResultSerializer(serializers.ModelSerializer[KeyResult]):
    """One measure of a goal; `upper` is the far end of a range to keep within, whose near end is `target`."""

    start = Figure(default=Decimal(0))
    target = Figure()
    upper = Figure(allow_null=True, default=None)
    current = Figure(required=False)
    progress = Figure(read_only=True, help_text="0 to 1")
    weight = serializers.IntegerField(min_value=0, max_value=100, default=1)

    class Meta:
        model = KeyResult
        fields = (
            *("id", "title", "kind", "unit", "start", "target", "upper", "current", "weight", "progress"),
            *("source", "fed_at"),
        )
        read_only_fields = ("source", "fed_at")

    def validate(self, attrs: dict[str, Any]) -> dict[str, Any]:
        """As on the form: a percentage says so, money names its currency, and every figure fits its kind."""
        attrs.setdefault("current", attrs["start"])
        if attrs.get("kind") == KeyResult.Kind.PERCENTAGE:
            attrs["unit"] = "%"
        if attrs.get("kind") == KeyResult.Kind.CURRENCY and not attrs.get("unit"):
            raise serializers.ValidationError({"unit": _("Say which currency, such as EUR.")})
        result = KeyResult(**attrs)
        _refuse_nonsense(result, exclude={"goal"})
        if not all(result.fits(attrs[name]) for name in ("start", "target", "current")):
            raise serializers.ValidationError(_("Yes or no is 0 or 1; steps are whole and not negative."))
        return attrs


class FeedSerializer(serializers.Serializer[KeyResult]):
    """Where a key result stands, and which system says so."""

    value = Figure()
    source = serializers.CharField(  # type: ignore[assignment]
        max_length=100, required=False, help_text="As people know it, such as “Warehouse”; a service goes by its name."
    )

    def validate(self, attrs: dict[str, Any]) -> dict[str, Any]:
        """A service cannot pass for another one; people say which system it was."""
        if isinstance(self.context["caller"], ServiceToken):
            return {**attrs, "source": self.context["caller"].name}
        if "source" not in attrs:
            raise serializers.ValidationError({"source": _("Say which system it comes from.")})
        return attrs


class GoalSerializer(serializers.ModelSerializer[Goal]):
    """A goal as its reader sees it; a parent they may not read is null."""

    # DRF's metaclass takes declared fields out of the class, so this one hides nothing.
    parent = serializers.UUIDField(source="readable_parent", allow_null=True, read_only=True)  # type: ignore[assignment]
    progress = Figure(source="progress_now", allow_null=True, read_only=True, help_text="0 to 1; null: no measure")
    counted_goals = serializers.SerializerMethodField(help_text="How many aligned goals count in it; null: none may")
    reckoned_at = serializers.SerializerMethodField(help_text="As of when those aligned goals count")
    expected = serializers.SerializerMethodField(help_text="0 to 1: how far an even pace would have come by today")
    health = serializers.ChoiceField(Goal.Health.choices, allow_blank=True, read_only=True)
    is_stale = serializers.SerializerMethodField()
    key_results = KeyResultSerializer(many=True, read_only=True)

    class Meta:
        model = Goal
        fields = (
            "id",
            "owner",
            "belongs_to",
            "team",
            "cycle",
            "title",
            "description",
            "tags",
            "starts_on",
            "due_on",
            "status",
            "health",
            "is_stale",
            "audience",
            "contributors",
            "parent",
            "progress_from",
            "progress",
            "counted_goals",
            "reckoned_at",
            "expected",
            "key_results",
            "proposed_by",
            "proposed_for",
            "agreed_by",
            "agreed_for",
            "agreed_at",
            "score",
            "look_back",
            "settled_by",
            "settled_for",
            "settled_at",
            "last_updated_at",
            "created_at",
            "version",
        )
        read_only_fields = fields

    def get_counted_goals(self, goal: Goal) -> int | None:
        """Of those that support it."""
        return goal.rolled_up.goals if goal.rolled_up else None

    def get_reckoned_at(self, goal: Goal) -> datetime | None:
        """A moment, or null where no aligned goal may count."""
        return goal.rolled_up.reckoned_at if goal.rolled_up else None

    def get_expected(self, goal: Goal) -> str:
        """By today's date of the caller."""
        return f"{goal.expected(timezone.localdate()).normalize():f}"

    def get_is_stale(self, goal: Goal) -> bool:
        """Silence is not green."""
        return goal.is_stale(timezone.now())


class GoalWriteSerializer(serializers.Serializer[Goal]):
    """What can be said of a draft; later only words, alignment and readers."""

    title = serializers.CharField(max_length=TITLE_LENGTH)
    description = serializers.CharField(max_length=LONGEST_TEXT, allow_blank=True, required=False)
    tags = serializers.ListField(child=serializers.CharField(max_length=40), max_length=10, required=False)
    cycle = serializers.PrimaryKeyRelatedField(queryset=GoalCycle.objects.all())
    starts_on = Day(required=False, help_text="Left out: the cycle's first day, or today where it has begun")
    due_on = Day(required=False)
    belongs_to = serializers.ChoiceField(Goal.BelongsTo.choices, required=False)
    team = serializers.PrimaryKeyRelatedField(queryset=Department.objects.all(), allow_null=True, required=False)
    progress_from = serializers.ChoiceField(Goal.ProgressFrom.choices, required=False)
    audience = serializers.ChoiceField(Goal.Audience.choices, required=False)
    shared_with = serializers.PrimaryKeyRelatedField(queryset=Person.objects.active(), many=True, required=False)
    contributors = serializers.PrimaryKeyRelatedField(queryset=Person.objects.active(), many=True, required=False)
    parent = serializers.PrimaryKeyRelatedField(  # type: ignore[assignment]
        queryset=Goal.objects.none(), allow_null=True, required=False
    )
    key_results = serializers.ListField(child=KeyResultSerializer(), required=False, max_length=MOST_ROWS)
    version = serializers.IntegerField(
        min_value=0, required=False, help_text="The one you read: 409 with both where the goal was edited since"
    )

    def __init__(self, *args: Any, viewer: Person | None = None, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        parent: Any = self.fields["parent"]
        parent.queryset = queries.goals_to_support(viewer, self.instance) if viewer else Goal.objects.none()
        if self.instance is not None:  # not DRF's partial, which would let key results lack their target too
            for field in self.fields.values():
                field.required = False

    def validate(self, attrs: dict[str, Any]) -> dict[str, Any]:
        """What the database would refuse, asked of the goal as it would be."""
        names = ("title", "cycle", "belongs_to", "team", "audience", "starts_on", "due_on")
        was = {name: getattr(self.instance, name) for name in names} if self.instance else {}
        goal = Goal(**{**was, **{name: attrs[name] for name in names if name in attrs}})
        if not self.instance:
            goal.due_on = attrs.get("due_on", attrs["cycle"].ends_on)
            first_day = attrs["cycle"].first_day_of_goal(timezone.localdate(), goal.due_on)
            goal.starts_on = attrs.get("starts_on", first_day)
        _refuse_nonsense(goal, exclude={"owner", "status", "agreed_at"})
        if goal.audience == Goal.Audience.CHOSEN:
            self._refuse_chosen_nobody(attrs)
        elif "audience" in attrs or "shared_with" in attrs:
            attrs["shared_with"] = []
        return attrs

    def _refuse_chosen_nobody(self, attrs: dict[str, Any]) -> None:
        chosen = attrs.get("shared_with", self.instance.shared_with.all() if self.instance else [])
        if not chosen:
            raise serializers.ValidationError({"shared_with": _("Choose at least one person.")})

    @property
    def details(self) -> dict[str, Any]:
        """What the service takes."""
        said = dict(self.validated_data)
        if "key_results" in said:
            said["key_results"] = [Measure(**result) for result in said["key_results"]]
        return said


class DraftSerializer(GoalWriteSerializer):
    """A new draft, for oneself or for a report."""

    version = None  # type: ignore[assignment]
    owner = serializers.PrimaryKeyRelatedField(queryset=Person.objects.active(), required=False)
    propose = serializers.BooleanField(default=False, help_text="Ask the other one for a yes at once")


class UpdateValueSerializer(serializers.ModelSerializer[UpdateValue]):
    """A figure told with an update."""

    key_result = serializers.UUIDField(source="key_result_id")
    before = Figure(required=False, help_text="Where you saw it stand: 409 with both where it has moved since")
    value = Figure()

    class Meta:
        model = UpdateValue
        fields = ("key_result", "before", "value")


class ReactionSerializer(serializers.ModelSerializer[GoalReaction]):
    """A response of one click."""

    class Meta:
        model = GoalReaction
        fields = ("person", "kind")
        read_only_fields = ("person",)


class UpdateSerializer(serializers.ModelSerializer[GoalUpdate]):
    """How a goal stood at a moment."""

    note = serializers.CharField(max_length=LONGEST_SENTENCE, allow_blank=True, default="")
    progress = Figure(read_only=True, allow_null=True)
    values = UpdateValueSerializer(many=True, required=False)
    reactions = ReactionSerializer(many=True, read_only=True)

    class Meta:
        model = GoalUpdate
        fields = (
            "id",
            "author",
            "acting_for",
            "health",
            "confidence",
            "note",
            "values",
            "progress",
            "reactions",
            "created_at",
        )
        read_only_fields = ("id", "author", "acting_for", "created_at")


def _refuse_nonsense(obj: Goal | KeyResult, *, exclude: set[str]) -> None:
    try:
        obj.validate_constraints(exclude=exclude)
    except ValidationError as error:
        raise serializers.ValidationError(error.messages) from error

"""Since when nobody has told how a goal goes. Days on which its owner was away do not count."""

from datetime import UTC, date, datetime, time, timedelta

from django.db.models import (
    DateTimeField,
    DurationField,
    Exists,
    Expression,
    ExpressionWrapper,
    F,
    OuterRef,
    Q,
    Subquery,
    Value,
)
from django.db.models.functions import Cast, Coalesce, Greatest, Now
from django.db.models.lookups import LessThanOrEqual

from people.models import Leave

DAY = timedelta(days=1)


def last_away() -> Subquery:
    """The last day of the owner's latest leave that has begun, by the clock of the database; it may be to come."""
    begun = Leave.objects.filter(person=OuterRef("owner"), starts_on__lte=Now())
    return Subquery(begun.order_by("-ends_on").values("ends_on")[:1])


def quiet_from() -> Greatest:
    """`heard_of` for the database."""
    back = ExpressionWrapper(Cast(last_away(), DateTimeField()) + Value(DAY), output_field=DateTimeField())
    return Greatest(Coalesce("last_updated_at", "agreed_at"), Cast("starts_on", DateTimeField()), back)


def stale_from() -> Expression:
    """When the patience of its cycle ends, where `quiet_from` is there to ask for."""
    patience = ExpressionWrapper(F("cycle__stale_after_days") * Value(DAY), output_field=DurationField())
    return ExpressionWrapper(F("quiet_from") + patience, output_field=DateTimeField())


def quiet_since(moment: datetime) -> Q:
    """Whether `quiet_from` was then or before: for counting many, as it asks once who was away."""
    away = Leave.objects.alias(back=_back()).filter(starts_on__lte=Now(), back__gt=moment)
    return Q(LessThanOrEqual(_told(), Value(moment, DateTimeField()))) & ~Q(owner__in=away.values("person"))


def is_stale(now: datetime) -> Q:
    """Whether `stale_from` is past: for looking through many, as it asks last who was away."""
    away = Leave.objects.alias(back=_back(), limit=_limit(now, OuterRef("cycle__stale_after_days")))
    away = away.filter(person=OuterRef("owner"), starts_on__lte=Now(), back__gt=F("limit"))
    return Q(LessThanOrEqual(_told(), _limit(now, F("cycle__stale_after_days")))) & ~Q(Exists(away))


def _told() -> Greatest:
    return Greatest(Coalesce("last_updated_at", "agreed_at"), Cast("starts_on", DateTimeField()))


def _back() -> Expression:
    return ExpressionWrapper(Cast("ends_on", DateTimeField()) + Value(DAY), output_field=DateTimeField())


def _limit(now: datetime, days: F) -> Expression:
    """What was told by then has been quiet for longer than so many days."""
    patience = ExpressionWrapper(days * Value(DAY), output_field=DurationField())
    return ExpressionWrapper(Value(now, DateTimeField()) - patience, output_field=DateTimeField())


def heard_of(told_at: datetime, starts_on: date, last_away_on: date | None) -> datetime:
    """When it was told of last, but not before it starts, nor before its owner is back."""
    first_days = [starts_on, last_away_on + DAY] if last_away_on else [starts_on]
    return max(told_at, *(datetime.combine(day, time.min, UTC) for day in first_days))

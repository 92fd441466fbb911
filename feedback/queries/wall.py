"""The wall: praise for everyone, what people answer to it, and how often each value was named."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from django.contrib.postgres.expressions import ArraySubquery
from django.db.models import Count, Exists, IntegerField, OuterRef, Q, QuerySet, Subquery, Value
from django.db.models.functions import Coalesce

from core.prepared import prepared
from development.models import CompanyValue, CompanyValueQuerySet
from feedback.models import Feedback, FeedbackQuerySet, NamedValue, PraiseComment, PraiseReaction
from feedback.queries.reading import with_goal_for
from goals.queries.reactions import AS_TOLD, Response, responses_from
from people.models import Department, Person

MOST_NEW = 99


@dataclass(frozen=True)
class Praise:
    """An item of the wall, with who responded how and how many comments stand under it."""

    feedback: Feedback
    responses: list[Response]
    comments: int


def wall_for(
    viewer: Person, *, department: Department | None = None, value: CompanyValue | None = None
) -> FeedbackQuerySet:
    """Praise for everyone, newest first, each ready for `as_praise`; of a department's people, about a value."""
    praise = Feedback.objects.visible_to(viewer).on_the_wall()
    if department:
        others = Feedback.objects.filter(lead=OuterRef("pk"), recipient__department=department)
        praise = praise.filter(Q(recipient__department=department) | Exists(others))
    if value:
        praise = praise.filter(Exists(NamedValue.objects.filter(feedback=OuterRef("pk"), value=value)))
    return with_goal_for(viewer, with_answers(praise).with_all_recipients()).newest_first()


def with_answers(praise: FeedbackQuerySet) -> FeedbackQuerySet:
    """Each with who reacted, and the number of comments, in the same query."""
    reacted = PraiseReaction.objects.filter(feedback=OuterRef("pk")).order_by("created_at", "pk")
    said = PraiseComment.objects.standing().filter(feedback=OuterRef("pk")).order_by().values("feedback")
    number = Subquery(said.annotate(number=Count("pk")).values("number"), output_field=IntegerField())
    return praise.annotate(reacted=ArraySubquery(reacted.values(told=AS_TOLD)), said=Coalesce(number, 0))


def as_praise(rows: Iterable[Feedback]) -> list[Praise]:
    """Each of `with_answers` as the wall shows it."""
    return [Praise(row, responses_from(vars(row)["reacted"]), vars(row)["said"]) for row in rows]


def comments_on_praise(feedback: Feedback, viewer: Person) -> QuerySet[PraiseComment]:
    """What is said about it, as it was said."""
    comments = PraiseComment.objects.visible_to(viewer).filter(feedback=feedback)
    return comments.select_related("author").oldest_first()


def newer_praise(viewer: Person, after: datetime) -> int:
    """How much praise has come since, up to 99: one prepared query, for pages that ask every half minute."""
    return len(_newer(viewer, after=after))


@prepared
def _newer(viewer: Person, after: datetime) -> QuerySet[Feedback, int]:
    newer = Feedback.objects.visible_to(viewer).on_the_wall().filter(sent_at__gt=after)
    return newer.order_by().values_list(Value(1), flat=True)[:MOST_NEW]


def values_named_since(viewer: Person, since: datetime) -> CompanyValueQuerySet:
    """Values in use or named since then, each with `number`: on how much praise for everyone it stands."""
    praise = Feedback.objects.visible_to(viewer).on_the_wall().filter(sent_at__gte=since)
    named = NamedValue.objects.filter(value=OuterRef("pk"), feedback__in=praise.order_by()).order_by().values("value")
    number = Subquery(named.annotate(number=Count("pk")).values("number"), output_field=IntegerField())
    values = CompanyValue.objects.visible_to(viewer).annotate(number=Coalesce(number, 0))
    return values.filter(Q(is_offered=True) | Q(number__gt=0)).in_order()

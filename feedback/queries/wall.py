"""The wall: praise for everyone, what people answer to it, and how often each value was named."""

import json
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from django.contrib.postgres.expressions import ArraySubquery
from django.db.models import Count, Exists, IntegerField, OuterRef, Q, QuerySet, Subquery, TextField, Value
from django.db.models.functions import Cast, Coalesce, JSONObject

from core.prepared import lay, prepared
from core.readers import Everyone
from development.models import CompanyValue
from feedback.models import Feedback, FeedbackQuerySet, NamedValue, PraiseComment, PraiseReaction
from goals.queries.reactions import AS_TOLD, Response, responses_from
from people.models import Department, Person, names_at

MOST_NEW = 99
WALL_SIZE = 20
FOR_ALL = (Everyone,)


@dataclass(frozen=True)
class Praise:
    """An item of the wall, with who responded how and how many comments stand under it."""

    feedback: Feedback
    responses: list[Response]
    comments: int


def wall_for(
    viewer: Person, *, department: Department | None = None, value: CompanyValue | None = None
) -> QuerySet[Feedback, str]:
    """Praise for everyone, newest first, each as it is told to `praise_from`; of a department's people, about a value.

    The readers of praise for everyone are everyone: other ways to read it need not be asked for.
    """
    praise = praise_for_all(viewer)
    if department:
        praise = praise_to(department, praise)
    if value:
        praise = praise_naming(value, praise)
    return _told(praise.newest_first())


def praise_for_all(viewer: Person) -> FeedbackQuerySet:
    """What stands on the wall."""
    return Feedback.objects.visible_to(viewer, by=FOR_ALL).on_the_wall()


def praise_to(department: Department, praise: FeedbackQuerySet) -> FeedbackQuerySet:
    """Of it, what one of a department's people got, alone or with others."""
    others = Feedback.objects.filter(lead=OuterRef("pk"), recipient__department=department)
    return praise.filter(Q(recipient__department=department) | Exists(others))


def praise_naming(value: CompanyValue, praise: FeedbackQuerySet) -> FeedbackQuerySet:
    """Of it, what names a value."""
    return praise.filter(Exists(NamedValue.objects.filter(feedback=OuterRef("pk"), value=value)))


@prepared
def top_of_the_wall(viewer: Person) -> QuerySet[Feedback, str]:
    """The same for the page that is opened most: the newest of all, and one more to say that there is."""
    return _told(Feedback.objects.visible_to(viewer, by=FOR_ALL).on_the_wall().newest_first())[: WALL_SIZE + 1]


def _told(praise: FeedbackQuerySet) -> QuerySet[Feedback, str]:
    """Each in one text of JSON, whole: two that are told alike look alike."""
    others = Feedback.objects.filter(lead=OuterRef("pk")).order_by("pk")
    named = CompanyValue.objects.filter(
        pk__in=NamedValue.objects.filter(feedback=OuterRef(OuterRef("pk"))).values("value")
    )
    told = JSONObject(
        id="pk",
        text="text",
        sent_at="sent_at",
        corrected_at="corrected_at",
        giver=_person("giver"),
        recipient=_person("recipient"),
        others=ArraySubquery(others.values(told=_person("recipient"))),
        values=ArraySubquery(named.in_order().values(told=JSONObject(name="name", meaning="meaning"))),
        reacted="reacted",
        said="said",
    )
    return with_answers(praise).annotate(told=Cast(told, TextField())).values_list("told", flat=True)


def _person(path: str) -> JSONObject:
    columns = [f"{path}__id", f"{path}__job_title", *names_at(path)]
    return JSONObject(**{column.removeprefix(f"{path}__"): column for column in columns})


def _known(person: dict[str, str]) -> Person:
    ids = {name: UUID(person[name]) for name in ("id", "picture_key") if person[name]}
    return Person(**{**person, **ids})


def praise_from(told: str) -> Praise:
    """An item of `wall_for` as the wall shows it."""
    known = json.loads(told)
    praise = Feedback(
        id=UUID(known["id"]),
        text=known["text"],
        giver=_known(known["giver"]),
        recipient=_known(known["recipient"]),
        sent_at=datetime.fromisoformat(known["sent_at"]),
        corrected_at=known["corrected_at"],
    )
    lay([praise], "others", [(praise.pk, Feedback(recipient=_known(one))) for one in known["others"]])
    lay([praise], "values", [(praise.pk, CompanyValue(**one)) for one in known["values"]])
    return Praise(praise, responses_from(known["reacted"]), known["said"])


def with_answers(praise: FeedbackQuerySet) -> FeedbackQuerySet:
    """Each with who reacted, and the number of comments, in the same query."""
    reacted = PraiseReaction.objects.filter(feedback=OuterRef("pk")).order_by("created_at", "pk")
    return with_number_said(praise).annotate(reacted=ArraySubquery(reacted.values(told=AS_TOLD)))


def with_number_said(praise: FeedbackQuerySet) -> FeedbackQuerySet:
    """Each with the number of comments."""
    said = PraiseComment.objects.standing().filter(feedback=OuterRef("pk")).order_by().values("feedback")
    number = Subquery(said.annotate(number=Count("pk")).values("number"), output_field=IntegerField())
    return praise.annotate(said=Coalesce(number, 0))


def as_praise(rows: Iterable[Feedback]) -> list[Praise]:
    """Each of `with_answers` as the wall shows it."""
    return [Praise(row, responses_from(vars(row)["reacted"]), vars(row)["said"]) for row in rows]


def comments_on_praise(feedback: Feedback | UUID, viewer: Person) -> QuerySet[PraiseComment]:
    """What is said about it, as it was said."""
    comments = PraiseComment.objects.visible_to(viewer).filter(feedback=feedback)
    return comments.select_related("author").oldest_first()


def newer_praise(viewer: Person, after: datetime) -> int:
    """How much praise has come since, up to 99: one prepared query, for pages that ask every half minute."""
    return len(_newer(viewer, after=after))


@prepared
def _newer(viewer: Person, after: datetime) -> QuerySet[Feedback, int]:
    newer = Feedback.objects.visible_to(viewer, by=FOR_ALL).on_the_wall().filter(sent_at__gt=after)
    return newer.order_by().values_list(Value(1), flat=True)[:MOST_NEW]


@prepared
def values_named_since(viewer: Person, since: datetime) -> QuerySet[CompanyValue]:
    """Values in use or named since then, each with `number`: on how much praise for everyone it stands."""
    praise = Feedback.objects.visible_to(viewer, by=FOR_ALL).on_the_wall().filter(sent_at__gte=since)
    named = NamedValue.objects.filter(value=OuterRef("pk"), feedback__in=praise.order_by()).order_by().values("value")
    number = Subquery(named.annotate(number=Count("pk")).values("number"), output_field=IntegerField())
    values = CompanyValue.objects.visible_to(viewer).annotate(number=Coalesce(number, 0))
    return values.filter(Q(is_offered=True) | Q(number__gt=0)).in_order()


@prepared
def teams_to_choose() -> QuerySet[Department, tuple[UUID, str]]:
    """What the wall can be narrowed to: departments, as the directory shows them."""
    return Department.objects.order_by("name", "pk").values_list("pk", "name")


@prepared
def values_to_choose() -> QuerySet[CompanyValue, tuple[UUID, str]]:
    """Likewise the values, those that are no longer in use with them."""
    return CompanyValue.objects.in_order().values_list("pk", "name")

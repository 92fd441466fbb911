"""From a goal or a growth area back to the sentence it came from, and forward from a review to what it led to."""

from collections.abc import Iterable
from dataclasses import dataclass
from uuid import UUID

from django.db.models import QuerySet

from people.models import Person
from reviews.models import Answer, GrowthFrom, NextGoal, Review

MOST = 20  # goals out of one review


@dataclass(frozen=True)
class Origin:
    """The sentence something came from, who wrote it in which review, and where it stands."""

    sentence: str
    writer: Person
    review: Review
    url: str


def origin_of_goal(goal_id: UUID, viewer: Person) -> Origin | None:
    """Where a goal came from, if from a review and if `viewer` may read that sentence."""
    link = NextGoal.objects.visible_to(viewer).select_related(*_way("proposal")).filter(goal=goal_id).first()
    return _origin(link) if link else None


def origin_of_growth_area(area_id: UUID, viewer: Person) -> Origin | None:
    """Where a growth area came from, if from a review and if `viewer` may read that sentence."""
    link = GrowthFrom.objects.visible_to(viewer).select_related(*_way("proposal")).filter(growth_area=area_id).first()
    return _origin(link) if link else None


def shared_with(person: Person, viewer: Person, *, before: Review | None = None) -> QuerySet[Review]:
    """Reviews shared with `person`, those of earlier cycles if need be, that `viewer` may read; the latest first."""
    shared = Review.objects.visible_to(viewer).shared().filter(reviewee=person.pk)
    if before:
        shared = shared.filter(cycle__period_end__lt=before.cycle.period_end)
    return shared.select_related("cycle", "manager").order_by("-shared_at", "-pk")


def last_shared(person: Person, viewer: Person, *, before: Review | None = None) -> Review | None:
    """The latest of them."""
    return shared_with(person, viewer, before=before).first()


@dataclass(frozen=True)
class Outcome:
    """What a review led to."""

    goals: list[NextGoal]
    growth: list[GrowthFrom]

    def __bool__(self) -> bool:
        return bool(self.goals or self.growth)


def what_came_of(answers: Iterable[Answer]) -> Outcome:
    """What answers loaded for a reader led to: who reads a sentence reads what became of it."""
    answers = list(answers)
    goals = [proposal for answer in answers for proposal in answer.goals.all()]
    growth = [proposal for answer in answers for proposal in answer.growth_areas.all()]
    return Outcome(
        goals=[proposal.next_goal for proposal in goals if hasattr(proposal, "next_goal")],
        growth=[proposal.became for proposal in growth if hasattr(proposal, "became")],
    )


def goals_from_last(person: Person) -> list[NextGoal]:
    """The goals of `person` that came of their latest review from which any came, as far as they read its sentences."""
    review = "proposal__answer__part__review"
    links = NextGoal.objects.visible_to(person).filter(goal__owner=person.pk, **{f"{review}__reviewee": person.pk})
    newest = links.select_related("goal", f"{review}__cycle").order_by(f"-{review}__cycle__period_end", "pk")[:MOST]
    found = list(newest)
    return [link for link in found if link.review == found[0].review]


def _way(proposal: str) -> tuple[str, str, str]:
    part = f"{proposal}__answer__part"
    return f"{proposal}__answer__question", f"{part}__writer", f"{part}__review__cycle"


def _origin(link: NextGoal | GrowthFrom) -> Origin:
    answer = link.proposal.answer
    return Origin(
        sentence=str(link.proposal),
        writer=answer.part.writer,
        review=answer.part.review,
        url=answer.get_absolute_url(),
    )

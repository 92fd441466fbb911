"""What of reviews goes into a copy of somebody's data: what they wrote, and what was shared with them."""

from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from core.copying import Part, part
from people.models import Person
from reviews.models import Answer, GrowthProposal, ProposedGoal, Quote, Review
from reviews.models import Part as ReviewPart


def parts_of(person: Person) -> list[Part]:
    """Reviews of the person, the parts they write in anybody's, and what they may read in either."""
    return [*_reviews(person), *_answers(person)]


def _reviews(person: Person) -> list[Part]:
    theirs = Q(writer=person) | Q(review__reviewee=person, direction="self")
    shared = Q(review__reviewee=person, review__shared_at__isnull=False)
    return [
        part(
            "reviews",
            _("Your reviews, with your acknowledgement"),
            Review.objects.visible_to(person).filter(reviewee=person),
            id="id",
            cycle="cycle__name",
            manager="manager__name",
            department="department__name",
            level="level",
            shared_at="shared_at",
            acknowledged_at="acknowledged_at",
            comment="comment",
        ),
        part(
            "review-parts",
            _("Parts of your reviews, and those you write"),
            ReviewPart.objects.visible_to(person).filter(theirs | shared),
            id="id",
            review_id="review",
            cycle="review__cycle__name",
            about="review__reviewee__name",
            writer="writer__name",
            direction="direction",
            submitted_at="submitted_at",
        ),
    ]


def _answers(person: Person) -> list[Part]:
    theirs = Q(part__writer=person) | Q(part__review__reviewee=person)
    beneath = Q(answer__part__writer=person) | Q(answer__part__review__reviewee=person)
    return [
        part(
            "review-answers",
            _("Answers you wrote, and those shared with you"),
            Answer.objects.visible_to(person).filter(theirs),
            id="id",
            part_id="part",
            question="question__text",
            text="text",
            rating="rating__label",
            is_not_applicable="is_not_applicable",
            saved_at="saved_at",
        ),
        part(
            "review-quotes",
            _("What these answers quote"),
            Quote.objects.visible_to(person).filter(beneath),
            answer_id="answer",
            kind="kind",
            quoted_id="source",
            text="text",
            happened_on="happened_on",
        ),
        part(
            "review-next-goals",
            _("Next goals these answers propose"),
            ProposedGoal.objects.visible_to(person).filter(beneath),
            answer_id="answer",
            title="title",
            measure="measure",
        ),
        part(
            "review-growth",
            _("Growth areas these answers propose"),
            GrowthProposal.objects.visible_to(person).filter(beneath),
            answer_id="answer",
            title="title",
            first_step="first_step",
        ),
    ]

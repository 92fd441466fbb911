"""Everybody's reviews: one cycle that is closed, with what came of it, and one in which people write."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from uuid import UUID

from development.models import GrowthArea
from goals.models import Goal
from people.models import Person
from perfmgmt.demo.company import Company, analyse, in_batches
from perfmgmt.demo.dates import workday
from perfmgmt.demo.review_cycles import closed_cycle, present_cycle, write_scale, write_template
from perfmgmt.demo.words.development import (
    GROWTH,
)
from perfmgmt.demo.words.reviews import (
    COMMENTS,
    FOR_HR,
    GOAL_WORDS,
    GROWTH_WORDS,
    MANAGER_KEEP,
    MANAGER_WORDS,
    NEXT_WORDS,
    NEXT_WORDS_OF_MANAGER,
    SELF_LEARNT,
    SELF_WORDS,
)
from reviews.evidence import evidence_for
from reviews.models import (
    Answer,
    Closing,
    GrowthFrom,
    GrowthProposal,
    NextGoal,
    Part,
    ProposedGoal,
    Question,
    Quote,
    RatingPoint,
    Review,
    ReviewCycle,
)

PEOPLE_AT_ONCE = 200
SELF, MANAGER = Part.Direction.SELF, Part.Direction.MANAGER
WORDS: dict[str, list[list[str]]] = {  # for each question of a direction in its order
    SELF: [SELF_WORDS, SELF_LEARNT, GOAL_WORDS, NEXT_WORDS, GROWTH_WORDS],
    MANAGER: [MANAGER_WORDS, MANAGER_KEEP, GOAL_WORDS, NEXT_WORDS_OF_MANAGER, GROWTH_WORDS, FOR_HR],
}
NOT_SHARED, NOT_ACKNOWLEDGED = 0.03, 0.12
SELF_SENT, SELF_BEGUN, MANAGER_SENT, MANAGER_BEGUN = 0.3, 0.65, 0.2, 0.5
BEGUN_IN_OUR_TEAM = {"employee": 2, "oluwaseun": 1, "jakub": 3}  # answers of their self-reviews so far
QUOTED = 2


@dataclass
class Batch:
    """Rows that belong together, written in the order of their foreign keys."""

    reviews: list[Review] = field(default_factory=list)
    parts: list[Part] = field(default_factory=list)
    answers: list[Answer] = field(default_factory=list)
    goals: list[ProposedGoal] = field(default_factory=list)
    next_goals: list[NextGoal] = field(default_factory=list)
    growth: list[GrowthProposal] = field(default_factory=list)
    growth_from: list[GrowthFrom] = field(default_factory=list)
    closings: list[Closing] = field(default_factory=list)

    def write(self) -> None:
        """All of it."""
        Review.objects.bulk_create(self.reviews)
        Part.objects.bulk_create(self.parts)
        Answer.objects.bulk_create(self.answers)
        ProposedGoal.objects.bulk_create(self.goals)
        NextGoal.objects.bulk_create(self.next_goals)
        GrowthProposal.objects.bulk_create(self.growth)
        GrowthFrom.objects.bulk_create(self.growth_from)
        Closing.objects.bulk_create(self.closings)


def write_reviews(company: Company, now: datetime) -> None:
    """A template, a scale, and two cycles of everybody's reviews."""
    template, scale = write_template(company), write_scale()
    closed = Writers(company, closed_cycle(company, template, scale), now)
    present = Writers(company, present_cycle(company, template, scale, now), now)
    for ids in in_batches(company.everyone, PEOPLE_AT_ONCE):
        people = Person.objects.in_bulk(ids)
        came = Outcomes(company, ids)
        for person in (people[pk] for pk in ids):
            closed.tell_closed(person, came)
            present.tell_present(person)
        closed.write()
        present.write()
    analyse()
    closed.quote()
    present.quote()


class Outcomes:
    """What the close of the last cycle made for some people."""

    def __init__(self, company: Company, people: list[UUID]) -> None:
        self.goals: dict[UUID, list[Goal]] = defaultdict(list)
        self.areas: dict[UUID, list[GrowthArea]] = defaultdict(list)
        began = {"created_at": company.turn}
        goals = Goal.objects.active().filter(owner__in=people, carried_from=None, belongs_to=Goal.BelongsTo.PERSON)
        for goal in goals.filter(**began).order_by("title"):
            self.goals[goal.owner_id].append(goal)
        areas = GrowthArea.objects.filter(plan__person__in=people, **began).select_related("plan")
        for area in areas.order_by("title"):
            self.areas[area.plan.person_id].append(area)


class Writers:
    """The reviews of one cycle, gathered in a batch and written some people at a time."""

    def __init__(self, company: Company, cycle: ReviewCycle, now: datetime) -> None:
        self.company, self.random, self.cycle, self.now = company, company.random, cycle, now
        asked = Question.objects.filter(section__template=cycle.template_id)
        self.questions = {direction: list(asked.asked_in(direction).in_order()) for direction in WORDS}
        self.points = list(RatingPoint.objects.filter(scale=cycle.scale_id).order_by("position"))
        self.our_team = set(company.team_of("manager"))
        self.begun = {company.known[key].pk: number for key, number in BEGUN_IN_OUR_TEAM.items()}
        self.batch = Batch()

    def write(self) -> None:
        """Empty the batch into the database."""
        self.batch.write()
        self.batch = Batch()

    def tell_closed(self, person: Person, came: Outcomes) -> None:
        """Written, shared, and closed with what follows from it."""
        closed_at = self.company.turn
        review = self._review(person, self.company.manager_on(person.pk, closed_at.date()))
        own = self._part(review, SELF, person.pk, sent_at=workday(closed_at - self._days(14, 18)))
        proposed = self._answer(own, at=workday(closed_at - timedelta(days=22)))
        if review.manager_id:
            part = self._part(review, MANAGER, review.manager_id, sent_at=workday(closed_at - self._days(7, 10)))
            answers = self._answer(part, at=workday(closed_at - timedelta(days=14)))
            self._share(review, closed_at)
            if review.shared_at:
                proposed = [*proposed[:-1], answers[4]]
        for goal in came.goals[person.pk][:1]:
            self._propose_goal(proposed[3], goal)
        for area in came.areas[person.pk]:
            self._propose_growth(proposed[4], area)
        self.batch.closings.append(
            Closing(review=review, state=Closing.State.DONE, attempts=1, carry_at=closed_at, done_at=closed_at)
        )

    def tell_present(self, person: Person) -> None:
        """Sent, begun, or not begun yet; in Samira's team only Mei-Ling has sent hers."""
        manager = self.company.manager_of[person.pk]
        review = self._review(person, manager)
        number = self._answered_by(person.pk)
        own = self._part(review, SELF, person.pk)
        answers = self._answer(own, at=workday(self.now - self._days(1, 4)), number=number)
        if number == len(self.questions[SELF]):
            own.submitted_at = max(answers[-1].saved_at, workday(self.now - timedelta(days=1)))
        if manager:
            part = self._part(review, MANAGER, manager)
            if own.submitted_at:
                self._begin_as_manager(part)

    def quote(self) -> None:
        """What the writers of the tour took from the evidence, as the application shows it to them."""
        people = [*self.our_team, *(self.company.known[key].pk for key in ("manager", "colleague"))]
        answers = Answer.objects.filter(part__review__cycle=self.cycle, part__review__reviewee__in=people)
        first = answers.filter(question__in=[asked[0] for asked in self.questions.values()])
        related = ("part__writer", "part__review__cycle", "part__review__reviewee__manager", "part__review__manager")
        quotes: list[Quote] = []
        for answer in first.select_related(*related).order_by("part__review__reviewee__employee_id", "part__direction"):
            quotes.extend(_quotes_in(answer))
        Quote.objects.bulk_create(quotes)

    def _days(self, least: int, most: int) -> timedelta:
        return timedelta(days=self.random.randint(least, most), minutes=self.random.randint(0, 300))

    def _review(self, person: Person, manager: UUID | None) -> Review:
        review = Review(
            cycle=self.cycle,
            reviewee=person,
            manager_id=manager,
            department_id=person.department_id,
            level=person.level,
        )
        self.batch.reviews.append(review)
        return review

    def _part(self, review: Review, direction: str, writer: UUID, sent_at: datetime | None = None) -> Part:
        part = Part(review=review, writer_id=writer, direction=direction, submitted_at=sent_at)
        self.batch.parts.append(part)
        return part

    def _answer(self, part: Part, *, at: datetime, number: int | None = None) -> list[Answer]:
        """The first `number` questions in their order, or all."""
        asked = zip(self.questions[part.direction], WORDS[part.direction], strict=True)
        answers = [
            Answer(
                part=part,
                question=question,
                text=self.random.choice(words),
                rating=self._rating() if question.kind == Question.Kind.RATING else None,
                version=self.random.randint(2, 9),
                saved_at=at,
            )
            for question, words in asked
        ][:number]
        self.batch.answers.extend(answers)
        return answers

    def _rating(self) -> RatingPoint:
        return self.random.choices(self.points, weights=[1, 3, 5, 2])[0]

    def _share(self, review: Review, closed_at: datetime) -> None:
        """Shared a few days before the close, and as a rule acknowledged."""
        is_quiet = self.company.is_known(review.reviewee_id, "tomas")
        if not is_quiet and self.random.random() < NOT_SHARED and review.reviewee_id not in self.our_team:
            return
        review.shared_at = workday(closed_at - self._days(4, 5))
        if not is_quiet and self.random.random() >= NOT_ACKNOWLEDGED:
            read_at = workday(review.shared_at + self._days(1, 3))
            review.acknowledged_at = max(read_at, review.shared_at + timedelta(hours=2))
            is_told = self.company.is_known(review.reviewee_id, "employee")
            review.comment = COMMENTS[0] if is_told else self.random.choice(COMMENTS)

    def _propose_goal(self, answer: Answer, goal: Goal) -> None:
        proposal = ProposedGoal(answer=answer, title=goal.title, measure=goal.description)
        self.batch.goals.append(proposal)
        self.batch.next_goals.append(NextGoal(proposal=proposal, goal=goal))

    def _propose_growth(self, answer: Answer, area: GrowthArea) -> None:
        proposal = GrowthProposal(answer=answer, title=area.title, first_step=dict(GROWTH)[area.title])
        self.batch.growth.append(proposal)
        self.batch.growth_from.append(GrowthFrom(proposal=proposal, growth_area=area))

    def _answered_by(self, person: UUID) -> int:
        """How many questions of the self-review are answered so far."""
        everything = len(self.questions[SELF])
        if person in self.our_team:
            return everything if self.company.is_known(person, "meiling") else self.begun.get(person, 0)
        if person == self.company.known["manager"].pk:
            return 0
        chance = self.random.random()
        if chance < SELF_SENT:
            return everything
        return self.random.randint(1, everything - 1) if chance < SELF_BEGUN else 0

    def _begin_as_manager(self, part: Part) -> None:
        """Some have sent theirs; Samira has two answers about Mei-Ling."""
        chance, at = self.random.random(), self.now - timedelta(hours=20)
        if part.review.reviewee_id in self.our_team:
            self._answer(part, at=at, number=2)
        elif chance < MANAGER_SENT:
            self._answer(part, at=at)
            part.submitted_at = self.now - timedelta(hours=6)
        elif chance < MANAGER_BEGUN:
            self._answer(part, at=at, number=self.random.randint(1, 3))


def _quotes_in(answer: Answer) -> Iterable[Quote]:
    """The latest two pieces of different kinds that the writer could read while writing."""
    part = answer.part
    by_kind = {
        evidence.kind: evidence
        for evidence in reversed(evidence_for(part.review, part.writer))
        if evidence.happened_on <= answer.saved_at.date()
    }
    return [
        Quote(
            answer=answer,
            kind=evidence.kind,
            source=evidence.source,
            text=evidence.kept,
            happened_on=evidence.happened_on,
        )
        for _kind, evidence in sorted(by_kind.items())[:QUOTED]
    ]

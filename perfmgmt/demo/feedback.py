"""Seven months of feedback, and requests for it."""

from collections import defaultdict
from collections.abc import Iterator
from datetime import datetime, timedelta
from uuid import UUID

from feedback.models import (
    MANAGER_AUDIENCES,
    Ask,
    Audience,
    Feedback,
    FeedbackPolicy,
    FeedbackRequest,
    FeedbackRuling,
    Kind,
    Note,
    OutsideAsk,
)
from feedback.services import report_feedback, settle_reports
from feedback.services.outside import hashed, key_of
from goals.models import Goal
from perfmgmt.demo.company import Company, analyse, in_batches
from perfmgmt.demo.dates import workday
from perfmgmt.demo.words.feedback import (
    ANSWERED,
    ASKED,
    ASKED_OUTSIDE,
    BLUNT,
    FROM_OUTSIDE,
    KEPT_BECAUSE,
    NOTED,
    PRAISE,
    SUGGESTIONS,
    TOO_FAR,
    WHY_BLUNT,
    WHY_TOO_FAR,
)

PEOPLE_AT_ONCE = 500
SEVEN_MONTHS = range(3, 210)
IS_PRAISE = 0.7
BY_THE_MANAGER, BY_A_PEER = 0.3, 0.75
AUDIENCES = {
    Kind.PRAISE: [Audience.WITH_MANAGER, Audience.WITH_MANAGER, Audience.EVERYONE, Audience.RECIPIENT],
    Kind.SUGGESTION: [Audience.RECIPIENT, Audience.RECIPIENT, Audience.WITH_MANAGER, Audience.MANAGER],
}
FROM_PRIYA = {
    "nils": (11, "employee", Kind.PRAISE, PRAISE[4], Audience.WITH_MANAGER),
    "jakub": (13, "employee", Kind.PRAISE, PRAISE[7], Audience.EVERYONE),
    "colleague": (27, "employee", Kind.PRAISE, PRAISE[5], Audience.WITH_MANAGER),
}
TO_PRIYA = [  # days ago, giver, kind, words, audience
    (5, "tomas", Kind.PRAISE, PRAISE[0], Audience.WITH_MANAGER),
    (20, "colleague", Kind.SUGGESTION, SUGGESTIONS[0], Audience.RECIPIENT),
    (33, "oluwaseun", Kind.PRAISE, PRAISE[6], Audience.EVERYONE),
    (61, "manager", Kind.PRAISE, PRAISE[9], Audience.WITH_MANAGER),
    (128, "meiling", Kind.PRAISE, PRAISE[8], Audience.WITH_MANAGER),
]
TO_HANA = [94, 131, 170]


def write_feedback(company: Company, now: datetime) -> None:
    """What people told each other, and what they asked."""
    voices = Voices(company, now)
    for people in in_batches(company.everyone, PEOPLE_AT_ONCE):
        goals = _active_goals(people)
        Feedback.objects.bulk_create(one for person in people for one in voices.to(person, goals))
    _ask_and_answer(company, now)
    _note_to_self(company, now)
    _ask_outside(company, now)
    _report(company, now)
    analyse()


def _active_goals(people: list[UUID]) -> dict[UUID, list[Goal]]:
    goals: dict[UUID, list[Goal]] = defaultdict(list)
    found = Goal.objects.active().filter(owner__in=people, belongs_to=Goal.BelongsTo.PERSON)
    for goal in found.only("owner", "agreed_at", "title").order_by("title"):
        goals[goal.owner_id].append(goal)
    return goals


class Voices:
    """Who says what to whom."""

    def __init__(self, company: Company, now: datetime) -> None:
        self.company, self.random, self.now = company, company.random, now
        self.everyone = company.everyone
        self.reports: dict[UUID | None, list[UUID]] = defaultdict(list)
        for person in self.everyone:
            self.reports[company.manager_of[person]].append(person)
        self.scripted = {company.known[key].pk: [script] for key, script in FROM_PRIYA.items()}
        self.scripted[company.known["employee"].pk] = TO_PRIYA
        self.our_team = company.team_of("manager")

    def to(self, person: UUID, goals: dict[UUID, list[Goal]]) -> Iterator[Feedback]:
        """What one person received, the newest first."""
        for days, key, kind, said, audience in self.scripted.get(person, []):
            giver = self.company.known[key].pk
            yield self._sent(giver, person, kind=kind, words=said, audience=audience, sent_at=self._at(days))
        if self.company.is_known(person, "employee"):
            return
        words = {Kind.PRAISE: self._shuffled(PRAISE), Kind.SUGGESTION: self._shuffled(SUGGESTIONS)}
        for number, days in enumerate(self._days(person)):
            kind = Kind.PRAISE if self.random.random() < IS_PRAISE else Kind.SUGGESTION
            giver, audience = self._giver(person), self.random.choice(AUDIENCES[kind])
            if number == 0 and person in self.our_team:
                audience = Audience.WITH_MANAGER
            said = words[kind].pop()
            feedback = self._sent(giver, person, kind=kind, words=said, audience=audience, sent_at=self._at(days))
            if giver == feedback.manager_then_id:
                feedback.goal = self._goal_of_then(goals[person], feedback.sent_at)
            yield feedback

    def _shuffled(self, words: list[str]) -> list[str]:
        return self.random.sample(words, len(words))

    def _days(self, person: UUID) -> list[int]:
        """How many days ago; Hana has heard nothing for three months."""
        if self.company.is_known(person, "hana"):
            return TO_HANA
        number = self.random.choice([1, 2] if self.company.is_large else [2, 3, 4, 5])
        days = sorted(self.random.sample(SEVEN_MONTHS, number))
        return [days[0] % 40 + 3, *days[1:]] if person in self.our_team else days

    def _at(self, days: int) -> datetime:
        return workday(self.now - timedelta(days=days, minutes=self.random.randint(10, 500)))

    def _giver(self, person: UUID) -> UUID:
        """The manager, somebody of the same team, or anybody else."""
        manager, chance = self.company.manager_of[person], self.random.random()
        if manager and chance < BY_THE_MANAGER:
            return manager
        peers = self.reports[manager] if manager and chance < BY_A_PEER else []
        others = [peer for peer in peers if peer != person] or self.everyone
        giver = self.random.choice(others)
        return giver if giver != person else self.everyone[0 if person != self.everyone[0] else 1]

    def _goal_of_then(self, goals: list[Goal], at: datetime) -> Goal | None:
        return self.random.choice([None, *(goal for goal in goals if goal.agreed_at and goal.agreed_at < at)])

    def _sent(self, giver: UUID, person: UUID, *, kind: str, words: str, audience: str, sent_at: datetime) -> Feedback:
        manager = self.company.manager_on(person, sent_at.date())
        if audience in MANAGER_AUDIENCES and (manager is None or (audience == Audience.MANAGER and manager == giver)):
            audience = Audience.RECIPIENT
        return Feedback(
            giver_id=giver,
            recipient_id=person,
            kind=kind,
            text=words,
            audience=audience,
            manager_then_id=manager if audience in MANAGER_AUDIENCES else None,
            sent_key=UUID(int=self.random.getrandbits(128), version=4),
            sent_at=sent_at,
        )


def _ask_and_answer(company: Company, now: datetime) -> None:
    """Kofi asks about himself, Samira about Nils; what Priya asked in autumn is over."""
    kofi = _request(company, now, by="colleague", about="colleague", questions=ASKED[0], days_ago=4, due_in=5)
    _ask(company, kofi, "employee")
    _ask(company, kofi, "meiling", answer=ANSWERED[0], at=now - timedelta(days=2))
    questions = [words.format(name="Nils") for words in ASKED[2]]
    nils = _request(company, now, by="manager", about="nils", questions=questions, days_ago=6, due_in=9)
    _ask(company, nils, "oluwaseun")
    _ask(company, nils, "tomas", answer=ANSWERED[3], at=now - timedelta(days=3))
    _ask(company, nils, "other_manager", declined="We have hardly worked together since spring.", at=nils.created_at)
    priya = _request(company, now, by="employee", about="employee", questions=ASKED[1], days_ago=75, due_in=-61)
    _ask(company, priya, "colleague", answer=ANSWERED[1], at=now - timedelta(days=70))
    _ask(company, priya, "oluwaseun", answer=ANSWERED[2], at=now - timedelta(days=66))
    _ask(company, priya, "nils")


def _ask_outside(company: Company, now: datetime) -> None:
    """HR allows it. Tomas asks two customers about himself: one has answered, one has the link still."""
    FeedbackPolicy.objects.update_or_create(defaults={"allows_outsiders": True})
    tomas = _request(company, now, by="tomas", about="tomas", questions=ASKED_OUTSIDE, days_ago=5, due_in=8)
    mailed = {"request": tomas, "mailed_at": tomas.created_at}
    waiting = OutsideAsk(name="Ines Carvalho", email="ines.carvalho@customer.example", **mailed)
    waiting.key_hash = hashed(key_of(waiting))
    waiting.save()
    at = max(workday(now - timedelta(days=2)), tomas.created_at + timedelta(hours=1))
    answered = OutsideAsk.objects.create(name="Jonas Brandt", answered_at=at, closed_at=at, **mailed)
    Feedback.objects.create(
        outside_giver=answered.name,
        outside_ask=answered,
        recipient=tomas.subject,
        kind=Kind.BOTH,
        text=FROM_OUTSIDE,
        audience=tomas.audience,
        manager_then=tomas.manager_then,
        sent_key=answered.pk,
        sent_at=at,
    )


def _report(company: Company, now: datetime) -> None:
    """Something Nils holds to be abusive waits for HR; something that Jakub reported was kept."""
    waiting = _told(company, "other_manager", "nils", words=TOO_FAR, at=now - timedelta(days=3))
    report_feedback(feedback=waiting, reason=WHY_TOO_FAR, actor=company.known["nils"], now=now - timedelta(days=2))
    kept = _told(company, "tomas", "jakub", words=BLUNT, at=now - timedelta(days=16))
    report_feedback(feedback=kept, reason=WHY_BLUNT, actor=company.known["jakub"], now=now - timedelta(days=15))
    settle_reports(
        feedback=kept,
        outcome=FeedbackRuling.Outcome.KEPT,
        reason=KEPT_BECAUSE,
        actor=company.known["hr_admin"],
        now=now - timedelta(days=14),
    )


def _told(company: Company, giver: str, recipient: str, *, words: str, at: datetime) -> Feedback:
    return Feedback.objects.create(
        giver=company.known[giver],
        recipient=company.known[recipient],
        kind=Kind.SUGGESTION,
        text=words,
        audience=Audience.RECIPIENT,
        sent_key=UUID(int=company.random.getrandbits(128), version=4),
        sent_at=workday(at),
    )


def _request(
    company: Company, now: datetime, *, by: str, about: str, questions: list[str], days_ago: int, due_in: int
) -> FeedbackRequest:
    return FeedbackRequest.objects.create(
        requester=company.known[by],
        subject=company.known[about],
        questions=questions,
        due_on=company.today + timedelta(days=due_in),
        audience=Audience.WITH_MANAGER,
        manager_then=company.known[about].manager,
        token=UUID(int=company.random.getrandbits(128), version=4),
        created_at=workday(now - timedelta(days=days_ago)),
    )


def _ask(
    company: Company,
    request: FeedbackRequest,
    asked: str,
    *,
    answer: str = "",
    declined: str = "",
    at: datetime | None = None,
) -> None:
    at = at and max(workday(at), request.created_at + timedelta(hours=1))
    ask = Ask.objects.create(
        request=request,
        asked=company.known[asked],
        answered_at=at if answer else None,
        declined_at=at if declined else None,
        decline_reason=declined,
    )
    if at and answer:
        Feedback.objects.create(
            giver=ask.asked,
            recipient=request.subject,
            kind=Kind.BOTH,
            text=answer,
            audience=request.audience,
            manager_then=request.manager_then,
            ask=ask,
            sent_key=ask.pk,
            sent_at=at,
        )


def _note_to_self(company: Company, now: datetime) -> None:
    """Samira and Priya keep a few notes, about each other, about colleagues and about a goal."""
    for days_ago, author, about, words in NOTED:
        goal = None
        if about == "goal":
            own = Goal.objects.active().filter(owner=company.known[author], belongs_to=Goal.BelongsTo.PERSON)
            goal = own.order_by("title", "pk").first()
        Note.objects.create(
            author=company.known[author],
            person=None if goal else company.known[author if about == "goal" else about],
            goal=goal,
            text=words,
            written_key=UUID(int=company.random.getrandbits(128), version=4),
            created_at=workday(now - timedelta(days=days_ago)),
        )

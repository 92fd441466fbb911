"""The access table as a list of visits: who opens what, in which state."""

from collections.abc import Iterator
from dataclasses import dataclass

from django.test import Client
from django.urls import reverse
from django.utils import timezone

from core.models import Notice
from feedback.models import Audience
from people.models import Person
from tests.access import checkins, feedback, reviews
from tests.access.rows import Row
from tests.access.test_access import PARTS, ROWS
from tests.cast import Company
from tests.development.factories import ActionFactory
from tests.feedback.factories import FeedbackFactory, NoteFactory
from tests.goals.factories import GoalCycleFactory, GoalFactory, GoalUpdateFactory, KeyResultFactory

OF_THE_TABLE = {"token", "half"}  # no people of the cast
FIRST = ["nils", "manager", "peer", "hr_admin", "it_admin"]
ASKED = [part for part in dict.fromkeys([*FIRST, *PARTS]) if part not in OF_THE_TABLE]


@dataclass(frozen=True)
class Visit:
    """A row of the table and somebody who may."""

    row: Row
    part: str

    def __str__(self) -> str:
        return f"{self.row} as {self.part}"

    def begin(self, company: Company) -> tuple[Client, str, dict[str, object]]:
        """Make the state; their browser without its window, the address, and what is sent there."""
        made = dict(self.row.make(company))
        data, before = made.pop("data", {}), made.pop("before", None)
        address = made.pop("address", None)
        if not made and not address and self.row.method == "get":
            furnish(company)
        client = self._client(company)
        if before:
            before(client, company.people.get(self.part))
        return client, address or reverse(self.row.name, kwargs=made), data

    def _client(self, company: Company) -> Client:
        client = Client(raise_request_exception=False)
        if self.part != "visitor":
            backend = "people.sign_in.backend.Backend"
            client.force_login(Person.objects.get(pk=company.people[self.part].pk), backend=backend)
        return client


def visits(*methods: str) -> Iterator[Visit]:
    """One for each row that somebody may use."""
    allowed = {200} if methods == ("get",) else {200, 201, 302, 400, 422}
    for row in ROWS:
        part = next((part for part in ASKED if row.expected(part) in allowed and part != "gone"), "")
        if row.method in methods and part:
            yield Visit(row, part)


def furnish(company: Company) -> None:
    """Something of everything for Nils and his manager, so that no list is empty."""
    if not GoalCycleFactory._meta.model.objects.exists():
        goal = GoalFactory(owner=company.nils, contributors=[company.peer], parent=GoalFactory(owner=company.manager))
        GoalUpdateFactory(goal=goal)
        KeyResultFactory(goal=goal, current=3)
        GoalFactory(owner=company.nils, status="draft", proposed_by=company.nils, proposed_at=timezone.now())
        GoalFactory(owner=company.nils, status="missed")
    for text in ("Thank you for the lab dips.", "Start earlier next time."):
        words = {"text": text, "audience": Audience.WITH_MANAGER, "sent_at": timezone.now()}
        FeedbackFactory(giver=company.peer, recipient=company.nils, **words)
        FeedbackFactory(giver=company.nils, recipient=company.peer, **words)
    NoteFactory(author=company.nils, person=company.manager)
    feedback.asked(company)
    checkins.point()(company)
    reviews.shared(company)
    ActionFactory(growth_area__plan__person=company.nils)
    for person in (company.nils, company.manager):
        told = {"kind": "goal_agreed", "cause": "x", "text": "Samira agreed to the goal.", "url": "/goals/"}
        Notice.objects.create(recipient=person, by=company.manager, created_at=timezone.now(), **told)

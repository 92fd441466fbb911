from datetime import date, datetime
from typing import Any
from uuid import uuid4

import pytest
import time_machine
from django.test import Client
from pytest_django import DjangoAssertNumQueries

from feedback.models import Audience
from goals.models import Goal
from reviews.models import Answer, Part, Quote
from reviews.queries import coverage_of
from tests.cast import Company
from tests.feedback.factories import FeedbackFactory, NoteFactory
from tests.goals.factories import GoalFactory, GoalUpdateFactory
from tests.reviews.conftest import Asked
from tests.reviews.factories import AnswerFactory, ReviewCycleFactory, ReviewFactory, part_of
from tests.reviews.pages import HTMX, at, send, share, sign_in, words

pytestmark = pytest.mark.django_db

BESIDE_QUERIES = 12
JULY, SEPTEMBER, OCTOBER, NOVEMBER = (date(2026, month, 1) for month in (7, 9, 10, 11))


@pytest.fixture(autouse=True)
def tuesday(now: datetime) -> Any:
    with time_machine.travel(now, tick=False):
        yield


@pytest.fixture
def manager(company: Company) -> Client:
    return sign_in(company.manager)


@pytest.fixture
def ended(company: Company) -> Goal:
    return GoalFactory(owner=company.nils, title="Nearer mills", status=Goal.Status.ACHIEVED)


def quote(client: Client, part: Part, asked: Asked, source: object, kind: str = "goal", **more: Any) -> Any:
    return client.post(at("quote", part.pk, asked.text.pk), {"kind": kind, "source": source}, **more)


def test_fragment_lies_beside_the_question_and_stands_alone(
    manager: Client, managers: Part, asked: Asked, ended: Goal
) -> None:
    place = at("beside", managers.pk, asked.text.pk)
    fragment, page = words(manager.get(place, headers=HTMX)), words(manager.get(place))
    assert "Nearer mills" in fragment
    assert "<html" not in fragment
    assert 'hx-swap-oob="true"' in fragment
    assert "Nearer mills" in page
    assert "<html" in page
    assert "hx-swap-oob" not in page


@pytest.mark.parametrize("size", [1, 3])
def test_evidence_costs_the_same_however_much_there_is(
    manager: Client,
    managers: Part,
    asked: Asked,
    company: Company,
    django_assert_num_queries: DjangoAssertNumQueries,
    size: int,
) -> None:
    for _n in range(size):
        GoalUpdateFactory(goal=GoalFactory(owner=company.nils))
        FeedbackFactory(recipient=company.nils, giver=company.peer, audience=Audience.EVERYONE)
        NoteFactory(author=company.manager, person=company.nils)
    with django_assert_num_queries(BESIDE_QUERIES):
        page = manager.get(at("beside", managers.pk, asked.text.pk), headers=HTMX)
    assert page.context["total"] == 3 * size
    assert "Only you read it until you quote it." in page.content.decode()


@pytest.mark.parametrize(("pieces", "more"), [(4, ""), (5, "2 more in November")])
def test_a_full_month_is_folded_until_something_in_it_is_quoted(
    manager: Client, managers: Part, asked: Asked, company: Company, pieces: int, more: str
) -> None:
    given = [
        FeedbackFactory(recipient=company.nils, giver=company.peer, audience=Audience.EVERYONE) for _ in range(pieces)
    ]
    place = at("beside", managers.pk, asked.text.pk)
    page = words(manager.get(place))
    assert ("more in November" in page) == bool(more)
    assert more in page
    if more:
        assert '<details class="more">' in page
        quote(manager, managers, asked, given[0].pk, kind="feedback")
        assert '<details class="more" open>' in words(manager.get(place))


def test_quoting_shows_at_once_and_can_be_undone(manager: Client, managers: Part, asked: Asked, ended: Goal) -> None:
    quoted = words(quote(manager, managers, asked, ended.pk, headers=HTMX))
    assert "Take out" in quoted
    assert "1 of 1 pieces quoted here, from November." in quoted
    kept = Quote.objects.get()
    assert kept.answer.part == managers
    again = words(manager.post(at("take_out", kept.pk), headers=HTMX))
    assert "none quoted here yet" in again
    assert not Quote.objects.exists()


def test_quoting_works_without_a_script(manager: Client, managers: Part, asked: Asked, ended: Goal) -> None:
    answer = quote(manager, managers, asked, ended.pk)
    assert answer.headers["Location"].startswith(at("beside", managers.pk, asked.text.pk))
    taken = manager.post(at("take_out", Quote.objects.get().pk), {"text": "Typed meanwhile.", "version": 0})
    assert taken.headers["Location"] == at("question", managers.pk, asked.text.pk)
    assert Answer.objects.get(part=managers).text == "Typed meanwhile."


def test_bad_text_beside_a_quote_loses_nothing(manager: Client, managers: Part, asked: Asked, ended: Goal) -> None:
    quote(manager, managers, asked, ended.pk)
    answer = manager.post(at("take_out", Quote.objects.get().pk), {"text": "x" * 20_001, "version": 0})
    assert answer.status_code == 422
    assert Quote.objects.exists()


@pytest.mark.parametrize("data", [{}, {"kind": "diary", "source": uuid4()}, {"kind": "goal", "source": "a\x00b"}])
def test_what_is_no_evidence_cannot_be_quoted(
    manager: Client, managers: Part, asked: Asked, data: dict[str, object]
) -> None:
    assert manager.post(at("quote", managers.pk, asked.text.pk), data).status_code == 400


def test_what_the_writer_may_not_read_cannot_be_quoted(manager: Client, managers: Part, asked: Asked) -> None:
    assert quote(manager, managers, asked, GoalFactory().pk).status_code == 409
    assert not Quote.objects.exists()


def test_kinds_are_filtered_in_the_address(
    manager: Client, managers: Part, asked: Asked, ended: Goal, company: Company
) -> None:
    FeedbackFactory(recipient=company.nils, giver=company.peer, audience=Audience.EVERYONE, text="A second mill.")
    place = at("beside", managers.pk, asked.text.pk)
    both = words(manager.get(place))
    only_goals = words(manager.get(place, {"kind": "goal"}))
    nonsense = words(manager.get(place, {"kind": "diary", "tab": "\x00"}))
    assert "A second mill." in both
    assert "A second mill." not in only_goals
    assert "Nearer mills" in only_goals
    assert "A second mill." in nonsense


def test_self_review_is_a_tab_once_it_is_sent(
    manager: Client, managers: Part, own: Part, asked: Asked, now: datetime
) -> None:
    AnswerFactory(part=own, question=asked.text, text="Nobody waited for yarn.")
    place = f"{at('beside', managers.pk, asked.text.pk)}?tab=self"
    assert "has not sent the self-review yet" in words(manager.get(place))
    send(own, now)
    assert "Nobody waited for yarn." in words(manager.get(place))


def test_last_review_is_a_tab(manager: Client, managers: Part, asked: Asked, company: Company, now: datetime) -> None:
    place = f"{at('beside', managers.pk, asked.text.pk)}?tab=last"
    assert "There is no earlier review." in words(manager.get(place))
    last = ReviewFactory(
        cycle=ReviewCycleFactory(template=asked.template, period_start=date(2026, 1, 1), period_end=date(2026, 6, 30)),
        reviewee=company.nils,
    )
    AnswerFactory(part=send(part_of(last, "manager"), now), question=asked.text, text="Began to buy nearer.")
    share(last, now)
    assert "Began to buy nearer." in words(manager.get(place))


def test_own_review_has_no_tab_of_itself(own: Part, asked: Asked, company: Company) -> None:
    page = words(sign_in(company.nils).get(at("beside", own.pk, asked.text.pk)))
    assert "Nothing from these months yet" in page
    assert "tab=self" not in page


def test_meter_tells_how_the_quotes_are_spread() -> None:
    months = {JULY: 4, SEPTEMBER: 2, OCTOBER: 2, NOVEMBER: 0}
    quotes = [Quote(happened_on=date(2026, 10, 5)), Quote(happened_on=date(2026, 11, 6))]
    meter = coverage_of(months, quotes, today=date(2026, 11, 17))
    assert (meter.quoted, meter.pieces) == (2, 9)
    assert (meter.quoted_months, meter.silent_months) == ("October and November", "July and September")
    assert meter.look_first is not None
    assert meter.look_first.anchor == "month-2026-07"
    assert meter.is_all_recent
    assert meter.rows[0] == ("July 2026", 4, 0)


def test_meter_is_content_with_quotes_from_the_whole_period() -> None:
    quotes = [Quote(happened_on=date(2026, 7, 5)), Quote(happened_on=date(2026, 11, 6))]
    meter = coverage_of({JULY: 1, NOVEMBER: 1}, quotes, today=date(2026, 11, 17))
    assert meter.look_first is None
    assert not meter.is_all_recent


def test_meter_of_nothing_draws_nothing() -> None:
    meter = coverage_of({JULY: 0}, [], today=date(2026, 6, 1))
    assert (meter.pieces, meter.bars[0].height, meter.bars[0].is_ahead) == (0, 0, True)
    assert not meter.is_all_recent


def test_a_question_of_another_template_is_not_there(manager: Client, managers: Part) -> None:
    for name, ask in (("beside", manager.get), ("quote", manager.post)):
        assert ask(at(name, managers.pk, uuid4())).status_code == 404

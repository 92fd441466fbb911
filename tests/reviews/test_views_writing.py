from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
import time_machine
from django.test import Client
from pytest_django import DjangoAssertNumQueries

from reviews import queries
from reviews.models import Answer, Part, ProposedGoal
from tests.cast import Company
from tests.reviews.conftest import Asked
from tests.reviews.factories import AnswerFactory, GrowthProposalFactory, ProposedGoalFactory, QuestionFactory
from tests.reviews.pages import HTMX, JSON, at, sign_in, typed, words

pytestmark = pytest.mark.django_db

QUESTION_QUERIES = 10


@pytest.fixture(autouse=True)
def tuesday(now: datetime) -> Any:
    with time_machine.travel(now, tick=False):
        yield


def test_writing_begins_at_the_first_question_without_an_answer(nils: Client, own: Part, asked: Asked) -> None:
    AnswerFactory(part=own, question=asked.text)
    answer = nils.get(at("write", own.pk))
    assert answer.headers["Location"] == at("question", own.pk, asked.next_goals.pk)


def test_writing_goes_back_to_the_first_question_once_all_are_begun(nils: Client, own: Part, asked: Asked) -> None:
    for question in (asked.text, asked.next_goals, asked.growth):
        AnswerFactory(part=own, question=question)
    assert nils.get(at("write", own.pk)).headers["Location"] == at("question", own.pk, asked.text.pk)


@pytest.mark.parametrize("size", [1, 3])
def test_question_costs_the_same_however_many_there_are(
    manager: Client, managers: Part, asked: Asked, django_assert_num_queries: DjangoAssertNumQueries, size: int
) -> None:
    for place in range(size):
        question = QuestionFactory(section=asked.text.section, position=10 + place)
        answer = AnswerFactory(part=managers, question=question)
        answer.quotes.create(
            kind="goal", source=answer.pk, text="A mill.", happened_on=managers.review.cycle.period_end
        )
    with django_assert_num_queries(QUESTION_QUERIES):
        page = manager.get(at("question", managers.pk, asked.text.pk))
    assert f"Question 1 of {5 + size}" in words(page)


@pytest.mark.parametrize("kind", ["rating", "next_goals", "growth", "for_hr"])
def test_no_kind_of_question_costs_more_than_a_page_may(
    manager: Client, managers: Part, asked: Asked, django_assert_max_num_queries: Any, kind: str
) -> None:
    with django_assert_max_num_queries(12):
        assert manager.get(at("question", managers.pk, getattr(asked, kind).pk)).status_code == 200


def test_next_saves_and_goes_on(nils: Client, own: Part, asked: Asked) -> None:
    answer = typed(nils, own, asked.text, text="Two mills more.", version=0, go="next")
    assert answer.headers["Location"] == at("question", own.pk, asked.next_goals.pk)
    assert Answer.objects.get(part=own).text == "Two mills more."


@pytest.mark.parametrize(
    ("go", "name"), [("back", "question"), ("send", "submit"), ("beside", "beside"), ("2", "question"), ("nowhere", "")]
)
def test_every_button_of_the_form_saves_first(nils: Client, own: Part, asked: Asked, go: str, name: str) -> None:
    answer = typed(nils, own, asked.next_goals, text="Kept.", version=0, go=go)
    targets = {
        "back": at("question", own.pk, asked.text.pk),
        "send": at("submit", own.pk),
        "beside": at("beside", own.pk, asked.next_goals.pk),
    }
    assert answer.headers["Location"] == targets.get(go, at("question", own.pk, asked.next_goals.pk))
    assert Answer.objects.get(part=own).text == "Kept."


def test_next_of_the_last_question_leads_to_sending(nils: Client, own: Part, asked: Asked) -> None:
    answer = typed(nils, own, asked.growth, text="", version=0, go="next")
    assert answer.headers["Location"] == at("submit", own.pk)


def test_manager_looks_at_the_preview_without_losing_what_was_typed(
    manager: Client, managers: Part, asked: Asked
) -> None:
    answer = typed(manager, managers, asked.text, text="Kept.", version=0, go="preview")
    assert answer.headers["Location"] == at("preview", managers.review_id)
    assert Answer.objects.get(part=managers).text == "Kept."


def test_older_text_of_another_window_shows_both(nils: Client, own: Part, asked: Asked) -> None:
    typed(nils, own, asked.text, text="The first window.", version=0)
    answer = typed(nils, own, asked.text, text="The second window.", version=0)
    assert answer.status_code == 409
    assert "The first window." in words(answer)
    assert "The second window." in words(answer)
    assert Answer.objects.get(part=own).text == "The first window."


def test_text_saves_itself(nils: Client, own: Part, asked: Asked) -> None:
    place = at("autosave", own.pk, asked.text.pk)
    answer = nils.post(place, {"text": "By itself.", "version": 0}, headers=JSON)
    assert answer.json() == {"version": 1, "saved_at": "2026-11-17T10:00:00+00:00"}
    clash = nils.post(place, {"text": "Elsewhere.", "version": 0}, headers=JSON)
    assert clash.status_code == 409
    assert {name: clash.json()[name] for name in ("yours", "theirs", "version")} == {
        "yours": "Elsewhere.",
        "theirs": "By itself.",
        "version": 1,
    }


@pytest.mark.parametrize(
    "data", [{"text": "x" * 20_001, "version": 0}, {"text": "a\x00b", "version": 0}, {"text": "x"}]
)
def test_text_that_cannot_be_saved_is_said_to_be_so(
    nils: Client, own: Part, asked: Asked, data: dict[str, object]
) -> None:
    assert nils.post(at("autosave", own.pk, asked.text.pk), data, headers=JSON).status_code == 400


def test_question_of_another_template_cannot_be_answered(nils: Client, own: Part) -> None:
    foreign = QuestionFactory()
    assert nils.post(at("autosave", own.pk, foreign.pk), {"text": "x", "version": 0}).status_code == 404
    assert not Answer.objects.exists()


@pytest.mark.parametrize(
    "data",
    [
        {"text": "x" * 20_001, "version": "0"},
        {"text": "a\x00b", "version": "0"},
        {"text": "words", "version": "-1"},
        {"text": "words", "version": "9" * 30},
        {"text": "words", "version": "soon"},
        {"text": "words"},
        {"text": "words", "version": "0", "title": "x" * 201, "measure": ""},
        {"text": "words", "version": "0", "title": "", "measure": "by name"},
        {"text": "words", "version": "0", "title": "a\x00b"},
        {"text": "words", "version": "0", "title": "", "go": "add"},
    ],
)
def test_bad_input_is_told_and_what_was_typed_stays(
    nils: Client, own: Part, asked: Asked, data: dict[str, str]
) -> None:
    answer = typed(nils, own, asked.next_goals, **data)
    assert answer.status_code == 422
    assert "Nothing you typed is lost" in words(answer)
    assert data["text"].replace("\x00", "\x00")[:50] in answer.content.decode()
    assert not Answer.objects.exists()


def test_rating_is_chosen_by_its_words(manager: Client, managers: Part, asked: Asked) -> None:
    page = words(manager.get(at("question", managers.pk, asked.rating.pk)))
    assert all(point.label in page for point in asked.points)
    typed(manager, managers, asked.rating, rating=asked.points[1].pk, text="", version=0)
    assert Answer.objects.get(part=managers).rating == asked.points[1]


def test_rating_that_does_not_apply_is_answered(manager: Client, managers: Part, asked: Asked) -> None:
    typed(manager, managers, asked.rating, rating=asked.points[1].pk)
    typed(manager, managers, asked.rating, rating="not-applicable")
    answer = Answer.objects.get(part=managers)
    assert (answer.rating, answer.is_not_applicable) == (None, True)
    page = words(manager.get(at("question", managers.pk, asked.rating.pk)))
    assert 'value="not-applicable" id="id_rating_3" checked' in page.replace("required ", "")
    sending = manager.get(at("submit", managers.pk))
    assert [one.question for one in sending.context["missing"]] == [asked.text]
    assert "Not applicable" in words(sending)
    assert "Not applicable" in words(manager.get(at("preview", managers.review_id)))


def test_rating_is_taken_back(manager: Client, managers: Part, asked: Asked) -> None:
    typed(manager, managers, asked.rating, rating="not-applicable")
    typed(manager, managers, asked.rating, rating="")
    answer = Answer.objects.get(part=managers)
    assert not answer.is_rated
    missing = manager.get(at("submit", managers.pk)).context["missing"]
    assert asked.rating in [one.question for one in missing]


@pytest.mark.parametrize("rating", ["unknown", "a\x00b", "01a20552-6439-7173-8e85-0d8f6ce7670b"])
def test_point_of_no_scale_is_refused(manager: Client, managers: Part, asked: Asked, rating: str) -> None:
    assert typed(manager, managers, asked.rating, rating=rating).status_code == 422


def test_rating_alone_leaves_the_text_alone(manager: Client, managers: Part, asked: Asked) -> None:
    AnswerFactory(part=managers, question=asked.rating, text="As it was.")
    manager.post(at("question", managers.pk, asked.rating.pk), {"rating": asked.points[0].pk}, headers=HTMX)
    answer = Answer.objects.get(part=managers)
    assert (answer.text, answer.rating) == ("As it was.", asked.points[0])


def test_goal_is_proposed_beside_the_text(nils: Client, own: Part, asked: Asked) -> None:
    answer = typed(
        nils, own, asked.next_goals, text="Why.", version=0, title="Ship in a week", measure="9 of 10", go="add"
    )
    assert answer.headers["Location"].endswith("#proposals")
    proposal = ProposedGoal.objects.get(answer__part=own)
    assert (proposal.title, proposal.measure, proposal.answer.text) == ("Ship in a week", "9 of 10", "Why.")


def test_what_was_typed_but_not_added_is_added_with_next(nils: Client, own: Part, asked: Asked) -> None:
    typed(nils, own, asked.growth, title="Lead a negotiation", first_step="Sit in", text="", version=0, go="next")
    assert Answer.objects.get(part=own).growth_areas.get().first_step == "Sit in"


def test_htmx_gets_the_proposals_alone(nils: Client, own: Part, asked: Asked) -> None:
    place = at("question", own.pk, asked.next_goals.pk)
    answer = words(nils.post(place, {"title": "Ship in a week", "go": "add"}, headers=HTMX))
    assert "Ship in a week" in answer
    assert "<html" not in answer
    assert 'value="Ship in a week"' not in answer


def test_proposals_are_taken_back_and_the_text_is_kept(nils: Client, own: Part, asked: Asked) -> None:
    goal = ProposedGoalFactory(answer__part=own, answer__question=asked.next_goals, answer__text="")
    area = GrowthProposalFactory(answer__part=own, answer__question=asked.growth, answer__text="")
    answer = nils.post(at("remove_goal", goal.pk), {"text": "Typed meanwhile.", "version": 0})
    assert answer.headers["Location"].startswith(at("question", own.pk, asked.next_goals.pk))
    assert Answer.objects.get(question=asked.next_goals).text == "Typed meanwhile."
    gone = words(nils.post(at("remove_growth", area.pk), headers=HTMX))
    assert "Lead a negotiation alone" not in gone
    assert not own.answers.exclude(goals=None, growth_areas=None).exists()


def test_bad_text_beside_a_removal_loses_nothing(nils: Client, own: Part, asked: Asked) -> None:
    goal = ProposedGoalFactory(answer__part=own, answer__question=asked.next_goals)
    answer = nils.post(at("remove_goal", goal.pk), {"text": "x" * 20_001, "version": 0})
    assert answer.status_code == 422
    assert ProposedGoal.objects.filter(pk=goal.pk).exists()


def test_private_question_says_who_never_reads_it(manager: Client, managers: Part, asked: Asked) -> None:
    page = words(manager.get(at("question", managers.pk, asked.for_hr.pk)))
    assert "You and HR, never Nils" in page or "Private: you and HR, never Nils" in page
    ahead = queries.readers_ahead(managers, asked.for_hr, at=datetime.now(tz=UTC))
    assert [reader.person.short_name for reader in ahead.sent] == ["Hana"]
    assert ahead.shared == []


def test_reviewee_joins_the_readers_only_with_the_sharing(
    company: Company, managers: Part, asked: Asked, now: datetime
) -> None:
    ahead = queries.readers_ahead(managers, asked.text, at=now)
    assert [reader.person for reader in ahead.shared] == [company.nils]
    declared = queries.readers_of_answer(managers, asked.text, at=now)
    assert {reader.person for reader in ahead.sent} == {reader.person for reader in declared.people} - {company.manager}


def test_manager_reads_the_self_review_when_it_is_sent(
    company: Company, own: Part, asked: Asked, now: datetime
) -> None:
    ahead = queries.readers_ahead(own, asked.text, at=now)
    assert {reader.person for reader in ahead.sent} == {company.manager, company.hr}
    assert ahead.shared == []


def test_last_day_is_over_and_the_page_leads_back(company: Company, own: Part, asked: Asked, now: datetime) -> None:
    with time_machine.travel(now + timedelta(days=20), tick=False):
        nils = sign_in(company.nils)
        for name, keys in (("write", ()), ("question", (asked.text.pk,)), ("submit", ())):
            assert nils.get(at(name, own.pk, *keys)).headers["Location"] == at("detail", own.review_id)
        late = typed(nils, own, asked.text, text="Too late.", version=0)
        assert late.status_code == 409
        page = words(nils.get(at("detail", own.review_id)))
    assert "HR can give you more time" in page

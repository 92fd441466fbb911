"""Preparing by a form whose texts save themselves, and what the other does with it."""

import pytest
from django.test import Client
from django.utils import timezone
from pytest_django import DjangoAssertNumQueries

from checkins.models import CheckIn, Preparation, PreparationQuestion, Priority
from core.drafts import save_draft
from core.models import Draft
from tests.cast import Company
from tests.checkins.factories import PreparationFactory, PriorityFactory
from tests.checkins.views.pages import HTMX, at, text

pytestmark = pytest.mark.django_db

CARD_QUERIES = 5
TOLD = {
    "mood_0": "2",
    "text_1": "The lamp",
    "text_2": "",
    "priorities_3": "Fault cards\n\n Audit ",
    "text_4": "An hour",
}


def test_preparing_shares_what_was_answered(nils: Client, manager: Client, checkin: CheckIn) -> None:
    page = text(nils.get(at("prepare", checkin.pk)))
    assert "Rather heavy" in page
    assert nils.post(at("prepare", checkin.pk), TOLD).url == checkin.get_absolute_url()  # type: ignore[attr-defined]
    told = Preparation.objects.get()
    assert (told.mood, told.answers) == (2, [["What went well?", "The lamp"], ["What do you need?", "An hour"]])
    assert {str(priority) for priority in Priority.objects.all()} == {"Fault cards", "Audit"}
    card = text(manager.get(at("preparation", checkin.pk), headers=HTMX))
    for words in ("Rather heavy, 2 of 5", "The lamp", "An hour", "Audit", "I have read it"):
        assert words in card


def test_an_empty_preparation_is_one(nils: Client, checkin: CheckIn) -> None:
    nils.post(at("prepare", checkin.pk))
    assert Preparation.objects.get().answers == []


@pytest.mark.parametrize(
    "wrong",
    [
        {"mood_0": "6"},
        {"text_1": "x" * 5001},
        {"text_1": "a\x00b"},
        {"priorities_3": "x" * 501},
        {"priorities_3": "x\n" * 21},
        {"priorities_3": "a\x00b"},
    ],
)
def test_what_cannot_be_kept_stays_in_its_field(nils: Client, checkin: CheckIn, wrong: dict[str, str]) -> None:
    answer = nils.post(at("prepare", checkin.pk), {**TOLD, **wrong, "text_4": "An hour with planning"})
    assert answer.status_code == 422
    assert "An hour with planning" in text(answer)
    assert not Preparation.objects.exists()


def test_drafts_are_for_the_writer_alone_until_shared(
    nils: Client, manager: Client, company: Company, checkin: CheckIn
) -> None:
    key = f"preparation:{checkin.pk}:text_1"
    save_draft(owner=company.nils, key=key, text="Begun", version=0, now=timezone.now())
    assert "Begun" in text(nils.get(at("prepare", checkin.pk)))
    assert "Begun" not in text(manager.get(at("preparation", checkin.pk)))
    assert manager.get(at("prepare", checkin.pk)).status_code == 403
    nils.post(at("prepare", checkin.pk), TOLD)
    assert not Draft.objects.exists()
    assert "The lamp" in text(nils.get(at("prepare", checkin.pk))), "what was told can be told anew"


def test_drafts_stay_with_their_question_wherever_hr_puts_it(nils: Client, company: Company, checkin: CheckIn) -> None:
    first, _second = (
        PreparationQuestion.objects.create(text=text, position=n) for n, text in enumerate(("Well?", "Ill?"))
    )
    [field, _other] = nils.get(at("prepare", checkin.pk)).context["form"].fields
    key = f"preparation:{checkin.pk}:{field}"
    save_draft(owner=company.nils, key=key, text="All is well", version=0, now=timezone.now())
    PreparationQuestion.objects.filter(pk=first.pk).update(position=2)
    form = nils.get(at("prepare", checkin.pk)).context["form"]
    assert [(one.label, one.initial) for one in form] == [("Ill?", ""), ("Well?", "All is well")]
    nils.post(at("prepare", checkin.pk), {field: "All is well"})
    assert Preparation.objects.get().answers == [["Well?", "All is well"]], "sent by a page from before"


def test_an_answer_to_what_is_asked_no_more_is_given_back(nils: Client, checkin: CheckIn) -> None:
    PreparationQuestion.objects.create(text="What about safety?")
    answer = nils.post(at("prepare", checkin.pk), TOLD)
    assert answer.status_code == 422
    assert "You had also written: The lamp / Fault cards" in text(answer)
    assert not Preparation.objects.exists()


def test_the_other_reads_and_answers(nils: Client, manager: Client, checkin: CheckIn) -> None:
    PreparationFactory(checkin=checkin)
    assert "Read by you" in text(manager.post(at("preparation_read", checkin.pk), headers=HTMX))
    assert "Read by Samira" in text(nils.get(at("preparation", checkin.pk)))
    assert "<html" not in text(manager.get(at("preparation_answer", checkin.pk), headers=HTMX))
    assert manager.post(at("preparation_answer", checkin.pk), {"reply": ""}).status_code == 422
    answer = manager.post(at("preparation_answer", checkin.pk), {"reply": "I ask Declan."}, headers=HTMX)
    assert answer["HX-Retarget"] == "#preparation"
    assert "I ask Declan." in text(nils.get(at("preparation", checkin.pk)))
    again = manager.post(at("preparation_answer", checkin.pk), {"reply": "He says yes."})
    assert again.url == checkin.get_absolute_url()  # type: ignore[attr-defined]


def test_priorities_are_the_reports_to_tick(nils: Client, manager: Client, checkin: CheckIn) -> None:
    priority = PriorityFactory(added_for=checkin, text="Audit")
    keys = (checkin.pk, priority.pk)
    assert manager.post(at("priority_tick", *keys), {"done": "1"}).status_code == 403
    assert nils.post(at("priority_tick", *keys), {"done": "maybe"}).status_code == 400
    boxed, bare = (text(client.get(at("preparation", checkin.pk))) for client in (nils, manager))
    assert ("Audit" in bare, f"tick-{priority.pk}" in boxed, f"tick-{priority.pk}" in bare) == (True, True, False)
    for done in ("1", "0"):
        assert "Audit" in text(nils.post(at("priority_tick", *keys), {"done": done}, headers=HTMX))
        assert bool(Priority.objects.get().done_at) is (done == "1")
    nils.post(at("priority_remove", *keys))
    assert not Priority.objects.exists()


@pytest.mark.parametrize("size", [1, 3])
def test_the_card_costs_the_same_however_much_was_told(
    manager: Client, checkin: CheckIn, django_assert_num_queries: DjangoAssertNumQueries, size: int
) -> None:
    PreparationFactory(checkin=checkin, answers=[["What went well?", "All"]] * size)
    PriorityFactory.create_batch(size, added_for=checkin)
    with django_assert_num_queries(CARD_QUERIES):
        manager.get(at("preparation", checkin.pk), headers=HTMX)


def test_hr_asks_otherwise_in_a_department_and_what_lies_in_it(
    nils: Client, company: Company, checkin: CheckIn
) -> None:
    PreparationQuestion.objects.create(department=company.dyehouse, text="What about safety?")
    PreparationQuestion.objects.create(text="What about the rest?")
    page = text(nils.get(at("prepare", checkin.pk)))
    assert "What about safety?" in page
    assert "What about the rest?" not in page
    assert "What went well?" not in page

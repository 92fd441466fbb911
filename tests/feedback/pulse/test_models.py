"""What the database refuses."""

from datetime import timedelta
from typing import Any

import pytest
from django.db import IntegrityError, transaction

from feedback.models import PulseAction, PulseCell, PulseGroup, PulseInvitation, PulseItem, PulseWave
from tests.cast import Company
from tests.feedback.factories import PulsePlanFactory, PulseQuestionFactory
from tests.feedback.pulse.conftest import MONDAY

pytestmark = pytest.mark.django_db


def test_pulse_question_stands_once_in_the_bank() -> None:
    PulseQuestionFactory(text="I learn something new.")
    with pytest.raises(IntegrityError, match="pulse_question_stands_once_in_the_bank"):
        PulseQuestionFactory(text="I LEARN something new.")


@pytest.mark.parametrize(
    ("name", "wrong"),
    [
        ("pulse_plan_is_the_only_one", {"id": 2}),
        ("pulse_plan_has_a_next_wave_when_on", {"next_on": None}),
        ("pulse_plan_repeats_within_a_year", {"every_weeks": 53}),
        ("pulse_plan_closes_a_wave_before_the_next", {"every_weeks": 1, "open_days": 7}),
        ("pulse_plan_asks_up_to_five_questions", {"questions_asked": 6}),
        ("pulse_plan_shows_nothing_of_fewer_than_three", {"k": 2}),
        ("pulse_plan_shows_nothing_of_fewer_than_three", {"comment_k": 4}),
    ],
)
def test_a_plan_is_sound(name: str, wrong: dict[str, Any]) -> None:
    with pytest.raises(IntegrityError, match=name):
        PulsePlanFactory(**wrong)


@pytest.mark.parametrize(
    ("name", "wrong"),
    [
        ("pulse_wave_closes_after_it_opens", {"closes_at": MONDAY - timedelta(days=1)}),
        ("pulse_wave_has_a_key_until_it_is_closed", {"closed_at": MONDAY}),
        ("pulse_wave_has_a_key_until_it_is_closed", {"public_key": None}),
    ],
)
def test_a_wave_is_sound(wave: PulseWave, name: str, wrong: dict[str, Any]) -> None:
    with pytest.raises(IntegrityError, match=name):
        PulseWave.objects.filter(pk=wave.pk).update(**wrong)


def test_pulse_wave_shows_nothing_of_fewer_than_three() -> None:
    with pytest.raises(IntegrityError, match="pulse_wave_shows_nothing_of_fewer_than_three"):
        PulseWave.objects.create(
            opens_at=MONDAY,
            closes_at=MONDAY + timedelta(days=7),
            k=2,
            comment_k=10,
            invited=0,
            public_key=b"key",
        )


def test_an_item_a_group_and_a_cell_are_there_once(wave: PulseWave, company: Company) -> None:
    item = wave.items.get(place=0)
    group = PulseGroup.objects.get(leader=company.manager)
    PulseCell.objects.create(group=group, item=item, counts=[1])
    twice: list[tuple[str, Any]] = [
        ("pulse_item_asks_a_question_once", PulseItem(wave=wave, question=item.question, place=9)),
        ("pulse_item_has_a_place_of_its_own", PulseItem(wave=wave, question=PulseQuestionFactory(), place=0)),
        ("pulse_group_is_one_for_each_leader", PulseGroup(wave=wave, leader=company.manager, parent=group, invited=1)),
        ("pulse_group_of_the_company_is_the_only_one", PulseGroup(wave=wave, leader=company.nils, invited=1)),
        ("pulse_cell_is_one_for_each_question", PulseCell(group=group, item=item, counts=[2])),
        ("pulse_invitation_is_one_for_each_person", PulseInvitation(wave=wave, person=company.nils)),
    ]
    for name, row in twice:
        with pytest.raises(IntegrityError, match=name), transaction.atomic():
            row.save(force_insert=True)


def test_pulse_group_answers_as_far_as_invited(wave: PulseWave, company: Company) -> None:
    with pytest.raises(IntegrityError, match="pulse_group_answers_as_far_as_invited"):
        PulseGroup.objects.filter(leader=company.manager).update(answered=999)


def test_pulse_invitation_is_told_before_a_reminder(wave: PulseWave) -> None:
    with pytest.raises(IntegrityError, match="pulse_invitation_is_told_before_a_reminder"):
        PulseInvitation.objects.update(is_reminded=True)


@pytest.mark.parametrize(
    ("name", "wrong"),
    [
        ("pulse_action_says_what_to_do", {"text": ""}),
        ("pulse_action_is_done_after_it_is_made", {"done_at": MONDAY - timedelta(days=1)}),
    ],
)
def test_an_action_is_sound(wave: PulseWave, company: Company, name: str, wrong: dict[str, Any]) -> None:
    group = PulseGroup.objects.get(leader=company.manager)
    sound = {"text": "Talk", "owner": company.manager, "due_on": MONDAY.date(), "created_at": MONDAY}
    with pytest.raises(IntegrityError, match=name):
        PulseAction.objects.create(group=group, **(sound | wrong))

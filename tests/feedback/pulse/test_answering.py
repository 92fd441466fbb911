"""Everybody answers once, and nothing in the database says what."""

from collections.abc import Callable
from datetime import timedelta
from uuid import uuid4

import pytest
from nacl.exceptions import CryptoError

from feedback import services
from feedback.models import LONGEST_COMMENT, PulseGroup, PulseInvitation, PulseSeal, PulseWave
from feedback.models.pulse import MOST_QUESTIONS_ASKED
from feedback.services.pulse import AnswerIsNotOnTheScale, WaveIsAnswered, WaveIsOver
from feedback.services.pulse.sealing import LENGTH, Answers, Opener, close_up, new_keys
from tests.cast import Company
from tests.feedback.pulse.conftest import MONDAY

pytestmark = pytest.mark.django_db
SOON = MONDAY + timedelta(days=1)


def test_an_answer_takes_out_the_invitation_and_leaves_a_seal(
    wave: PulseWave, company: Company, answer: Callable[..., None]
) -> None:
    answer(company.nils, 5, "More light at the looms.")
    assert not PulseInvitation.objects.filter(person=company.nils).exists()
    seal = PulseSeal.objects.get()
    opened = Opener(wave.key.sealed).open(bytes(seal.box))
    assert (sorted(opened.values.values()), opened.comment) == ([5, 5, 10], "More light at the looms.")
    assert opened.groups == [PulseGroup.objects.get(leader=company.manager).pk], "those around it are known by it"


def test_whoever_is_at_the_top_counts_in_the_company(
    wave: PulseWave, company: Company, answer: Callable[..., None]
) -> None:
    answer(company.top)
    opened = Opener(wave.key.sealed).open(bytes(PulseSeal.objects.get().box))
    assert opened.groups == [PulseGroup.objects.get(parent=None).pk]


def test_below_any_number_of_groups_the_longest_comment_has_room(wave: PulseWave, company: Company) -> None:
    PulseInvitation.objects.filter(person=company.nils).update(groups=[uuid4() for _level in range(120)])
    services.answer_wave(wave=wave, values={}, comment="\x01" * LONGEST_COMMENT, actor=company.nils, now=SOON)
    assert PulseSeal.objects.count() == 1


def test_a_second_answer_is_refused_and_leaves_nothing(
    wave: PulseWave, company: Company, answer: Callable[..., None]
) -> None:
    answer(company.nils)
    with pytest.raises(WaveIsAnswered):
        answer(company.nils, 1)
    assert PulseSeal.objects.count() == 1


@pytest.mark.parametrize("is_closed", [False, True])
def test_after_its_time_a_wave_takes_no_answer(wave: PulseWave, company: Company, *, is_closed: bool) -> None:
    if is_closed:
        services.close_wave(wave_id=wave.pk, actor=None, now=wave.closes_at)
        wave.refresh_from_db()
    with pytest.raises(WaveIsOver):
        services.answer_wave(wave=wave, values={}, actor=company.nils, now=wave.closes_at)
    assert not PulseSeal.objects.exists()


@pytest.mark.parametrize("value", [0, 6, -1])
def test_only_what_is_on_the_scale_is_taken(wave: PulseWave, company: Company, value: int) -> None:
    item = wave.items.get(place=0)
    with pytest.raises(AnswerIsNotOnTheScale):
        services.answer_wave(wave=wave, values={item.pk: value}, actor=company.nils, now=SOON)


def test_a_question_of_another_wave_and_a_long_comment_are_refused(wave: PulseWave, company: Company) -> None:
    for answers in ({"values": {wave.pk: 1}}, {"values": {}, "comment": "x" * (LONGEST_COMMENT + 1)}):
        with pytest.raises(AnswerIsNotOnTheScale):
            services.answer_wave(wave=wave, **answers, actor=company.nils, now=SOON)  # type: ignore[arg-type]


def test_all_seals_are_of_one_length_and_opened_by_one_key_alone() -> None:
    public_key, sealed_key = new_keys()
    short = close_up(Answers(values={}), public_key)
    long = close_up(Answers(values={}, comment="Ünïcödé " * 30), public_key)
    assert len(short) == len(long) == LENGTH + 48
    assert Opener(sealed_key).open(long).comment == "Ünïcödé " * 30
    with pytest.raises(CryptoError):
        Opener(new_keys()[1]).open(short)


def test_the_longest_answers_there_can_be_have_room() -> None:
    public_key, sealed_key = new_keys()
    values = {uuid4(): 10 for _question in range(MOST_QUESTIONS_ASKED)}
    answers = Answers(values, groups=[uuid4()], comment="\x01" * LONGEST_COMMENT)
    assert Opener(sealed_key).open(close_up(answers, public_key)) == answers
    with pytest.raises(ValueError, match="longer than every seal"):
        close_up(Answers(values={}, comment="x" * LENGTH), public_key)

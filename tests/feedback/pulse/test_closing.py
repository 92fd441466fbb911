"""At the close what may be shown is written, once, and everything else is destroyed."""

from collections.abc import Callable
from datetime import timedelta
from typing import Any

import pytest
from django.test import override_settings

from core.models import Notice
from feedback import queries, services
from feedback.models import Driver, PulseCell, PulseComment, PulseGroup, PulseInvitation, PulseKey, PulseSeal, PulseWave
from feedback.services.pulse import KeyIsLost
from people.models import Person
from tests.cast import Company
from tests.feedback.pulse.test_api import page_of

pytestmark = pytest.mark.django_db
Answer = Callable[..., None]
Close = Callable[[], PulseWave]


def counts(leader: Person, driver: str = Driver.EXPECTATIONS) -> list[int] | None:
    cell = PulseCell.objects.filter(group__leader=leader, item__question__driver=driver).first()
    return cell and cell.counts


def test_figures_of_large_groups_are_written_and_the_rest_is_gone(
    company: Company, team: list[Person], answer: Answer, close: Close
) -> None:
    for person in team[:6]:
        answer(person, 4)
    for person in (company.other, company.hr, company.hr_far, company.hr_admin, company.it_admin):
        answer(person, 2)
    wave = close()
    assert wave.public_key is None
    assert not PulseKey.objects.exists()
    assert not PulseSeal.objects.exists()
    assert not PulseInvitation.objects.exists()
    assert counts(company.manager) == [0, 0, 0, 6, 0]
    assert counts(company.top) == [0, 5, 0, 6, 0]
    assert counts(company.top, Driver.RECOMMENDATION) == [0, 0, 0, 0, 5, 0, 0, 0, 6, 0, 0]
    assert PulseGroup.objects.get(leader=company.manager).answered == 6


def test_what_one_subtraction_would_tell_is_not_shown(
    company: Company, team: list[Person], answer: Answer, close: Close
) -> None:
    for person in team:
        answer(person, 5)
    answer(company.manager, 1)
    close()
    assert counts(company.top) == [1, 0, 0, 0, 10]
    assert counts(company.manager) is None
    assert PulseGroup.objects.get(leader=company.manager).answered is None


def test_a_team_that_is_not_shown_leaves_no_trace_in_the_next_wave(
    company: Company, wave: PulseWave, team: list[Person], answer: Answer, close: Close
) -> None:
    """All but Samira answer the first question; the line of the one that all answered would tell that she did not."""
    for person in [*team, company.nils, company.peer]:
        answer(person)
    rest = {item.pk: 4 for item in wave.items.exclude(place=0)}
    services.answer_wave(wave=wave, values=rest, actor=company.manager, now=wave.opens_at)
    close()
    assert PulseGroup.objects.get(leader=company.skip).answered == 13
    assert not PulseCell.objects.filter(group__answered=None).exists()
    second = services.launch_wave(actor=company.hr_admin, now=wave.opens_at + timedelta(weeks=4))
    values = {item.pk: 4 for item in second.items.all()}
    for person in [*team, company.nils, company.peer]:
        services.answer_wave(wave=second, values=values, actor=person, now=second.opens_at)
    services.close_wave(wave_id=second.pk, actor=None, now=second.closes_at)
    group = PulseGroup.objects.get(wave=second, leader=company.manager)
    assert [one.earlier for one in page_of(company.manager, group)["results"]] == [(), (), ()]


def test_of_one_wave_cells_of_a_team_that_is_not_shown_count_for_nothing(company: Company, wave: PulseWave) -> None:
    """As a version before wrote them."""
    items = wave.items.order_by("place")
    hidden = PulseGroup.objects.get(leader=company.manager)
    PulseCell.objects.create(group=hidden, item=items[0], counts=[0, 0, 0, 9, 0])
    PulseWave.objects.update(closed_at=wave.closes_at, public_key=None)
    second = services.launch_wave(actor=company.hr_admin, now=wave.opens_at + timedelta(weeks=4))
    shown = PulseGroup.objects.get(wave=second, leader=company.manager)
    PulseGroup.objects.filter(pk=shown.pk).update(answered=9)
    PulseCell.objects.create(group=shown, item=second.items.get(place=0), counts=[0, 0, 0, 9, 0])
    assert [one.earlier for one in page_of(company.manager, shown)["results"]] == [()]


def test_a_question_is_shown_where_enough_answered_it_not_where_enough_took_part(
    company: Company, wave: PulseWave, team: list[Person], answer: Answer, close: Close
) -> None:
    """Four of twelve answer the first question: it has no figure, of them or of any group around them."""
    rest = {item.pk: 4 for item in wave.items.exclude(place=0)}
    for person in team[:4]:
        answer(person)
    for person in [*team[4:], company.nils, company.peer]:
        services.answer_wave(wave=wave, values=rest, actor=person, now=wave.opens_at)
    close()
    assert PulseGroup.objects.get(leader=company.manager).answered == 12
    assert not PulseCell.objects.filter(item__place=0).exists()
    assert PulseCell.objects.filter(group__leader=company.manager).count() == 2


def test_comments_hold_against_subtraction(company: Company, team: list[Person], answer: Answer, close: Close) -> None:
    """Ten of the team wrote, and one beside them: that one’s words would be what the team’s leave over."""
    for person in team:
        answer(person, 4, f"Said {person.pk}")
    answer(company.other, 4, "From the office")
    for person in (company.hr, company.hr_far, company.hr_admin, company.it_admin):
        answer(person)
    close()
    assert PulseGroup.objects.get(leader=company.manager).answered == 10
    assert PulseComment.objects.filter(group__leader=company.top).count() == 11
    assert not PulseComment.objects.exclude(group__leader=company.top).exists()


def test_teams_of_results_are_those_that_are_shown(
    company: Company, wave: PulseWave, team: list[Person], answer: Answer, close: Close
) -> None:
    for person in [*team, company.manager]:
        answer(person)
    close()
    shown = set(PulseGroup.objects.filter(answered__isnull=False).values_list("leader", flat=True))
    assert company.manager.pk not in shown
    assert not queries.teams_for(company.manager, wave).exists()
    assert {team.leader_id for team in queries.teams_for(company.hr, wave)} == {company.skip.pk}


def test_comments_are_shown_where_ten_were_written(
    company: Company, team: list[Person], answer: Answer, close: Close
) -> None:
    for person in team[:9]:
        answer(person, 4, f"Said {person.pk}")
    answer(company.other, 4, "From the office")
    close()
    assert PulseComment.objects.filter(group__leader=company.top).count() == 10
    assert not PulseComment.objects.exclude(group__leader=company.top).exists()


def test_nine_comments_are_shown_nowhere(team: list[Person], answer: Answer, close: Close) -> None:
    for person in team[:9]:
        answer(person, 4, "Words")
    close()
    assert not PulseComment.objects.exists()


def test_a_wave_nobody_answered_closes(company: Company, close: Close) -> None:
    assert close().closed_at
    assert not PulseGroup.objects.filter(answered__isnull=False).exists()


def test_closing_twice_or_too_early_changes_nothing(
    wave: PulseWave, team: list[Person], answer: Answer, close: Close
) -> None:
    too_early = wave.closes_at - timedelta(seconds=1)
    assert services.close_wave(wave_id=wave.pk, actor=None, now=too_early) is None
    services.try_to_close(wave_id=wave.pk, now=too_early)
    wave.refresh_from_db()
    assert wave.attempts == 0
    for person in team:
        answer(person)
    close()
    before = list(PulseCell.objects.values_list("pk", flat=True))
    assert services.close_wave(wave_id=wave.pk, actor=None, now=wave.closes_at) is None
    assert list(PulseCell.objects.values_list("pk", flat=True)) == before


def test_what_dies_in_the_middle_leaves_everything(
    wave: PulseWave, team: list[Person], answer: Answer, monkeypatch: pytest.MonkeyPatch
) -> None:
    for person in team:
        answer(person)

    def die(*_args: Any, **_options: Any) -> None:
        raise SystemExit

    with monkeypatch.context() as broken:
        broken.setattr(PulseComment.objects, "bulk_create", die)
        with pytest.raises(SystemExit):
            services.close_wave(wave_id=wave.pk, actor=None, now=wave.closes_at)
    assert (PulseSeal.objects.count(), PulseCell.objects.count()) == (len(team), 0)
    assert services.close_wave(wave_id=wave.pk, actor=None, now=wave.closes_at) is not None


def test_a_lost_key_is_said_and_nothing_is_destroyed(wave: PulseWave, team: list[Person], answer: Answer) -> None:
    answer(team[0])
    with override_settings(SECRET_KEY="another", SECRET_KEY_FALLBACKS=[]), pytest.raises(KeyIsLost):
        services.close_wave(wave_id=wave.pk, actor=None, now=wave.closes_at)
    assert PulseSeal.objects.exists()


def test_those_who_lead_a_shown_group_are_told(
    company: Company, team: list[Person], answer: Answer, close: Close
) -> None:
    for person in team:
        answer(person)
    close()
    told = set(Notice.objects.filter(kind="pulse_results").values_list("recipient", flat=True))
    assert told == set(PulseGroup.objects.filter(answered__isnull=False).values_list("leader", flat=True))
    assert company.manager.pk in told

"""Notes and actions."""

from datetime import datetime, timedelta

import pytest

from checkins import services
from checkins.models import Action, CheckIn, Note
from core.autosave import TextHasMovedOn
from core.models import Notice
from tests.cast import Company
from tests.checkins.factories import ActionFactory

pytestmark = pytest.mark.django_db


def test_notes_are_versioned(company: Company, checkin: CheckIn, now: datetime) -> None:
    first = services.save_shared_note(checkin=checkin, text="Yuki", version=0, actor=company.nils, now=now)
    second = services.save_shared_note(checkin=checkin, text="Yuki grades", version=1, actor=company.manager, now=now)
    assert (first.pk, first.version, second.version) == (second.pk, 1, 2)
    same = services.save_shared_note(checkin=checkin, text="Yuki grades", version=1, actor=company.nils, now=now)
    assert same.version == 2
    with pytest.raises(TextHasMovedOn) as refused:
        services.save_shared_note(checkin=checkin, text="Ana grades", version=1, actor=company.nils, now=now)
    assert (refused.value.yours, refused.value.theirs, refused.value.version) == ("Ana grades", "Yuki grades", 2)


def test_private_notes_are_apart(company: Company, checkin: CheckIn, now: datetime) -> None:
    for who in (company.nils, company.manager):
        services.save_private_note(checkin=checkin, text=f"Only {who}", version=0, actor=who, now=now)
    assert Note.objects.visible_to(company.nils).get().text == "Only Nils Employee"


def test_an_empty_first_note_is_kept_too(company: Company, checkin: CheckIn, now: datetime) -> None:
    assert services.save_shared_note(checkin=checkin, text="", version=0, actor=company.nils, now=now).version == 1


def test_the_owner_of_an_action_is_told_without_its_words(company: Company, checkin: CheckIn, now: datetime) -> None:
    action = services.add_action(
        checkin=checkin, text="Fault cards", owner=company.manager, due_on=None, actor=company.nils, now=now
    )
    notice = Notice.objects.get()
    assert (notice.recipient, notice.about_id) == (company.manager, action.pk)
    assert "Fault" not in notice.text


def test_only_one_of_the_two_owns_an_action(company: Company, checkin: CheckIn, now: datetime) -> None:
    with pytest.raises(services.ActionNeedsOneOfTheTwo):
        services.add_action(checkin=checkin, text="X", owner=company.peer, due_on=None, actor=company.nils, now=now)
    assert not Action.objects.exists()


def test_an_action_is_done_once_and_can_be_opened_again(company: Company, checkin: CheckIn, now: datetime) -> None:
    action = ActionFactory(agreed_in=checkin)
    for moment in (now, now + timedelta(hours=1)):
        action = services.settle_action(action=action, is_done=True, actor=company.nils, now=moment)
    assert action.done_at == now
    assert services.settle_action(action=action, is_done=False, actor=company.nils, now=now).done_at is None

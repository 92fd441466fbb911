"""For every kind of item: those who are named as its readers are those who find its words where it stands."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import timedelta

import pytest
from django.db.models import Model
from django.urls import reverse
from django.utils import timezone
from rest_framework.test import APIClient

from feedback.models import Audience, PulseAction, PulseGroup, PulseWave
from tests.cast import Company
from tests.core.notices.test_admin import signed_in
from tests.feedback.factories import (
    SENT_AT,
    AskFactory,
    FeedbackFactory,
    FeedbackReportFactory,
    FeedbackRequestFactory,
    FeedbackRulingFactory,
    NoteFactory,
    OutsideAskFactory,
    PraiseCommentFactory,
    PulseQuestionFactory,
)
from tests.feedback.test_readers import readers_in
from tests.people.factories import PersonFactory

WORDS = "The loom by the window ran dry."


@dataclass(frozen=True)
class Item:
    """What is read, by whose words it is known, and where it stands: addresses of pages and of the API.

    Each shows it to all its readers; where `is_in_two_places`, all of them together.
    """

    thing: Model
    addresses: tuple[str, ...]
    words: str = WORDS
    is_in_two_places: bool = False


def _feedback(audience: str) -> Callable[[Company], Item]:
    def make(company: Company) -> Item:
        one = FeedbackFactory(giver=company.peer, recipient=company.nils, audience=audience, text=WORDS)
        return Item(one, (one.get_absolute_url(), reverse("api-feedback-detail", args=[one.pk])))

    return make


def _reported(company: Company) -> Item:
    given = {"giver": company.peer, "recipient": company.nils, "reported_at": SENT_AT}
    one = FeedbackFactory(text=WORDS, **given)
    FeedbackReportFactory(feedback=one, words="Other words")
    return Item(one, (one.get_absolute_url(), reverse("api-feedback-detail", args=[one.pk])))


def _ruling(company: Company) -> Item:
    given = {"giver": company.peer, "recipient": company.nils, "reported_at": SENT_AT}
    one = FeedbackRulingFactory(feedback=FeedbackFactory(**given), reason=WORDS, settled_by=company.hr_admin)
    FeedbackReportFactory(feedback=one.feedback, ruling=one)
    desk = reverse("feedback:reported", args=[one.feedback.pk])
    return Item(one, (one.feedback.get_absolute_url(), desk), is_in_two_places=True)


def _request(company: Company) -> Item:
    one = FeedbackRequestFactory(requester=company.manager, subject=company.nils, questions=[WORDS])
    AskFactory(request=one, asked=company.peer)
    return Item(one, (reverse("feedback:request", args=[one.pk]),))


def _ask(company: Company) -> Item:
    request = FeedbackRequestFactory(requester=company.manager, subject=company.nils)
    AskFactory(request=request, asked=company.other)
    one = AskFactory(request=request, asked=PersonFactory(name="Loom Window"))
    return Item(one, (reverse("feedback:request", args=[request.pk]),), "Loom Window")


def _outside(company: Company) -> Item:
    request = FeedbackRequestFactory(requester=company.manager, subject=company.nils)
    AskFactory(request=request, asked=company.other)
    one = OutsideAskFactory(request=request, name="Loom Window")
    return Item(one, (reverse("feedback:request", args=[request.pk]),), "Loom Window")


def _note(company: Company) -> Item:
    one = NoteFactory(author=company.manager, person=company.nils, text=WORDS)
    return Item(one, (reverse("feedback:note", args=[one.pk]), reverse("api-note-detail", args=[one.pk])))


def _comment(company: Company) -> Item:
    one = PraiseCommentFactory(text=WORDS)
    return Item(one, (one.feedback.get_absolute_url(),))


def _group(company: Company) -> PulseGroup:
    opens_at = timezone.now() - timedelta(days=8)
    over = {"opens_at": opens_at, "closes_at": opens_at + timedelta(days=7), "closed_at": timezone.now()}
    wave = PulseWave.objects.create(**over, k=3, comment_k=3, invited=12)
    everybody = PulseGroup.objects.create(wave=wave, leader=company.top, invited=12)
    return PulseGroup.objects.create(wave=wave, leader=company.manager, parent=everybody, invited=8, answered=5)


def _figures(company: Company) -> Item:
    group = _group(company)
    cell = group.cells.create(item=group.wave.items.create(question=PulseQuestionFactory(), place=0), counts=[5, 0])
    address = reverse("feedback:pulse_results", args=[group.wave_id])
    return Item(cell, (address, reverse("api-pulse-groups", args=[group.wave_id])), cell.item.question.text)


def _written(company: Company) -> Item:
    one = _group(company).comments.create(text=WORDS)
    wave = one.group.wave_id
    return Item(one, (reverse("feedback:pulse_results", args=[wave]), reverse("api-pulse-groups", args=[wave])))


def _company_figures(company: Company) -> Item:
    """HR administrators read those of everybody, and of no team they do not look after."""
    everybody = _group(company).parent
    assert everybody is not None
    PulseGroup.objects.filter(pk=everybody.pk).update(answered=9)
    one = everybody.comments.create(text=WORDS)
    wave = everybody.wave_id
    return Item(one, (everybody.get_absolute_url(), reverse("api-pulse-groups", args=[wave])))


def _action(company: Company) -> Item:
    """Those who read the results find it there; its owner, who need not be one of them, where the waves are."""
    due = {"due_on": timezone.localdate(), "created_at": timezone.now()}
    one = PulseAction.objects.create(group=_group(company), text=WORDS, owner=company.nils, **due)
    return Item(one, (one.group.get_absolute_url(), one.get_absolute_url()), is_in_two_places=True)


KINDS = {
    **{f"feedback, {audience.value}": _feedback(audience) for audience in Audience},
    "feedback, reported": _reported,
    "ruling": _ruling,
    "request": _request,
    "ask": _ask,
    "outside ask": _outside,
    "note": _note,
    "comment": _comment,
    "figures of the pulse": _figures,
    "comment of the pulse": _written,
    "comment of the whole company": _company_figures,
    "action after the pulse": _action,
}


def finders(company: Company, address: str, words: str) -> set[str]:
    """Who finds the words there."""
    found = set()
    for part, person in company.people.items():
        client = signed_in(person)
        if address.startswith("/api/"):
            client = APIClient()
            client.force_authenticate(person if person.is_active else None)
        answer = client.get(address)
        assert answer.status_code in {200, 302, 401, 403, 404}
        found |= {part} if answer.status_code == 200 and words in answer.content.decode() else set()
    return found


@pytest.mark.parametrize("make", KINDS.values(), ids=KINDS)
def test_those_who_are_named_are_those_who_read_it(company: Company, make: Callable[[Company], Item]) -> None:
    item = make(company)
    named = readers_in(company, item.thing)
    found = [finders(company, address, item.words) for address in item.addresses]
    for readers in [set().union(*found)] if item.is_in_two_places else found:
        assert readers == named

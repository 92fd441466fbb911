"""Prompts for managers: facts they may read, each told until it is put aside, to them alone, and not where unwanted."""

from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager
from datetime import date, datetime, timedelta
from typing import Any

import pytest
import time_machine
from django.db import IntegrityError
from django.test import Client
from django.urls import reverse

from feedback.models import Audience
from goals.models import Goal
from people.models import Person, ReportingSpell
from perfmgmt.models import DismissedPrompt, PromptChoice
from perfmgmt.team.prompts import Prompt, prompts_for
from perfmgmt.team.services import dismiss_prompt
from tests.cast import Company
from tests.feedback.factories import FeedbackFactory
from tests.goals.factories import GoalFactory
from tests.people.factories import DelegationFactory, LeaveFactory, PersonFactory

Counted = Callable[[int], AbstractContextManager[Any]]
BACKEND = "people.sign_in.backend.Backend"
HTMX = {"hx-request": "true"}


@pytest.fixture(autouse=True)
def _clock(now: datetime) -> Iterator[None]:
    with time_machine.travel(now, tick=False):
        yield


@pytest.fixture
def praised(company: Company, now: datetime) -> Company:
    """Both reports have just had feedback that their manager may read."""
    for person in (company.nils, company.peer):
        FeedbackFactory(recipient=person, giver=company.manager, sent_at=now - timedelta(days=1))
    return company


def told(manager: Person, now: datetime) -> list[str]:
    return [prompt.sentence for prompt in prompts_for(manager, now)]


def only(manager: Person, now: datetime) -> Prompt:
    [prompt] = prompts_for(manager, now)
    return prompt


def test_long_without_feedback(company: Company, now: datetime) -> None:
    FeedbackFactory(recipient=company.peer, giver=company.manager, sent_at=now - timedelta(days=3))
    assert told(company.manager, now) == ["No feedback to Nils so far."]
    FeedbackFactory(recipient=company.nils, giver=company.manager, sent_at=now - timedelta(days=94))
    prompt = only(company.manager, now)
    assert (prompt.sentence, prompt.action) == ("No feedback to Nils for 13 weeks.", "Give feedback")
    assert prompt.why == "The last that you may read is of Sat 15 Aug."
    assert prompt.url.endswith(f"?to={company.nils.pk}")


def test_nothing_is_drawn_from_what_the_manager_may_not_read(praised: Company, now: datetime) -> None:
    """What only Nils may read neither silences a prompt nor shows in one."""
    FeedbackFactory(recipient=praised.nils, giver=praised.other, sent_at=now, audience=Audience.RECIPIENT)
    later = now + timedelta(days=70)
    assert told(praised.manager, later) == ["No feedback to Nils for 10 weeks.", "No feedback to Priya for 10 weeks."]


def test_stale_goals(praised: Company, now: datetime) -> None:
    for _ in range(2):
        GoalFactory(owner=praised.nils, agreed_at=now - timedelta(days=35))
    prompt = only(praised.manager, now)
    assert prompt.sentence == "2 goals of Nils are stale."
    assert prompt.why == "Without an update for 5 weeks, longer than the cycle lets pass."


@pytest.mark.parametrize(("days", "is_new"), [(13, False), (14, True), (21, True), (60, True), (61, False)])
def test_new_in_the_role(praised: Company, now: datetime, days: int, is_new: bool) -> None:  # noqa: FBT001
    praised.nils.starts_on = now.date() - timedelta(days=days)
    praised.nils.save(update_fields=["starts_on"])
    assert [prompt.fact.split(":")[0] for prompt in prompts_for(praised.manager, now)] == ["new"] * is_new
    if days == 21:
        assert told(praised.manager, now) == ["Nils has been new in the role for 3 weeks."]


def test_new_with_this_manager(praised: Company, now: datetime) -> None:
    ReportingSpell.objects.filter(person=praised.nils).delete()
    since = now.date() - timedelta(days=21)
    ReportingSpell.objects.create(person=praised.nils, manager=praised.manager, during=(since, None))
    prompt = only(praised.manager, now)
    assert prompt.sentence == "Nils has reported to you for 3 weeks."
    assert prompt.why == "You have been the manager since Tue 27 Oct."


@pytest.mark.parametrize(("first", "last", "is_told"), [(2, 13, True), (10, 13, False), (2, 17, False), (1, 9, False)])
def test_back_from_leave(praised: Company, now: datetime, first: int, last: int, is_told: bool) -> None:  # noqa: FBT001
    LeaveFactory(person=praised.nils, starts_on=date(2026, 11, first), ends_on=date(2026, 11, last))
    assert told(praised.manager, now) == ["Nils is back from leave."] * is_told


def test_nothing_of_who_is_away(company: Company, now: datetime) -> None:
    LeaveFactory(person=company.nils, starts_on=now.date(), ends_on=now.date())
    assert told(company.manager, now) == ["No feedback to Priya so far."]


def test_what_was_put_aside_is_not_told_again_and_a_new_fact_is(praised: Company, now: datetime) -> None:
    later = now + timedelta(days=70)
    for prompt in prompts_for(praised.manager, later):
        dismiss_prompt(fact=prompt.fact, actor=praised.manager, now=later)
        dismiss_prompt(fact=prompt.fact, actor=praised.manager, now=later)
    assert DismissedPrompt.objects.count() == 2
    assert told(praised.manager, later) == told(praised.manager, later + timedelta(days=30)) == []
    FeedbackFactory(recipient=praised.nils, giver=praised.manager, sent_at=later)
    assert told(praised.manager, later) == []
    assert told(praised.manager, later + timedelta(days=61)) == ["No feedback to Nils for 8 weeks."]


def test_fewer_stale_goals_than_were_put_aside_are_nothing_new(praised: Company, now: datetime) -> None:
    first, second = (GoalFactory(owner=praised.nils, agreed_at=now - timedelta(days=days)) for days in (50, 35))
    dismiss_prompt(fact=only(praised.manager, now).fact, actor=praised.manager, now=now)
    for one in (second, first):
        Goal.objects.filter(pk__in=[first.pk, second.pk]).update(last_updated_at=None)
        Goal.objects.filter(pk=one.pk).update(last_updated_at=now)
        assert told(praised.manager, now) == []
    GoalFactory(owner=praised.nils, agreed_at=now - timedelta(days=30))
    assert told(praised.manager, now) == ["2 goals of Nils are stale."]


def test_only_the_manager_is_told(company: Company, now: datetime) -> None:
    DelegationFactory(manager=company.manager, delegate=company.other, starts_on=now.date(), ends_on=date(2126, 1, 1))
    assert Person.objects.with_grants().get(pk=company.other.pk).stands_in_for
    for person in (company.nils, company.peer, company.other, company.hr, company.hr_admin, company.it_admin):
        assert prompts_for(Person.objects.with_grants().get(pk=person.pk), now) == []
    assert {prompt.person for prompt in prompts_for(company.skip, now)} == {company.manager}


def test_one_is_put_aside_on_the_page_and_in_the_fragment(client: Client, company: Company, now: datetime) -> None:
    client.force_login(company.manager, backend=BACKEND)
    page, aside = reverse("team_prompts"), reverse("team_prompt_dismiss")
    facts = [prompt.fact for prompt in prompts_for(company.manager, now)]
    assert "No feedback to Nils so far." in client.get(page).content.decode()
    answer = client.post(aside, {"fact": facts[0]}, headers=HTMX)
    assert "No feedback to Priya" in answer.content.decode()
    assert "<html" not in answer.content.decode()
    assert client.post(aside, {"fact": facts[0]}).status_code == 404
    assert client.post(aside, {"fact": facts[1]}).url == page
    assert "Nothing now" in client.get(page).content.decode()
    assert "Nothing else is worth a thought today" in client.get(page, headers=HTMX).content.decode()


def test_they_can_be_switched_off_and_on(client: Client, company: Company) -> None:
    client.force_login(company.manager, backend=BACKEND)
    page, switch = reverse("team_prompts"), reverse("team_prompts_switch")
    client.post(switch, {"shown": "0"})
    assert not PromptChoice.objects.get().are_shown
    assert client.get(page, headers=HTMX).content.decode().strip() == ""
    assert page not in client.get(reverse("team")).content.decode()
    assert "Switched off" in client.get(page).content.decode()
    client.post(switch, {"shown": "1"})
    assert "No feedback to Nils so far." in client.get(page).content.decode()
    assert page in client.get(reverse("people:settings")).content.decode()


def test_over_the_api_they_are_the_same(client: Client, company: Company, now: datetime) -> None:
    client.force_login(company.manager, backend=BACKEND)
    where = reverse("api-team-prompts")
    [first, second] = client.get(where).json()["prompts"]
    assert (first["person"], first["sentence"]) == (str(company.nils.pk), "No feedback to Nils so far.")
    aside = client.post(reverse("api-team-prompt-dismiss"), {"fact": first["fact"]}, content_type="application/json")
    assert aside.json() == {"are_shown": True, "prompts": [second]}
    off = client.patch(where, {"are_shown": False}, content_type="application/json")
    assert off.json() == client.get(where).json() == {"are_shown": False, "prompts": []}
    assert client.patch(where, {}, content_type="application/json").status_code == 400


@pytest.mark.parametrize("size", [1, 3])
def test_they_cost_the_same_however_many_report(
    client: Client, company: Company, now: datetime, django_assert_num_queries: Counted, size: int
) -> None:
    lead = PersonFactory()
    for person in PersonFactory.create_batch(size, manager=lead):
        GoalFactory(owner=person, agreed_at=now - timedelta(days=60))
    client.force_login(lead, backend=BACKEND)
    with django_assert_num_queries(9):
        answer = client.get(reverse("team_prompts"), headers=HTMX)
    assert answer.content.decode().count('name="fact"') == 2 * size


def test_prompt_is_dismissed_once(company: Company, now: datetime) -> None:
    row = {"manager": company.manager, "fact": "new", "dismissed_at": now}
    DismissedPrompt.objects.create(**row)
    with pytest.raises(IntegrityError, match="prompt_is_dismissed_once"):
        DismissedPrompt.objects.create(**row)


def test_dismissed_prompt_names_its_fact(company: Company, now: datetime) -> None:
    with pytest.raises(IntegrityError, match="dismissed_prompt_names_its_fact"):
        DismissedPrompt.objects.create(manager=company.manager, fact="", dismissed_at=now)

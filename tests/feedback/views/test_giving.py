"""Giving feedback from the page and the dialog."""

from datetime import datetime

import pytest
from django.test import Client
from django.urls import reverse

from core.drafts import draft_of, save_draft
from feedback.models import Audience, Feedback, Kind
from people.models import Person
from tests.cast import Company
from tests.feedback.factories import FeedbackPolicyFactory
from tests.feedback.views.pages import HTMX, NEW, filled
from tests.goals.factories import GoalFactory


def test_sending_leads_to_what_was_sent(priya: Client, company: Company) -> None:
    answer = priya.post(NEW, filled(company))
    feedback = Feedback.objects.get()
    assert answer.url == feedback.get_absolute_url()
    assert feedback.manager_then == company.manager


def test_hr_has_words_of_its_own_beside_the_text(priya: Client) -> None:
    ours = priya.get(NEW).content.decode()
    FeedbackPolicyFactory(introduction="As we agreed in Porto.", prompt="What did you see? <b>")
    theirs = priya.get(NEW).content.decode()
    for words in ("Two sentences are enough.", "what you would love to see next."):
        assert (words in ours, words in theirs) == (True, False)
    assert "As we agreed in Porto." in theirs
    assert "What did you see? &lt;b&gt;" in theirs


def test_a_double_submit_sends_once(priya: Client, company: Company) -> None:
    form = filled(company)
    assert priya.post(NEW, form).url == priya.post(NEW, form).url
    assert Feedback.objects.count() == 1


def test_in_the_dialog_it_says_so_and_empties_the_form(priya: Client, company: Company) -> None:
    answer = priya.post(NEW, filled(company, place="quick"), headers=HTMX)
    assert "Sent to Nils." in answer.headers["HX-Trigger"]
    assert "close-dialog" in answer.headers["HX-Trigger"]
    assert "told the customer" not in answer.content.decode()
    assert "<html" not in answer.content.decode()


def test_to_the_manager_alone_it_says_to_whom_it_went(priya: Client, company: Company) -> None:
    shown = f"{company.nils.pk}:{Audience.MANAGER}:{company.manager.pk}"
    answer = priya.post(NEW, filled(company, audience=Audience.MANAGER, shown=shown), headers=HTMX)
    assert "Sent to Samira." in answer.headers["HX-Trigger"]


@pytest.mark.parametrize("more", [{"shown": ""}, {"preview": "1"}])
def test_nothing_is_sent_before_the_page_has_shown_who_will_read_it(
    priya: Client, company: Company, more: dict[str, str]
) -> None:
    answer = priya.post(NEW, filled(company, recipient="Nils Employee", **more))
    page = answer.content.decode()
    assert "Nothing is sent yet" in page
    assert "You, Nils and Samira will read this" in page
    assert not Feedback.objects.exists()


def test_a_manager_who_changes_in_between_is_shown_first(priya: Client, company: Company) -> None:
    form = filled(company)
    Person.objects.filter(pk=company.nils.pk).update(manager=company.other_manager)
    assert "You, Nils and Chidi will read this" in priya.post(NEW, form).content.decode()
    assert not Feedback.objects.exists()


@pytest.mark.parametrize(
    "wrong",
    [
        {"recipient": "Nobody Atall"},
        {"recipient": "\x00"},
        {"recipient": ""},
        {"text": "  "},
        {"text": "a\x00b"},
        {"text": "x" * 1_000_000},
        {"kind": "curse"},
        {"audience": "hr"},
        {"audience": "everyone", "kind": "suggestion"},
        {"token": "1"},
        {"draft": "../../etc"},
        {"goal": "nothing"},
    ],
)
def test_bad_input_is_answered_and_nothing_is_sent(priya: Client, company: Company, wrong: dict[str, str]) -> None:
    answer = priya.post(NEW, filled(company, **wrong))
    assert answer.status_code == 422
    assert "told the customer" in answer.content.decode() or "text" in wrong
    assert not Feedback.objects.exists()


def test_not_to_oneself(priya: Client, company: Company) -> None:
    assert priya.post(NEW, filled(company, recipient=company.peer.email)).status_code == 422


def test_a_goal_the_recipient_may_not_read_cannot_be_named(client: Client, company: Company) -> None:
    client.force_login(company.peer)
    draft = GoalFactory(owner=company.peer, status="draft", contributors=[company.nils], title="Part with Nils")
    address = reverse("feedback:readers")
    asked = {"recipient": company.nils.email, "kind": Kind.PRAISE, "audience": Audience.RECIPIENT}
    assert "Part with Nils" not in client.get(address, asked).content.decode()
    assert client.post(NEW, filled(company, goal=str(draft.pk))).status_code == 422
    assert not Feedback.objects.exists()
    GoalFactory(owner=company.peer, status="active", contributors=[company.nils], title="Part with Nils")
    assert "Part with Nils" in client.get(address, asked).content.decode()


def test_a_goal_the_giver_may_not_read_cannot_be_named(priya: Client, company: Company) -> None:
    secret = GoalFactory(owner=company.nils, status="active", audience="line")
    known = GoalFactory(owner=company.nils, status="active", audience="company")
    assert priya.post(NEW, filled(company, goal=str(secret.pk))).status_code == 422
    priya.post(NEW, filled(company, goal=str(known.pk)))
    assert Feedback.objects.get().goal == known


def test_a_draft_comes_back_and_goes_when_it_is_sent(priya: Client, company: Company, now: datetime) -> None:
    save_draft(owner=company.peer, key="feedback:new", text="Half a thought", version=0, now=now)
    assert "Half a thought" in priya.get(NEW).content.decode()
    priya.post(NEW, filled(company))
    assert draft_of(company.peer, "feedback:new").version == 0


def test_the_address_can_name_the_recipient(priya: Client, company: Company) -> None:
    page = priya.get(NEW, {"to": str(company.nils.pk)}).content.decode()
    assert "You, Nils and Samira will read this" in page
    assert f"feedback:new:{company.nils.pk}" in page
    for other in ("nonsense", str(company.gone.pk), str(company.peer.pk)):
        assert "Choose a person" in priya.get(NEW, {"to": other}).content.decode()


def test_quick_is_the_form_alone_or_without_a_script_the_page(priya: Client) -> None:
    assert "<html" not in priya.get(reverse("feedback:quick"), headers=HTMX).content.decode()
    assert 'value="home"' in priya.get(reverse("feedback:quick"), {"place": "home"}, headers=HTMX).content.decode()
    assert priya.get(reverse("feedback:quick")).url == NEW


@pytest.mark.parametrize(
    ("chosen", "sentence"),
    [
        ({"audience": "recipient"}, "You and Nils will read this"),
        ({"audience": "recipient_and_manager"}, "You, Nils and Samira will read this"),
        ({"audience": "manager"}, "You and Samira will read this"),
        ({"audience": "everyone", "kind": "praise"}, "Everyone here will read this"),
        ({"audience": "everyone", "kind": "suggestion"}, "You, Nils and Samira will read this"),
        ({"recipient": ""}, "Choose a person"),
        ({"recipient": "nonsense\x00"}, "Choose a person"),
    ],
)
def test_the_fragment_names_who_would_read_it(
    priya: Client, company: Company, chosen: dict[str, str], sentence: str
) -> None:
    asked = {"recipient": str(company.nils.pk), "kind": "both"} | chosen
    assert sentence in priya.get(reverse("feedback:readers"), asked, headers=HTMX).content.decode()


def test_at_the_top_the_fragment_says_why_there_is_no_manager(priya: Client, company: Company) -> None:
    asked = {"recipient": str(company.top.pk), "kind": "praise"}
    assert "Declan has no manager at the moment." in priya.get(reverse("feedback:readers"), asked).content.decode()


def test_where_nothing_is_offered_nobody_is_named(priya: Client, company: Company) -> None:
    FeedbackPolicyFactory(
        allows_recipient=False, allows_with_manager=False, allows_everyone=False, suggested=Audience.MANAGER
    )
    page = priya.get(reverse("feedback:readers"), {"recipient": str(company.top.pk), "kind": "praise"})
    assert page.context["form"].readers == []

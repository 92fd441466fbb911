from datetime import UTC, date, datetime, timedelta
from typing import Any
from uuid import uuid4

import pytest
import time_machine
from django.test import Client
from django.urls import reverse
from pytest_django import DjangoAssertNumQueries

from core.drafts import draft_text, save_draft
from feedback.models import Ask, Audience, Feedback, FeedbackRequest, Kind
from people.models import Person
from tests.cast import Company
from tests.feedback.factories import (
    SENT_AT,
    AskFactory,
    FeedbackFactory,
    FeedbackPolicyFactory,
    FeedbackRequestFactory,
)
from tests.goals.factories import GoalFactory

HTMX = {"HX-Request": "true"}
NEW = "/feedback/new/"


@pytest.fixture(autouse=True)
def tuesday() -> Any:
    with time_machine.travel(datetime(2026, 11, 17, 10, 0, tzinfo=UTC), tick=False):
        yield


@pytest.fixture
def priya(client: Client, company: Company) -> Client:
    client.force_login(company.peer)
    return client


def filled(company: Company, **more: Any) -> dict[str, Any]:
    shown = f"{company.nils.pk}:{Audience.WITH_MANAGER}:{company.manager.pk}"
    return {
        "recipient": str(company.nils.pk),
        "kind": Kind.PRAISE,
        "text": "You told the customer first.",
        "audience": Audience.WITH_MANAGER,
        "shown": shown,
        "token": str(uuid4()),
        "draft": "feedback:new",
        "place": "new",
    } | more


def test_sending_leads_to_what_was_sent(priya: Client, company: Company) -> None:
    answer = priya.post(NEW, filled(company))
    feedback = Feedback.objects.get()
    assert answer.url == feedback.get_absolute_url()
    assert feedback.manager_then == company.manager


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
    assert draft_text(company.peer, "feedback:new") is None


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
    assert page.context["form"].readers is None


@pytest.mark.parametrize("size", [1, 3])
@pytest.mark.parametrize(
    ("tab", "part"), [("received", "nils"), ("given", "peer"), ("team", "manager"), ("praise", "top")]
)
def test_a_list_costs_the_same_however_long_it_is(
    client: Client, company: Company, django_assert_num_queries: DjangoAssertNumQueries, tab: str, part: str, size: int
) -> None:
    audience = Audience.EVERYONE if tab == "praise" else Audience.WITH_MANAGER
    FeedbackFactory.create_batch(size, giver=company.peer, recipient=company.nils, audience=audience)
    client.force_login(company.people[part])
    with django_assert_num_queries(5):
        answer = client.get(reverse("feedback:list"), {"tab": tab})
    assert len(answer.context["page"]) == size


@pytest.mark.parametrize("size", [1, 3])
def test_requests_cost_the_same_however_many(
    client: Client, company: Company, django_assert_num_queries: DjangoAssertNumQueries, size: int
) -> None:
    for _ in range(size):
        AskFactory(request__requester=company.nils, asked=company.peer)
        AskFactory(request__requester=company.peer, asked=company.nils)
    client.force_login(company.nils)
    with django_assert_num_queries(6):
        answer = client.get(reverse("feedback:list"), {"tab": "requests"})
    assert (len(answer.context["page"]), len(answer.context["asks"])) == (size, size)


def test_a_list_is_narrowed_by_its_address(priya: Client, company: Company) -> None:
    praise = FeedbackFactory(giver=company.nils, recipient=company.peer, kind=Kind.PRAISE)
    FeedbackFactory(giver=company.other, recipient=company.peer, kind=Kind.SUGGESTION)
    by = {"tab": "received", "kind": "praise", "who": "nils"}
    assert list(priya.get(reverse("feedback:list"), by).context["page"]) == [praise]
    rows = priya.get(reverse("feedback:list"), {"who": "Zebedee"}, headers=HTMX).content.decode()
    assert "Nothing fits" in rows
    assert "<html" not in rows
    assert (
        priya.get(reverse("feedback:list"), {"tab": "x", "page": "x", "kind": "\x00", "who": "\x00"}).status_code == 200
    )


@pytest.mark.parametrize("tab", ["received", "given", "team", "requests", "praise"])
def test_an_empty_list_says_what_belongs_there(priya: Client, tab: str) -> None:
    assert "example" in priya.get(reverse("feedback:list"), {"tab": tab}).content.decode()


def test_a_page_of_its_own_says_who_reads_it(priya: Client, company: Company) -> None:
    goal = GoalFactory(owner=company.nils, status="active", audience="company", title="Dye in one pass")
    feedback = FeedbackFactory(giver=company.peer, recipient=company.nils, goal=goal, sent_at=datetime.now(UTC))
    page = priya.get(feedback.get_absolute_url()).content.decode()
    assert "You and Nils can read this" in page
    assert "Dye in one pass" in page
    assert "You can correct it until 11:30" in page or "10:30" in page


def test_a_withdrawn_one_shows_its_trace_and_no_words(priya: Client, company: Company) -> None:
    feedback = FeedbackFactory(giver=company.peer, recipient=company.nils, text="Words to regret")
    assert "Words to regret" in priya.get(reverse("feedback:withdraw", args=[feedback.pk])).content.decode()
    for _ in range(2):
        assert priya.post(reverse("feedback:withdraw", args=[feedback.pk])).url == feedback.get_absolute_url()
    for address in (feedback.get_absolute_url(), reverse("feedback:list") + "?tab=given"):
        page = priya.get(address).content.decode()
        assert "Words to regret" not in page
        assert "ithdr" in page


def test_a_correction_within_half_an_hour(priya: Client, company: Company) -> None:
    feedback = FeedbackFactory(giver=company.peer, recipient=company.nils, sent_at=datetime.now(UTC))
    address = reverse("feedback:correct", args=[feedback.pk])
    assert feedback.text in priya.get(address).content.decode()
    assert priya.post(address, {"text": ""}).status_code == 422
    assert priya.post(address, {"text": "Better words"}).url == feedback.get_absolute_url()
    assert "Corrected" in priya.get(feedback.get_absolute_url()).content.decode()


def test_after_half_an_hour_there_is_no_form_and_no_way_round_it(priya: Client, company: Company) -> None:
    feedback = FeedbackFactory(giver=company.peer, recipient=company.nils, sent_at=SENT_AT)
    address = reverse("feedback:correct", args=[feedback.pk])
    assert "The half hour for corrections is over" in priya.get(address).content.decode()
    assert priya.post(address, {"text": "Late"}).status_code == 409


def test_beside_a_check_in_each_becomes_a_point(client: Client, company: Company) -> None:
    FeedbackFactory(giver=company.peer, recipient=company.nils, audience=Audience.WITH_MANAGER, text="He listens.")
    FeedbackFactory(giver=company.peer, recipient=company.nils, audience=Audience.MANAGER, text="Between us")
    client.force_login(company.manager)
    address = reverse("feedback:beside", args=[company.nils.pk])
    page = client.get(address, {"since": "2026-11-01"}).content.decode()
    assert 'form="add-point" name="text" value="Feedback, Priya to Nils: He listens."' in page
    assert "Between us" not in page
    for since in ("2026-11-12", "0000-00-00", "9999-12-31", "\x00"):
        assert client.get(address, {"since": since}).status_code == 200


def asked_form(company: Company, **more: Any) -> dict[str, Any]:
    return {
        "subject": str(company.peer.pk),
        "asked": f"{company.nils.pk}, {company.other.email}",
        "questions": "What should I keep doing?\n\nWhat next?",
        "due_on": "2026-12-01",
        "audience": Audience.RECIPIENT,
        "token": str(uuid4()),
    } | more


def test_asking_several_people_about_oneself(priya: Client, company: Company) -> None:
    assert "Ask them" in priya.get(reverse("feedback:ask")).content.decode()
    answer = priya.post(reverse("feedback:ask"), asked_form(company))
    request = FeedbackRequest.objects.get()
    assert answer.url == request.get_absolute_url()
    assert request.questions == ["What should I keep doing?", "What next?"]
    assert {ask.asked for ask in request.asks.all()} == {company.nils, company.other}
    page = priya.get(answer.url).content.decode()
    assert "Nils Employee" in page
    assert "Waiting" in page


def test_a_manager_asks_about_a_report_and_sees_who_will_read(client: Client, company: Company) -> None:
    client.force_login(company.manager)
    chosen = {"subject": str(company.nils.pk), "audience": Audience.MANAGER}
    part = client.get(reverse("feedback:ask"), chosen, headers=HTMX).content.decode()
    assert "Only you can read this" in part or "You will read this" in part
    form = asked_form(company, asked=company.other.email, **chosen)
    preview = client.post(reverse("feedback:ask"), form | {"preview": "1"})
    assert preview.status_code == 200
    assert company.other.email in preview.content.decode()
    client.post(reverse("feedback:ask"), form)
    assert FeedbackRequest.objects.get().manager_then == company.manager


@pytest.mark.parametrize(
    "wrong",
    [
        {"asked": ""},
        {"asked": "Nobody Atall"},
        {"asked": "peer@x\x00"},
        {"asked": "priya@larkfell.example"},
        {"questions": " \n "},
        {"questions": "a\n" * 6},
        {"questions": "x" * 301},
        {"due_on": "2026-11-17"},
        {"due_on": "0000-01-01"},
        {"due_on": "9999-12-31"},
        {"audience": "everyone"},
        {"audience": "manager"},
        {"subject": "00000000-0000-0000-0000-000000000000"},
        {"subject": "x"},
        {"token": ""},
    ],
)
def test_a_request_that_makes_no_sense_is_not_made(priya: Client, company: Company, wrong: dict[str, str]) -> None:
    assert priya.post(reverse("feedback:ask"), asked_form(company, **wrong)).status_code == 422
    assert not FeedbackRequest.objects.exists()


def test_too_many_people_are_not_asked_at_once(priya: Client, company: Company) -> None:
    people = Person.objects.bulk_create(Person(name=f"P{n}", email=f"p{n}@larkfell.example") for n in range(21))
    asked = ", ".join(person.email for person in people)
    assert "at most 20" in priya.post(reverse("feedback:ask"), asked_form(company, asked=asked)).content.decode()


def test_answering_a_request(priya: Client, company: Company, now: datetime) -> None:
    ask = AskFactory(request__requester=company.nils, asked=company.peer)
    save_draft(owner=company.peer, key=f"feedback:answer:{ask.pk}", text="Half a thought", version=0, now=now)
    page = priya.get(ask.get_absolute_url()).content.decode()
    assert "Half a thought" in page
    assert "You and Nils will read this" in page
    assert priya.post(ask.get_absolute_url(), {"text": ""}).status_code == 422
    answer = priya.post(ask.get_absolute_url(), {"text": "You listen."})
    assert answer.url == Feedback.objects.get().get_absolute_url()
    assert draft_text(company.peer, f"feedback:answer:{ask.pk}") is None
    assert "You have answered this." in priya.get(ask.get_absolute_url()).content.decode()


def test_declining_a_request(priya: Client, company: Company) -> None:
    ask = AskFactory(request__requester=company.nils, asked=company.peer)
    address = reverse("feedback:decline", args=[ask.pk])
    assert priya.get(address).status_code == 200
    assert priya.post(address, {"reason": "x" * 501}).status_code == 422
    priya.post(address)
    assert Ask.objects.get().declined_at
    assert "You have declined this." in priya.get(address).content.decode()
    assert priya.post(ask.get_absolute_url(), {"text": "After all"}).status_code == 409


def test_a_request_that_is_over_says_so(priya: Client, company: Company) -> None:
    ask = AskFactory(request__requester=company.nils, request__due_on=date(2026, 11, 16), asked=company.peer)
    assert "This request is over" in priya.get(ask.get_absolute_url()).content.decode()
    assert "It is over since" in priya.get(ask.request.get_absolute_url()).content.decode()


def test_the_asked_see_nobody_else_who_was_asked(priya: Client, company: Company) -> None:
    request = FeedbackRequestFactory(requester=company.nils)
    AskFactory(request=request, asked=company.peer)
    AskFactory(request=request, asked=company.other)
    page = priya.get(request.get_absolute_url()).content.decode()
    assert "Priya Peer" in page
    assert "Oluwaseun" not in page


@pytest.mark.parametrize("size", [1, 3])
def test_a_request_costs_the_same_however_many_were_asked(
    client: Client, company: Company, django_assert_num_queries: DjangoAssertNumQueries, size: int
) -> None:
    request = FeedbackRequestFactory(requester=company.nils)
    for person in [company.peer, company.other, company.top][:size]:
        ask = AskFactory(request=request, asked=person, answered_at=SENT_AT + timedelta(days=1))
        FeedbackFactory(giver=person, recipient=company.nils, ask=ask)
    client.force_login(company.nils)
    with django_assert_num_queries(7):
        client.get(request.get_absolute_url())

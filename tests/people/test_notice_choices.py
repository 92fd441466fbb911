"""The page on which one chooses how notices come."""

from datetime import datetime, time
from typing import Any

import pytest
from django.db import IntegrityError
from django.test import Client
from django.urls import reverse
from pghistory.models import Context, Events

from core.choices import choices_of, schedule_of
from core.models import NoticeChoice, NoticeSchedule
from core.notices.services import Wanted, choose_notices
from core.sealed import unseal
from core.topics import topics
from tests.cast import Company

OPTIONAL = {topic.name for topic in topics() if topic.is_optional}
TIMES = {"working_days": ["1", "2", "3", "4", "5"], "digest_at": "08:00"}
AS_USUAL = {topic.name: "daily" if topic.is_daily else "now" for topic in topics() if topic.is_optional}
USUAL = {f"mail_{name}": how for name, how in AS_USUAL.items()} | TIMES
PAGE = "/people/settings/notices/"


@pytest.fixture
def nils(company: Company) -> Client:
    client = Client()
    client.force_login(company.nils, backend="people.sign_in.backend.Backend")
    return client


def chosen(client: Client) -> dict[str, str]:
    form = client.get(reverse("people:notices")).context["form"]
    return {topic.name: bound.initial for topic, bound, _chat in form.rows}


@pytest.mark.parametrize("size", [1, 3])
def test_the_page_costs_the_same_whatever_is_chosen(
    nils: Client, company: Company, size: int, django_assert_num_queries: Any
) -> None:
    for topic in sorted(OPTIONAL)[:size]:
        NoticeChoice.objects.create(person=company.nils, topic=topic, by_mail=False)
    with django_assert_num_queries(5):
        found = chosen(nils)
    assert list(found.values()).count("never") == size


def test_one_chooses_and_finds_the_choice_again(nils: Client, company: Company) -> None:
    assert chosen(nils) == AS_USUAL
    wanted = {"goals": "daily", "reviews": "weekly", "feedback": "never"}
    sent = USUAL | {f"mail_{name}": how for name, how in wanted.items()} | {"mail_nonsense": "now"}
    times = {"working_days": ["2", "3"], "digest_at": "09:30", "quiet_from": "18:00", "quiet_until": "07:00"}
    answer = nils.post(reverse("people:notices"), sent | times)
    assert answer["Location"] == reverse("people:notices") == PAGE
    assert chosen(nils) == AS_USUAL | wanted
    schedule = schedule_of(company.nils)
    assert (schedule.working_days, schedule.digest_at) == ([2, 3], time(9, 30))
    assert (schedule.quiet_from, schedule.quiet_until) == (time(18), time(7))
    assert not NoticeChoice.objects.exclude(person=company.nils).exists()


def test_what_stays_as_usual_is_no_row(nils: Client) -> None:
    nils.post(PAGE, USUAL)
    assert not NoticeChoice.objects.exists()
    assert not NoticeSchedule.objects.exists()


def test_what_is_always_mailed_is_said_and_cannot_be_switched_off(nils: Client, company: Company) -> None:
    assert "Always mailed, at once: Account." in nils.get(PAGE).content.decode()
    nils.post(PAGE, USUAL | {"mail_account": "never"})
    assert choices_of(company.nils)["account"].by_mail


@pytest.mark.parametrize(
    ("wrong", "words"),
    [
        ({"quiet_from": "18:00"}, "Give both ends."),
        ({"quiet_until": "18:00"}, "Give both ends."),
        ({"quiet_from": "18:00", "quiet_until": "18:00"}, "Quiet hours end at another time"),
        ({"working_days": []}, "This field is required."),
        ({"working_days": ["8"]}, "Select a valid choice"),
        ({"digest_at": "25:00"}, "Enter a valid time."),
        ({"mail_goals": "hourly"}, "Select a valid choice"),
        ({"mail_goals": ""}, "This field is required."),
    ],
)
def test_what_makes_no_sense_is_said_and_changes_nothing(nils: Client, wrong: dict[str, Any], words: str) -> None:
    answer = nils.post(PAGE, USUAL | wrong)
    assert answer.status_code == 422
    assert words in answer.content.decode()
    assert not NoticeSchedule.objects.exists()


def test_only_what_changes_is_written_and_the_history_names_the_actor(company: Company, now: datetime) -> None:
    def choose(**wanted: Wanted) -> None:
        choose_notices(person=company.nils, wanted=wanted, schedule={}, actor=company.nils, now=now)

    choose(goals=Wanted(by_mail=False), account=Wanted(by_mail=False))
    choose(goals=Wanted(by_mail=False), reviews=Wanted())
    choose(goals=Wanted(rhythm="daily"))
    choice = NoticeChoice.objects.get()
    assert (choice.topic, choice.by_mail, choice.rhythm) == ("goals", True, "daily")
    assert list(Events.objects.tracks(choice).order_by("pgh_id").values_list("pgh_label", flat=True)) == [
        "insert",
        "update",
    ]
    context = Context.objects.latest("created_at")
    assert context.metadata == {"actor": str(company.nils.pk), "verb": "core.choose_notices"}


def test_one_choice_a_topic(company: Company) -> None:
    NoticeChoice.objects.create(person=company.nils, topic="goals", by_mail=False)
    with pytest.raises(IntegrityError, match="notice_choice_once_per_person_and_topic"):
        NoticeChoice.objects.create(person=company.nils, topic="goals", by_mail=True)


SLACK = "https://hooks.slack.com/services/T1JJ3T3L2/A1BRTD4JD/TIiajkdnlazkcOXrIdevi7FQ"


def test_a_chat_is_kept_as_a_secret_until_it_is_forgotten(nils: Client, company: Company) -> None:
    nils.post(PAGE, USUAL | {"new_chat": SLACK, "chat_goals": "on"})
    schedule = schedule_of(company.nils)
    assert unseal(schedule.chat_address) == SLACK
    assert choices_of(company.nils)["goals"].by_chat
    page = nils.get(PAGE).content.decode()
    assert "Your chat is at hooks.slack.com" in page
    assert "TIiajkdnlazkcOXrIdevi7FQ" not in page
    nils.post(PAGE, USUAL | {"chat_goals": "on"})
    assert unseal(schedule_of(company.nils).chat_address) == SLACK
    nils.post(PAGE, USUAL | {"no_chat": "on"})
    assert schedule_of(company.nils).chat_address == ""


@pytest.mark.parametrize(
    ("sent", "words"),
    [
        ({"chat_goals": "on"}, "Give the address of your chat first."),
        ({"new_chat": "https://10.0.0.1/x"}, "This is no incoming webhook"),
        ({"new_chat": "file:///etc/passwd", "chat_goals": "on"}, "This is no incoming webhook"),
    ],
)
def test_no_chat_is_said_so(nils: Client, sent: dict[str, str], words: str) -> None:
    answer = nils.post(PAGE, USUAL | sent)
    assert (answer.status_code, words in answer.content.decode()) == (422, True)

"""The page on which one chooses what is mailed."""

from datetime import datetime
from typing import Any

import pytest
from django.db import IntegrityError
from django.test import Client
from django.urls import reverse
from pghistory.models import Context, Events

from core.choices import mailed_topics
from core.models import NoticeChoice
from core.topics import topics
from people.services import choose_mail
from tests.cast import Company

ALL = {topic.name for topic in topics()}
OPTIONAL = {topic.name for topic in topics() if topic.is_optional}


@pytest.fixture
def nils(company: Company) -> Client:
    client = Client()
    client.force_login(company.nils, backend="people.sign_in.backend.Backend")
    return client


def ticked(client: Client) -> set[str]:
    form = client.get(reverse("people:notices")).context["form"]
    return {bound.name for bound in form if bound.initial}


@pytest.mark.parametrize("size", [1, 3])
def test_the_page_costs_the_same_whatever_is_chosen(
    nils: Client, company: Company, size: int, django_assert_num_queries: Any
) -> None:
    for topic in sorted(OPTIONAL)[:size]:
        NoticeChoice.objects.create(person=company.nils, topic=topic, by_mail=False)
    with django_assert_num_queries(4):
        chosen = ticked(nils)
    assert len(chosen) == len(OPTIONAL) - size


def test_one_chooses_and_finds_the_choice_again(nils: Client, company: Company) -> None:
    assert ticked(nils) == OPTIONAL
    answer = nils.post(reverse("people:notices"), {"goals": "on", "reviews": "on", "nonsense": "on"})
    assert answer["Location"] == reverse("people:notices")
    assert ticked(nils) == {"goals", "reviews"}
    assert mailed_topics(company.peer) == ALL


def test_what_is_always_mailed_is_said_and_cannot_be_switched_off(nils: Client, company: Company) -> None:
    assert b"Always mailed: Account and reporting line." in nils.get(reverse("people:notices")).content
    nils.post(reverse("people:notices"), {})
    assert mailed_topics(company.nils) == {"account"}


def test_only_what_changes_is_written_and_the_history_names_the_actor(company: Company, now: datetime) -> None:
    def choose(*wanted: str) -> None:
        choose_mail(person=company.nils, wanted=wanted, actor=company.nils, now=now)

    choose(*OPTIONAL - {"goals"})
    choose(*OPTIONAL - {"goals"})
    choose(*OPTIONAL)
    choice = NoticeChoice.objects.get()
    assert (choice.topic, choice.by_mail) == ("goals", True)
    assert list(Events.objects.tracks(choice).order_by("pgh_id").values_list("pgh_label", flat=True)) == [
        "insert",
        "update",
    ]
    context = Context.objects.latest("created_at")
    assert context.metadata == {"actor": str(company.nils.pk), "verb": "people.choose_mail"}


def test_one_choice_a_topic(company: Company) -> None:
    NoticeChoice.objects.create(person=company.nils, topic="goals", by_mail=False)
    with pytest.raises(IntegrityError, match="notice_choice_once_per_person_and_topic"):
        NoticeChoice.objects.create(person=company.nils, topic="goals", by_mail=True)

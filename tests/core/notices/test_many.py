"""Many are told at once what one is told: the same rows, in a few statements."""

from datetime import timedelta
from typing import Any

import pytest
from django.utils import timezone
from django.utils.translation import gettext_lazy

from core.models import Delivery, Digest, Notice, NoticeChoice
from core.notices import Telling, notify, notify_many, take_back
from core.tasks import send_deliveries
from people.models import Person
from tests.cast import Company
from tests.core.smtp import MailServer


def telling(person: Person, cause: str = "x") -> Telling:
    return Telling(person, text=gettext_lazy("Goal"), url="/people/", cause=cause)


def rows(person: Person) -> list[Any]:
    """What a notice leaves behind, but for its keys and times."""
    return [
        (notice.kind, notice.text, notice.url, notice.by, [(one.channel, one.state) for one in notice.deliveries.all()])
        for notice in person.notices.order_by("cause")
    ]


@pytest.mark.usefixtures("german")
def test_each_gets_what_one_alone_would_get(company: Company) -> None:
    company.nils.language = "de"
    company.nils.save(update_fields=["language"])
    people = [company.nils, company.peer, company.manager, company.gone, company.hr]
    NoticeChoice.objects.create(person=company.peer, topic="reviews", by_mail=True, rhythm="weekly", by_chat=True)
    NoticeChoice.objects.create(person=company.manager, topic="reviews", by_mail=False)
    for person in people:
        one = telling(person, "alone")
        notify(person, kind="review_due", text=one.text, url=one.url, cause=one.cause, by=company.hr)
    alone = [rows(person) for person in people]
    Notice.objects.all().delete()
    notify_many(map(telling, people), kind="review_due", by=company.hr)
    assert [rows(person) for person in people] == alone
    assert [len(told) for told in alone] == [1, 1, 1, 0, 0]
    assert [told[0][1] for told in alone[:2]] == ["«Goal»", "Goal"]
    assert Digest.objects.get().recipient == company.peer


def test_nobody_is_told_twice_by_one_call_or_two(company: Company) -> None:
    notify_many([telling(company.nils), telling(company.nils), telling(company.peer)], kind="x")
    notify_many([telling(company.nils), telling(company.nils, "y")], kind="x")
    assert sorted(Notice.objects.values_list("recipient", "cause")) == sorted(
        [(company.nils.pk, "x"), (company.nils.pk, "y"), (company.peer.pk, "x")]
    )
    assert Delivery.objects.count() == 3


@pytest.mark.parametrize("size", [1, 3])
@pytest.mark.parametrize("rhythm", ["now", "daily"])
def test_it_costs_the_same_however_many_are_told(
    company: Company, size: int, rhythm: str, django_assert_num_queries: Any
) -> None:
    people = [company.nils, company.peer, company.manager][:size]
    for person in people:
        NoticeChoice.objects.create(person=person, topic="reviews", by_mail=True, rhythm=rhythm)
    with django_assert_num_queries(4 if rhythm == "now" else 8):
        notify_many(map(telling, people), kind="review_due")


def test_digests_are_made_in_one_order_whoever_is_told_first(company: Company) -> None:
    people = Person.objects.filter(pk__in=[company.nils.pk, company.peer.pk, company.manager.pk]).order_by("-pk")
    for person in people:
        NoticeChoice.objects.create(person=person, topic="reviews", by_mail=True, rhythm="daily")
    notify_many(map(telling, people), kind="review_due")
    assert list(Digest.objects.order_by("pk").values_list("recipient", flat=True)) == [one.pk for one in people][::-1]


def test_mails_go_to_the_workers_some_in_a_message(
    company: Company, post: MailServer, monkeypatch: pytest.MonkeyPatch, django_capture_on_commit_callbacks: Any
) -> None:
    handed: list[list[int]] = []
    monkeypatch.setattr("core.notices.telling.IN_A_TASK", 2)
    monkeypatch.setattr(
        send_deliveries, "apply_async", lambda *, kwargs, **_more: handed.append(kwargs["delivery_ids"])
    )
    with django_capture_on_commit_callbacks(execute=True):
        notify_many(map(telling, [company.nils, company.peer, company.manager]), kind="review_due")
    assert [len(some) for some in handed] == [2, 1]
    for some in handed * 2:
        send_deliveries(delivery_ids=some, argument_of_a_newer_caller=1)
    assert sorted(to for to, _text in post.taken) == sorted(
        [company.nils.email, company.peer.email, company.manager.email]
    )


def test_what_is_taken_back_leaves_every_inbox_and_no_other(company: Company) -> None:
    notify_many([telling(company.nils, "a"), telling(company.peer, "b"), telling(company.peer, "c")], kind="x")
    take_back(Notice.objects.filter(cause__in=["a", "b"]))
    assert list(Notice.objects.unread().values_list("cause", flat=True)) == ["c"]
    assert Delivery.objects.get(state="waiting", try_at__lte=timezone.now() + timedelta(1)).notice.cause == "c"

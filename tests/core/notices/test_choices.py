"""A person chooses what is mailed; the inbox has everything."""

import ast
from collections.abc import Iterator

import pytest

from checkins.models import Reminder
from core.choices import choice_for, choices_of
from core.models import Delivery, Notice, NoticeChoice
from core.notices import notify
from core.readers import readers_of
from core.topics import topic_of, topics
from goals.models import CycleReminder, GoalNews
from people.models import Person
from perfmgmt.local.places import CHECKOUT
from tests.cast import Company

APPS = ["core", "people", "goals", "development", "checkins", "feedback", "reviews", "perfmgmt"]


def mute(person: Person, topic: str) -> NoticeChoice:
    return NoticeChoice.objects.create(person=person, topic=topic, by_mail=False)


def kinds_sent() -> Iterator[str]:
    """Every kind that stands beside a cause in a call, or with what many are told."""
    for app in APPS:
        for path in CHECKOUT.joinpath(app).rglob("*.py"):
            for node in ast.walk(ast.parse(path.read_text())):
                if isinstance(node, ast.Call):
                    named = {keyword.arg: keyword.value for keyword in node.keywords}
                    is_telling = "cause" in named or getattr(node.func, "id", "") == "notify_many"
                    if is_telling and isinstance(kind := named.get("kind"), ast.Constant):
                        yield str(kind.value)


def test_every_kind_that_is_sent_is_of_one_topic_and_every_topic_is_of_kinds_that_are_sent() -> None:
    by_row = [*(f"checkin_{kind}" for kind in Reminder.Kind.values), *GoalNews.Kind.values, *CycleReminder.Kind.values]
    sent = [*set(kinds_sent()), *by_row]
    assert len(sent) > 30
    assert sorted(sent) == sorted(kind for topic in topics() for kind in topic.kinds)


def test_what_is_not_optional_comes_last() -> None:
    assert [topic.name for topic in topics() if not topic.is_optional] == ["cases", "account"]
    assert [topic.name for topic in topics()[-2:]] == ["cases", "account"]


def test_what_is_switched_off_stands_in_the_inbox_and_is_not_mailed(company: Company) -> None:
    mute(company.nils, "goals")
    for kind in ("goal_agreed", "goal_settled", "feedback_received"):
        assert notify(company.nils, kind=kind, text="x", url="/", cause=kind) is not None
    notify(company.peer, kind="goal_agreed", text="x", url="/", cause="x")
    assert Notice.objects.unread().filter(recipient=company.nils).count() == 3
    mailed = Delivery.objects.values_list("notice__recipient", "notice__kind")
    assert set(mailed) == {(company.nils.pk, "feedback_received"), (company.peer.pk, "goal_agreed")}


def test_what_is_switched_on_again_is_mailed(company: Company) -> None:
    choice = mute(company.nils, "goals")
    assert not choice_for(company.nils, "goal_agreed").by_mail
    choice.by_mail = True
    choice.save(update_fields=["by_mail"])
    assert choice_for(company.nils, "goal_agreed").by_mail


@pytest.mark.parametrize("kind", ["account_changed", "of an app that named no topic"])
def test_what_nobody_may_switch_off_is_mailed_whatever_a_row_says(company: Company, kind: str) -> None:
    for topic in topics():
        mute(company.nils, topic.name)
    assert choice_for(company.nils, kind).by_mail


def test_a_choice_is_ones_own_and_only_what_is_off_is_missing(company: Company) -> None:
    choice = mute(company.nils, "reviews")
    assert [name for name, made in choices_of(company.nils).items() if not made.by_mail] == ["reviews"]
    assert all(made.by_mail for made in choices_of(company.peer).values())
    readers = readers_of(choice)
    for part, person in company.people.items():
        reads = NoticeChoice.objects.visible_to(person).filter(pk=choice.pk).exists()
        assert reads == (person in readers) == (part == "nils"), part


def test_a_topic_goes_by_its_name_and_a_choice_by_its_topic(company: Company) -> None:
    topic = topic_of("goal_agreed")
    assert topic is not None
    assert str(mute(company.nils, topic.name)) == topic.name == "goals"

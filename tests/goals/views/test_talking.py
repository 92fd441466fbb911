"""The conversation about a goal, beside it and on a page of its own."""

from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from core.models import Draft
from goals.models import Goal, GoalComment
from tests.cast import Company
from tests.goals.factories import AGREED, GoalCommentFactory, GoalFactory
from tests.goals.views.pages import page

HTMX = {"HX-Request": "true"}


@pytest.fixture
def goal(company: Company) -> Goal:
    made: Goal = GoalFactory(owner=company.nils, title="Less dye", contributors=[company.peer])
    return made


@pytest.mark.parametrize("size", [1, 3])
def test_conversation_costs_the_same_however_long_it_is(
    client: Client, company: Company, goal: Goal, django_assert_num_queries: Any, size: int
) -> None:
    for _number in range(size):
        GoalCommentFactory(goal=goal, mentioned=[company.manager])
    client.force_login(company.nils)
    with django_assert_num_queries(12):
        answer = page(client, "talk", goal.pk)
    assert len(answer.context["page"]) == size


def test_the_page_of_a_goal_fetches_it_and_links_to_it(client: Client, company: Company, goal: Goal) -> None:
    client.force_login(company.nils)
    content = page(client, "detail", goal.pk).content.decode()
    address = reverse("goals:talk", args=[goal.pk])
    assert f'hx-get="{address}" hx-trigger="load"' in content
    assert f'<a href="{address}">' in content
    draft = GoalFactory(owner=company.nils, status="draft")
    assert "talk-head" not in page(client, "detail", draft.pk).content.decode()


def test_one_says_something_without_scripts(client: Client, company: Company, goal: Goal) -> None:
    client.force_login(company.manager)
    address = reverse("goals:talk", args=[goal.pk])
    Draft.objects.create(owner=company.manager, key=f"goals:comment:{goal.pk}", text="Half a", saved_at=AGREED)
    assert "Half a" in client.get(address).content.decode()
    assert client.post(address, {"text": "<b>Well</b> done."})["Location"] == address
    content = client.get(address).content.decode()
    assert "&lt;b&gt;Well&lt;/b&gt; done." in content
    assert "Half a" not in content
    assert not Draft.objects.exists()


def test_htmx_gets_the_conversation_alone(client: Client, company: Company, goal: Goal) -> None:
    client.force_login(company.manager)
    address = reverse("goals:talk", args=[goal.pk])
    for answer in (client.get(address, headers=HTMX), client.post(address, {"text": "Well done."}, headers=HTMX)):
        assert b"<html" not in answer.content
        assert b'id="talk"' in answer.content


@pytest.mark.parametrize("text", ["", "  ", "x" * 2001])
def test_what_cannot_stand_there_is_kept_in_the_form(client: Client, company: Company, goal: Goal, text: str) -> None:
    client.force_login(company.manager)
    answer = client.post(reverse("goals:talk", args=[goal.pk]), {"text": text})
    assert answer.status_code == 422
    assert text in answer.content.decode()
    assert not GoalComment.objects.exists()


def test_one_withdraws_ones_own_and_a_trace_stays(client: Client, company: Company, goal: Goal) -> None:
    comment = GoalCommentFactory(goal=goal, author=company.manager, text="Too slow!")
    address = reverse("goals:withdraw_comment", args=[comment.pk])
    client.force_login(company.nils)
    assert address not in page(client, "talk", goal.pk).content.decode()
    client.force_login(company.manager)
    assert address in page(client, "talk", goal.pk).content.decode()
    assert client.post(address)["Location"] == reverse("goals:talk", args=[goal.pk])
    content = page(client, "talk", goal.pk).content.decode()
    assert "Too slow!" not in content
    assert "Samira has withdrawn this comment." in content


def test_older_comments_are_a_page_away(client: Client, company: Company, goal: Goal) -> None:
    for _number in range(21):
        GoalCommentFactory(goal=goal)
    client.force_login(company.nils)
    assert "?page=2" in page(client, "talk", goal.pk).content.decode()
    assert len(page(client, "talk", goal.pk, page="2").context["page"]) == 1


def say(client: Client, goal: Goal, text: str, **more: Any) -> Any:
    return client.post(reverse("goals:talk", args=[goal.pk]), {"text": text, **more})


def mentioned(goal: Goal) -> set[str]:
    return {person.short_name for comment in goal.comments.all() for person in comment.mentioned.all()}


@pytest.mark.parametrize(
    ("text", "tell", "expected"),
    [
        ("@Samira look.", "", {"Samira"}),
        ("Look, @samira manager, and you too (@PRIYA)!", "", {"Samira", "Priya"}),
        ("Thanks @Marta Skip for the help.", "", {"Marta"}),
        ("Thanks.", "Marta Skip, Priya Peer", {"Marta", "Priya"}),
        ("Thanks, @Priya.", "Priya Peer", {"Priya"}),
        ("Write to me@home.example, we meet @ 5.", "", set()),
        ("Thanks, @Nils.", "", set()),
    ],
)
def test_an_at_and_the_picker_mention_readers(
    client: Client, company: Company, goal: Goal, text: str, tell: str, expected: set[str]
) -> None:
    client.force_login(company.nils)
    assert say(client, goal, text, tell=tell).status_code == 302
    assert mentioned(goal) == expected
    content = page(client, "talk", goal.pk).content.decode()
    assert ("Told:" in content) == bool(expected)


def test_an_address_and_an_id_mention_too(client: Client, company: Company, goal: Goal) -> None:
    client.force_login(company.nils)
    say(client, goal, f"Look, @{company.manager.email}.", tell=[str(company.peer.pk), ""])
    assert mentioned(goal) == {"Samira", "Priya"}


@pytest.mark.parametrize("by", ["text", "tell"])
@pytest.mark.parametrize("who", ["Oluwaseun", "Oluwaseun Other", "Gustav Gone", "Nobody Atall"])
def test_whoever_may_not_read_it_is_as_unknown_as_nobody(
    client: Client, company: Company, goal: Goal, who: str, by: str
) -> None:
    client.force_login(company.nils)
    sent = {"text": f"@{who}"} if by == "text" else {"text": "Look.", "tell": who}
    answer = client.post(reverse("goals:talk", args=[goal.pk]), sent)
    assert answer.status_code == 422
    asked = who if by == "tell" else who.split(maxsplit=1)[0]
    assert answer.context["form"].errors == {by: [f"Nobody who can read this goal is called “{asked}”."]}
    assert not GoalComment.objects.exists()


def test_a_name_that_two_readers_have_asks_for_the_address(client: Client, company: Company, goal: Goal) -> None:
    company.peer.preferred_name = "Samira"
    company.peer.save()
    client.force_login(company.nils)
    assert "Several people who can read this goal" in say(client, goal, "Look, @Samira!").content.decode()


def test_of_a_goal_for_everyone_everybody_can_be_mentioned(client: Client, company: Company) -> None:
    goal = GoalFactory(owner=company.nils, audience="company")
    client.force_login(company.nils)
    assert say(client, goal, "@Oluwaseun Other and @Samira, look.").status_code == 302
    assert mentioned(goal) == {"Oluwaseun", "Samira"}
    assert say(client, goal, "@Gustav Gone, look.").status_code == 422


def test_a_text_mentions_so_many_and_no_more(client: Client, company: Company, goal: Goal) -> None:
    client.force_login(company.nils)
    answer = say(client, goal, " ".join(f"@{number}," for number in range(21)))
    assert "Choose at most 20 people." in answer.content.decode()


def test_who_was_chosen_comes_back_with_an_error(client: Client, company: Company, goal: Goal) -> None:
    client.force_login(company.nils)
    answer = say(client, goal, "", tell=[str(company.manager.pk)])
    assert f'value="{company.manager.email}"' in answer.content.decode()


@pytest.mark.parametrize(
    ("audience", "words", "found"),
    [
        ("line", "", {"Declan Top", "Marta Skip", "Samira Manager", "Priya Peer", "Hana Partner"}),
        ("line", "other", set()),
        ("line", "sami", {"Samira Manager"}),
        ("company", "oluwa", {"Oluwaseun Other"}),
        ("company", "nils", set()),
    ],
)
def test_suggestions_are_readers(client: Client, company: Company, audience: str, words: str, found: set[str]) -> None:
    goal = GoalFactory(owner=company.nils, audience=audience, contributors=[company.peer])
    client.force_login(company.nils)
    people = page(client, "readers", goal.pk, q=words).json()["people"]
    assert {person["name"] for person in people} == found


def test_suggestions_come_from_the_goal(client: Client, company: Company, goal: Goal) -> None:
    client.force_login(company.nils)
    assert f'data-picker="{reverse("goals:readers", args=[goal.pk])}"' in page(client, "talk", goal.pk).content.decode()

"""A goal is written, edited and agreed, and nonsense is named."""

from datetime import date, datetime
from decimal import Decimal
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from core.drafts import draft_of, save_draft
from goals.models import Goal, GoalCycle
from people.models import Person
from tests.cast import Company
from tests.goals.factories import AGREED, GoalFactory, KeyResultFactory
from tests.goals.views.pages import page, typed


def test_new_goal_is_proposed_to_the_manager(client: Client, company: Company, cycle: GoalCycle) -> None:
    client.force_login(company.nils)
    answer = client.post(
        reverse("goals:new"), typed(cycle, propose="1", contributors=company.peer.email, tags="dye, dye ,water")
    )
    goal = Goal.objects.get()
    assert answer.url == goal.get_absolute_url()
    assert (goal.owner, goal.proposed_by, goal.tags) == (company.nils, company.nils, ["dye", "water"])
    assert (goal.starts_on, goal.due_on) == (max(cycle.starts_on, timezone.localdate()), cycle.ends_on)
    assert list(goal.contributors.all()) == [company.peer]
    result = goal.key_results.get()
    assert (result.start, result.current, result.unit) == (Decimal("4.1"), Decimal("4.1"), "%")


@pytest.mark.parametrize("size", [1, 3])
def test_form_costs_the_same_however_many_goals_there_are(
    client: Client, company: Company, cycle: GoalCycle, django_assert_num_queries: Any, size: int
) -> None:
    GoalFactory.create_batch(size, owner=company.manager, cycle=cycle, audience="company")
    parent = GoalFactory(owner=company.manager)
    both = {"owner": company.nils, "cycle": cycle, "parent": parent, "contributors": [company.peer]}
    draft = GoalFactory(status="draft", **both)
    active = GoalFactory(audience="chosen", shared_with=[company.other], **both)
    KeyResultFactory.create_batch(size, goal=draft)
    client.force_login(company.nils)
    for name, args, number in (("new", (), 12), ("edit", (draft.pk,), 12), ("edit", (active.pk,), 8)):
        with django_assert_num_queries(number):
            shown = page(client, name, *args).content.decode()
    for person in (company.peer, company.other):
        assert person.email in shown


def test_description_goes_on_where_its_writer_left_it(
    client: Client, company: Company, cycle: GoalCycle, now: datetime
) -> None:
    goal = GoalFactory(owner=company.nils, cycle=cycle, status="draft", description="As it was")
    client.force_login(company.nils)
    for address, key in (
        (reverse("goals:new"), f"goals:new:{company.nils.pk}"),
        (reverse("goals:edit", args=[goal.pk]), f"goals:edit:{goal.pk}:0"),
    ):
        save_draft(owner=company.nils, key=key, text="Half a sentence", version=0, now=now)
        shown = client.get(address).content.decode()
        assert "Half a sentence" in shown
        assert f'data-autosave="{reverse("core:draft", args=[key])}" data-version="1"' in shown
        client.post(address, typed(cycle, save="1", description="A whole sentence"))
        assert draft_of(company.nils, key).version == 0
        assert "Half a sentence" not in client.get(address).content.decode()
    goal.refresh_from_db()
    assert goal.description == "A whole sentence"


def test_manager_proposes_to_a_report_and_nobody_else_does(client: Client, company: Company, cycle: GoalCycle) -> None:
    address = reverse("goals:new") + f"?for={company.nils.pk}"
    client.force_login(company.peer)
    assert client.get(address).status_code == 403
    assert client.get(reverse("goals:new") + "?for=nonsense").status_code == 404
    client.force_login(company.manager)
    assert "New goal for Nils" in client.get(address).content.decode()
    client.post(address, typed(cycle, propose="1"))
    goal = Goal.objects.get()
    assert goal.owner == company.nils
    assert goal.waits_for_owner


def test_top_keeps_a_draft_and_starts_it_alone(client: Client, company: Company, cycle: GoalCycle) -> None:
    client.force_login(company.top)
    client.post(reverse("goals:new"), typed(cycle, propose="1"))
    goal = Goal.objects.get()
    assert goal.proposed_by is None
    assert "You have no manager here" in page(client, "detail", goal.pk).content.decode()
    client.post(reverse("goals:agree", args=[goal.pk]), {"version": goal.version})
    goal.refresh_from_db()
    assert goal.status == "active"


def test_another_row_keeps_what_was_typed(client: Client, company: Company, cycle: GoalCycle) -> None:
    client.force_login(company.nils)
    data = typed(cycle, add="1", title="", description="Half a thought", contributors="nobody")
    answer = client.post(reverse("goals:new"), data)
    assert answer.status_code == 200
    assert [row["title"].value() for row in answer.context["measures"]] == ["Share dyed twice", None]
    content = answer.content.decode()
    assert "Half a thought" in content
    assert "form-errors" not in content
    assert not Goal.objects.exists()


@pytest.mark.parametrize("number", ["junk", "²", "-1", "9" * 5000, ""])
def test_another_row_is_added_to_none_where_their_number_is_no_number(
    client: Client, company: Company, number: str
) -> None:
    client.force_login(company.nils)
    answer = client.post(reverse("goals:new"), {"add": "1", "measures-TOTAL_FORMS": number})
    assert len(list(answer.context["measures"])) == 1


@pytest.mark.parametrize(
    ("wrong", "field"),
    [
        ({"title": ""}, "title"),
        ({"title": "x" * 201}, "title"),
        ({"title": "nul\x00byte"}, "title"),
        ({"description": "x" * 1_000_000}, "description"),
        ({"starts_on": "0000-01-01"}, "starts_on"),
        ({"due_on": "9999-12-31"}, "due_on"),
        ({"starts_on": "2026-12-01", "due_on": "2026-11-01"}, "due_on"),
        ({"cycle": "junk"}, "cycle"),
        ({"belongs_to": "team"}, "team"),
        ({"belongs_to": "company"}, "audience"),
        ({"audience": "chosen"}, "shared_with"),
        ({"audience": "chosen", "belongs_to": "team"}, "audience"),
        ({"belongs_to": "company", "audience": "company"}, "belongs_to"),
        ({"audience": "junk"}, "audience"),
        ({"shared_with": "nobody at all", "audience": "chosen"}, "shared_with"),
        ({"parent": "junk"}, "parent"),
        ({"tags": ",".join(f"t{n}" for n in range(11))}, "tags"),
        ({"tags": "t" * 41}, "tags"),
    ],
)
def test_nonsense_is_named_and_nothing_is_lost(
    client: Client, company: Company, cycle: GoalCycle, wrong: dict[str, str], field: str
) -> None:
    client.force_login(company.nils)
    answer = client.post(reverse("goals:new"), typed(cycle, **{"description": "Kept words", **wrong}))
    assert answer.status_code == 422
    assert field in answer.context["form"].errors
    if "description" not in wrong:
        assert "Kept words" in answer.content.decode()
    assert not Goal.objects.exists()


@pytest.mark.parametrize(
    ("wrong", "field"),
    [
        ({"target": ""}, "target"),
        ({"target": "4.1"}, "target"),
        ({"target": "1e400"}, "target"),
        ({"target": "99999999999999999999"}, "target"),
        ({"target": "NaN"}, "target"),
        ({"title": ""}, "title"),
        ({"kind": "junk"}, "kind"),
        ({"kind": "yes_no"}, "target"),
        ({"kind": "milestones", "start": "0", "target": "2.5"}, "target"),
        ({"kind": "currency"}, "unit"),
        ({"weight": "-1"}, "weight"),
        ({"weight": "101"}, "weight"),
        ({"upper": "1"}, "target"),
    ],
)
def test_nonsensical_key_results_are_named(
    client: Client, company: Company, cycle: GoalCycle, wrong: dict[str, str], field: str
) -> None:
    client.force_login(company.nils)
    answer = client.post(
        reverse("goals:new"), typed(cycle, **{f"measures-0-{name}": value for name, value in wrong.items()})
    )
    assert answer.status_code == 422
    assert field in answer.context["measures"][0].errors
    assert not Goal.objects.exists()


def test_too_many_rows_are_refused(client: Client, company: Company, cycle: GoalCycle) -> None:
    client.force_login(company.nils)
    answer = client.post(reverse("goals:new"), typed(cycle, **{"measures-TOTAL_FORMS": "100000"}))
    assert answer.status_code in {200, 302, 422}
    assert client.post(reverse("goals:new"), {"title": "No rows at all"}).status_code == 422


def test_rows_can_be_left_out_and_gaps_are_filled(client: Client, company: Company, cycle: GoalCycle) -> None:
    client.force_login(company.nils)
    rows = {
        "measures-TOTAL_FORMS": "3",
        "measures-0-remove": "on",
        "measures-0-title": "",
        "measures-1-title": "Audit passed",
        "measures-1-kind": "yes_no",
        "measures-1-weight": "",
        "measures-2-title": "Stock",
        "measures-2-kind": "number",
        "measures-2-start": "10",
        "measures-2-target": "20",
        "measures-2-upper": "30",
        "measures-2-weight": "0",
    }
    client.post(reverse("goals:new"), typed(cycle, **rows))
    told = {
        result.title: (result.start, result.target, result.upper, result.weight)
        for result in Goal.objects.get().key_results.all()
    }
    assert told == {"Audit passed": (0, 1, None, 1), "Stock": (10, 20, 30, 0)}


def test_who_will_read_it_is_shown_before_it_is_saved(client: Client, company: Company) -> None:
    client.force_login(company.nils)
    answer = page(client, "audience", audience="chosen", belongs_to="person", shared_with=company.other.email)
    content = answer.content.decode()
    assert company.other.name in content
    assert company.skip.name not in content
    assert "Everyone here will read this" in page(client, "audience", audience="company").content.decode()
    members = page(client, "audience", belongs_to="team", team=company.office.pk).context["readers_later"]
    assert company.other in members
    assert page(client, "audience", audience="junk", team="junk", shared_with="junk").status_code == 200


def test_editing_a_draft_replaces_its_key_results(client: Client, company: Company, cycle: GoalCycle) -> None:
    goal = GoalFactory(owner=company.nils, status="draft", cycle=cycle, proposed_by=company.nils, proposed_at=AGREED)
    KeyResultFactory(goal=goal)
    client.force_login(company.nils)
    shown = page(client, "edit", goal.pk)
    assert [row["title"].value() for row in shown.context["measures"]] == ["Share of metres dyed a second time", None]
    assert "takes the proposal back" in shown.content.decode()
    client.post(reverse("goals:edit", args=[goal.pk]), typed(cycle, title="New words"))
    goal.refresh_from_db()
    assert (goal.title, goal.proposed_by) == ("New words", None)
    assert goal.key_results.get().title == "Share dyed twice"
    assert client.post(reverse("goals:edit", args=[goal.pk]), typed(cycle, title="")).status_code == 422
    assert client.post(reverse("goals:edit", args=[goal.pk]), typed(cycle, add="1")).status_code == 200


def test_editing_an_active_goal_changes_words_and_readers_only(client: Client, company: Company) -> None:
    secret = GoalFactory(owner=company.top, audience="chosen")
    goal = GoalFactory(owner=company.nils, parent=secret)
    client.force_login(company.nils)
    assert "by a re-baseline" in page(client, "edit", goal.pk).content.decode()
    words = {"title": "New words", "audience": "company", "due_on": "2027-12-31", "belongs_to": "company"}
    client.post(reverse("goals:edit", args=[goal.pk]), words)
    goal.refresh_from_db()
    assert (goal.title, goal.audience, goal.due_on) == ("New words", "company", date(2026, 12, 31))
    assert goal.belongs_to == "person"
    assert goal.parent == secret
    assert client.post(reverse("goals:edit", args=[goal.pk]), {"title": ""}).status_code == 422


def test_whose_manager_has_left_starts_alone(client: Client, company: Company) -> None:
    goal = GoalFactory(owner=company.nils, status="draft", proposed_by=company.nils, proposed_at=AGREED)
    Person.objects.filter(pk=company.manager.pk).update(is_active=False)
    client.force_login(company.nils)
    drawn = page(client, "detail", goal.pk).content.decode()
    assert "You have no manager here" in drawn
    assert "Start this goal" in drawn


def test_propose_send_back_and_agree(client: Client, company: Company) -> None:
    goal = GoalFactory(owner=company.nils, status="draft")
    client.force_login(company.nils)
    client.post(reverse("goals:propose", args=[goal.pk]), {"version": "0"})
    client.force_login(company.manager)
    assert client.post(reverse("goals:send_back", args=[goal.pk]), {"words": ""}).status_code == 422
    client.post(reverse("goals:send_back", args=[goal.pk]), {"words": "By when?"})
    client.force_login(company.nils)
    assert "By when?" in page(client, "detail", goal.pk).content.decode()
    client.post(reverse("goals:propose", args=[goal.pk]), {"version": "0"})
    client.force_login(company.manager)
    answer = client.post(reverse("goals:agree", args=[goal.pk]), {"version": "0"}, follow=True)
    assert "Agreed. The goal is under way." in answer.content.decode()
    goal.refresh_from_db()
    assert goal.status == "active"


@pytest.mark.parametrize(("who", "buttons"), [("nils", ["propose", "save"]), ("top", ["save"])])
def test_whoever_needs_nobodys_yes_has_one_way_to_save(
    client: Client, company: Company, cycle: GoalCycle, who: str, buttons: list[str]
) -> None:
    client.force_login(company.people[who])
    shown = client.get(reverse("goals:new")).content.decode()
    assert [name for name in ("propose", "save") if f'name="{name}" value="1"' in shown] == buttons

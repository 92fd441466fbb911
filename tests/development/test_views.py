from datetime import date, datetime

import pytest
from django.test import Client
from django.urls import reverse
from pytest_django import DjangoAssertNumQueries

from core.drafts import draft_of, save_draft
from core.models import Look
from development.models import Action, GrowthArea, Plan
from tests.cast import Company
from tests.development.factories import ActionFactory, GrowthAreaFactory, PlanFactory

HTMX = {"HX-Request": "true"}


@pytest.fixture
def nils(client: Client, company: Company) -> Client:
    client.force_login(company.nils)
    return client


def test_an_empty_plan_shows_what_belongs_there_and_begins_nothing(nils: Client) -> None:
    answer = nils.get(reverse("development:plan"))
    assert "Nothing planned yet" in answer.content.decode()
    assert not Plan.objects.exists()


@pytest.mark.parametrize("size", [1, 3])
def test_the_plan_costs_the_same_however_long_it_is(
    nils: Client, company: Company, django_assert_num_queries: DjangoAssertNumQueries, size: int
) -> None:
    plan = PlanFactory(person=company.nils)
    for area in GrowthAreaFactory.create_batch(size, plan=plan):
        ActionFactory.create_batch(size, growth_area=area)
    for mentor in [company.other, company.peer, company.top][:size]:
        plan.mentors.add(mentor)
    with django_assert_num_queries(12):
        answer = nils.get(reverse("development:plan"))
    assert len(answer.context["areas"]) == size


def test_the_manager_reads_and_changes_the_plan_on_its_page(client: Client, company: Company) -> None:
    client.force_login(company.manager)
    page = client.get(reverse("development:detail", args=[company.nils.pk]))
    assert page.context["can_change"]
    assert not page.context["is_own"]
    client.post(reverse("development:area_new", args=[company.nils.pk]), {"title": "Facilitation"})
    assert GrowthArea.objects.get().plan.person == company.nils


@pytest.mark.parametrize("name", ["area_new", "area_edit", "action_new", "action_edit", "mentor_invite"])
def test_a_form_sent_empty_says_what_is_missing(nils: Client, company: Company, name: str) -> None:
    action = ActionFactory(growth_area__plan__person=company.nils)
    area = action.growth_area.pk
    keys = {"area_new": [company.nils.pk], "action_edit": [action.pk], "mentor_invite": []}.get(name, [area])
    answer = nils.post(reverse(f"development:{name}", args=keys))
    assert answer.status_code == 422
    assert answer.context["form"].errors


def test_a_mentor_reads_but_does_not_change(client: Client, company: Company) -> None:
    area = GrowthAreaFactory(plan__person=company.nils)
    area.plan.mentors.add(company.other)
    client.force_login(company.other)
    page = client.get(reverse("development:detail", args=[company.nils.pk]))
    assert not page.context["can_change"]
    shared = client.get(reverse("development:plan")).context["shared"]
    assert [plan.person for plan in shared] == [company.nils]


def test_adding_an_area_leads_to_its_place(nils: Client, company: Company) -> None:
    answer = nils.post(reverse("development:area_new", args=[company.nils.pk]), {"title": "Facilitation"})
    area = GrowthArea.objects.get()
    assert answer.url == area.get_absolute_url()


def test_in_the_dialog_the_page_behind_is_fresh_afterwards(nils: Client, company: Company) -> None:
    url = reverse("development:area_new", args=[company.nils.pk])
    assert "<html" not in nils.get(url, headers=HTMX).content.decode()
    assert nils.post(url, {"title": "Facilitation"}, headers=HTMX).headers["HX-Refresh"] == "true"


@pytest.mark.parametrize(
    "data",
    [
        {"text": ""},
        {"text": "a\x00b"},
        {"text": "x" * 1_000_000},
        {"text": "ok", "due_on": "0000-01-01"},
        {"text": "ok", "due_on": "9999-12-31"},
        {"text": "ok", "kind": "magic"},
    ],
)
def test_bad_input_is_answered_and_kept(nils: Client, company: Company, data: dict[str, str]) -> None:
    area = GrowthAreaFactory(plan__person=company.nils)
    answer = nils.post(reverse("development:action_new", args=[area.pk]), {"kind": "people", **data})
    assert answer.status_code == 422
    assert not Action.objects.exists()


def test_an_action_is_added_changed_and_ticked(nils: Client, company: Company) -> None:
    area = GrowthAreaFactory(plan__person=company.nils)
    data = {"text": "Lead two workshops", "kind": "experience", "due_on": "2026-12-01", "promised_support": "Samira"}
    nils.post(reverse("development:action_new", args=[area.pk]), data)
    action = Action.objects.get()
    assert (action.due_on, action.promised_support) == (date(2026, 12, 1), "Samira")
    edit = reverse("development:action_edit", args=[action.pk])
    assert "Lead two workshops" in nils.get(edit).content.decode()
    nils.post(edit, {**data, "progress": "40"})
    action.refresh_from_db()
    assert action.progress == 40
    card = nils.post(reverse("development:action_done", args=[action.pk]), headers=HTMX)
    assert f"area-{area.pk}" in card.content.decode()
    assert nils.post(reverse("development:action_undone", args=[action.pk])).url == area.get_absolute_url()


def test_why_goes_on_where_its_writer_left_it(nils: Client, company: Company, now: datetime) -> None:
    area = GrowthAreaFactory(plan__person=company.nils, description="Why")
    for address, key in (
        (reverse("development:area_new", args=[company.nils.pk]), f"growth-area:new:{company.nils.pk}"),
        (reverse("development:area_edit", args=[area.pk]), f"growth-area:{area.pk}"),
    ):
        save_draft(owner=company.nils, key=key, text="Half a sentence", version=0, now=now)
        assert "Half a sentence" in nils.get(address).content.decode()
        nils.post(address, {"title": "Calm", "description": "A whole sentence"})
        assert draft_of(company.nils, key).version == 0


def test_an_area_is_reworded_closed_and_opened(nils: Client, company: Company) -> None:
    area = GrowthAreaFactory(plan__person=company.nils, description="Why")
    edit = reverse("development:area_edit", args=[area.pk])
    assert "Why" in nils.get(edit).content.decode()
    nils.post(edit, {"title": "Calm", "description": ""})
    nils.post(reverse("development:area_close", args=[area.pk]))
    area.refresh_from_db()
    assert (area.title, area.closed_at is None) == ("Calm", False)
    nils.post(reverse("development:area_reopen", args=[area.pk]))
    area.refresh_from_db()
    assert area.closed_at is None


def test_nothing_is_added_to_an_area_closed_meanwhile(nils: Client, company: Company) -> None:
    area = GrowthAreaFactory(plan__person=company.nils)
    nils.post(reverse("development:area_close", args=[area.pk]))
    answer = nils.post(reverse("development:action_new", args=[area.pk]), {"text": "Late", "kind": "people"})
    assert answer.status_code == 409


def test_aspirations_save_themselves(nils: Client, company: Company) -> None:
    url = reverse("development:aspirations")
    json = {"Accept": "application/json"}
    assert nils.post(url, {"text": "Lead", "version": "0"}, headers=json).json()["version"] == 1
    moved = nils.post(url, {"text": "Weave", "version": "0"}, headers=json)
    assert (moved.status_code, moved.json()["theirs"]) == (409, "Lead")
    assert nils.post(url, {"text": "x" * 6000, "version": "1"}, headers=json).status_code == 400


def test_aspirations_save_without_a_script(nils: Client, company: Company) -> None:
    url = reverse("development:aspirations")
    assert nils.post(url, {"text": "Lead", "version": "0"}).url == reverse("development:plan")
    refused = nils.post(url, {"text": "x" * 6000, "version": "1"})
    assert refused.status_code == 422
    assert "x" * 6000 in refused.content.decode()


def test_a_mentor_is_invited_by_name_and_removed(nils: Client, company: Company) -> None:
    assert nils.get(reverse("development:mentor_invite")).status_code == 200
    nils.post(reverse("development:mentor_invite"), {"mentor": company.other.email})
    plan = Plan.objects.get(person=company.nils)
    assert list(plan.mentors.all()) == [company.other]
    nils.post(reverse("development:mentor_remove", args=[company.other.pk]))
    assert not plan.mentors.exists()


@pytest.mark.parametrize("size", [1, 3])
def test_beside_a_checkin_stands_what_is_left_of_the_plan(
    client: Client, company: Company, django_assert_num_queries: DjangoAssertNumQueries, size: int
) -> None:
    """Whoever reads the plan sees it there, and that is a look; for everybody else there is nothing."""
    for area in GrowthAreaFactory.create_batch(size, plan=PlanFactory(person=company.nils)):
        ActionFactory(growth_area=area)
        ActionFactory(growth_area=area, text="Over", progress=100, done_at=area.created_at)
    where = reverse("development:beside", args=[company.nils.pk])
    client.force_login(company.manager)
    with django_assert_num_queries(7):
        page = client.get(where, headers=HTMX).content.decode()
    assert page.count('form="add-point"') == size
    assert "Over" not in page
    assert Look.objects.get().viewer == company.manager
    client.force_login(company.peer)
    assert "Nothing in the plan of Nils" in client.get(where).content.decode()

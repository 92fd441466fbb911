"""Opening a plan is written down, and shown to whose plan it is."""

import pytest
from django.test import Client
from django.urls import reverse

from core.models import Look
from tests.cast import Company
from tests.development.factories import ActionFactory, GrowthAreaFactory, PlanFactory

pytestmark = pytest.mark.django_db


def test_the_person_sees_who_opened_the_plan_and_nobody_else_does(client: Client, company: Company) -> None:
    plan = PlanFactory(person=company.nils)
    client.force_login(company.manager)
    assert client.get(plan.get_absolute_url()).context["looks"] is None
    client.force_login(company.nils)
    for page in (plan.get_absolute_url(), reverse("development:plan")):
        assert [look.viewer for look in client.get(page).context["looks"]] == [company.manager]


def test_a_refused_look_is_none(client: Client, company: Company) -> None:
    plan = PlanFactory(person=company.nils)
    client.force_login(company.other)
    client.get(plan.get_absolute_url())
    assert not Look.objects.exists()


@pytest.mark.parametrize("reader", ["nils", "manager", "other"])
def test_it_stays_within_the_queries_of_a_page(
    client: Client, company: Company, django_assert_max_num_queries: object, reader: str
) -> None:
    plan = PlanFactory(person=company.nils)
    plan.mentors.add(company.other)
    ActionFactory(growth_area=GrowthAreaFactory(plan=plan))
    client.force_login(company.people[reader])
    with django_assert_max_num_queries(12):  # type: ignore[operator]
        client.get(plan.get_absolute_url())


@pytest.mark.parametrize("page", ["area_edit", "area_new", "action_edit"])
def test_a_form_that_shows_what_stands_there_is_a_look(client: Client, company: Company, page: str) -> None:
    plan = PlanFactory(person=company.nils)
    action = ActionFactory(growth_area=GrowthAreaFactory(plan=plan))
    key = {"area_edit": action.growth_area.pk, "area_new": company.nils.pk, "action_edit": action.pk}[page]
    client.force_login(company.manager)
    assert client.get(reverse(f"development:{page}", args=[key])).status_code == 200
    look = Look.objects.get()
    assert (look.viewer, look.subject, look.about_id) == (company.manager, company.nils, plan.pk)


def test_a_tick_answers_with_the_card_and_is_a_look(client: Client, company: Company) -> None:
    action = ActionFactory(growth_area=GrowthAreaFactory(plan=PlanFactory(person=company.nils)))
    client.force_login(company.manager)
    client.post(reverse("development:action_done", args=[action.pk]))
    assert Look.objects.get().subject == company.nils

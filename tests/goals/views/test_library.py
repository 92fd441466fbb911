"""The pages of the library."""

from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from goals.models import Goal, GoalCycle, GoalTemplate, TemplateKeyResult
from goals.models.key_result import LARGEST
from tests.cast import Company
from tests.goals.factories import GoalFactory, GoalTemplateFactory, KeyResultFactory, TemplateKeyResultFactory
from tests.goals.views.pages import page, typed


def test_use_it_begins_a_goal(client: Client, company: Company, cycle: GoalCycle) -> None:
    template = TemplateKeyResultFactory().template
    client.force_login(company.nils)
    address = f"{reverse('goals:new')}?template={template.pk}"
    shown = page(client, "library").content.decode()
    assert address in shown
    assert reverse("goals:hand_out", args=[template.pk]) not in shown
    form = client.get(address).context
    assert (form["form"]["title"].value(), form["form"]["tags"].value()) == (template.title, "safety")
    assert form["form"]["description"].value() == template.description
    assert [row["title"] for row in form["measures"].initial] == ["Minutes until all are outside"]
    client.post(address, typed(cycle, title="In my words", save="1"))
    assert Goal.objects.get().title == "In my words"
    hidden = GoalTemplateFactory(author=company.manager)
    assert page(client, "new", template=str(hidden.pk)).status_code == 404


def test_a_manager_ticks_reports(client: Client, company: Company, cycle: GoalCycle) -> None:
    template = GoalTemplateFactory()
    client.force_login(company.manager)
    address = reverse("goals:hand_out", args=[template.pk])
    form = client.get(address).context["form"]
    assert list(form.fields["people"].queryset) == [company.nils, company.peer]
    wrong = client.post(address, {"people": [str(company.other.pk)], "cycle": str(cycle.pk)})
    assert wrong.status_code == 422
    sent = {"people": [str(company.nils.pk), str(company.peer.pk)], "cycle": str(cycle.pk)}
    assert client.post(address, sent)["Location"] == reverse("goals:library")
    client.post(address, sent)
    assert {goal.owner for goal in Goal.objects.all()} == {company.nils, company.peer}
    assert Goal.objects.count() == 2


def test_hr_names_anybody(client: Client, company: Company, cycle: GoalCycle) -> None:
    address = reverse("goals:hand_out", args=[GoalTemplateFactory().pk])
    client.force_login(company.hr_admin)
    sent = {"people": f"{company.nils.email}, {company.other.email}", "cycle": str(cycle.pk)}
    assert client.post(address, sent).status_code == 302
    assert {goal.owner for goal in Goal.objects.all()} == {company.nils, company.other}
    oneself = client.post(address, {**sent, "people": company.hr_admin.email})
    assert "You cannot hand a goal to Heidi Hradmin." in oneself.content.decode()


def test_keep_and_take_out(client: Client, company: Company) -> None:
    goal = GoalFactory(owner=company.nils)
    client.force_login(company.manager)
    address = reverse("goals:keep_as_template", args=[goal.pk])
    assert address in page(client, "detail", goal.pk).content.decode()
    client.post(address)
    template = GoalTemplate.objects.get()
    drop = reverse("goals:drop_template", args=[template.pk])
    assert drop in page(client, "library").content.decode()
    client.post(drop)
    assert drop not in page(client, "library").content.decode()


def test_a_manager_writes_one_from_scratch_and_hands_it_out(client: Client, company: Company, cycle: GoalCycle) -> None:
    client.force_login(company.nils)
    new = reverse("goals:new_template")
    assert new not in page(client, "library").content.decode()
    client.force_login(company.manager)
    assert new in page(client, "library").content.decode()
    assert client.get(new).status_code == 200
    more = client.post(new, typed(cycle, title="Safe", add="1")).context
    assert (more["form"]["title"].value(), len(more["measures"].forms)) == ("Safe", 2)
    wrong = client.post(new, typed(cycle, title="Safe", **{"measures-0-target": "4.1"}))
    assert wrong.status_code == 422
    assert "start and target are the same" in wrong.content.decode()
    assert client.post(new, typed(cycle, title="Safe", tags="drill, drill")).url == reverse("goals:library")
    template = GoalTemplate.objects.get()
    assert (template.author, template.title, template.tags) == (company.manager, "Safe", ["drill"])
    assert [(measure.title, measure.unit) for measure in template.measures] == [("Share dyed twice", "%")]
    sent = {"people": [str(company.nils.pk)], "cycle": str(cycle.pk)}
    client.post(reverse("goals:hand_out", args=[template.pk]), sent)
    assert Goal.objects.get().key_results.get().title == "Share dyed twice"


@pytest.mark.parametrize("size", [1, 3])
def test_one_changes_ones_own(
    client: Client, company: Company, cycle: GoalCycle, django_assert_num_queries: Any, size: int
) -> None:
    template = GoalTemplateFactory(author=company.manager)
    TemplateKeyResultFactory.create_batch(size, template=template)
    edit = reverse("goals:edit_template", args=[template.pk])
    client.force_login(company.manager)
    assert edit in page(client, "library").content.decode()
    with django_assert_num_queries(5):
        shown = client.get(edit).content.decode()
    assert shown.count("Minutes until all are outside") == size
    client.post(edit, typed(cycle, title="Safer", **{"measures-0-remove": "on"}))
    template.refresh_from_db()
    assert (template.title, template.key_results.count()) == ("Safer", 0)


def test_the_largest_figure_a_goal_can_have_can_be_kept(client: Client, company: Company) -> None:
    goal = KeyResultFactory(goal__owner=company.nils, kind="number", target=LARGEST).goal
    client.force_login(company.manager)
    assert client.post(reverse("goals:keep_as_template", args=[goal.pk])).status_code == 302
    assert TemplateKeyResult.objects.get().target == LARGEST


@pytest.mark.parametrize("size", [1, 3])
def test_the_library_costs_the_same_however_large(
    client: Client, company: Company, django_assert_num_queries: Any, size: int
) -> None:
    for _number in range(size):
        TemplateKeyResultFactory(template=GoalTemplateFactory())
    client.force_login(company.manager)
    with django_assert_num_queries(6):
        assert len(page(client, "library").context["page"]) == size


def test_hr_keeps_the_library_in_the_administration(client: Client, company: Company) -> None:
    client.force_login(company.hr_admin)
    own = GoalTemplateFactory(author=company.manager)
    sent = {
        "title": "Everybody is safe",
        "description": "",
        "tags": "safety, drill",
        "is_offered": "on",
        "key_results-TOTAL_FORMS": "1",
        "key_results-INITIAL_FORMS": "0",
        "key_results-0-position": "0",
        "key_results-0-title": "Minutes",
        "key_results-0-kind": "number",
        "key_results-0-start": "9",
        "key_results-0-target": "9",
        "key_results-0-weight": "1",
    }
    add = reverse("admin:goals_goaltemplate_add")
    assert "start and target are the same" in client.post(add, sent).content.decode()
    assert client.post(add, {**sent, "key_results-0-target": "4"}).status_code == 302
    template = GoalTemplate.objects.of_the_organisation().get()
    assert (template.tags, [measure.title for measure in template.measures]) == (["safety", "drill"], ["Minutes"])
    change = reverse("admin:goals_goaltemplate_change", args=[own.pk])
    assert client.get(change).status_code == 302

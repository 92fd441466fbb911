"""Goals from a file: shown first, then written as they were shown."""

from datetime import date
from decimal import Decimal
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.urls import reverse

from core.models import Draft, Notice
from goals.forms import plan_of
from goals.models import Goal, GoalCycle
from tests.cast import Company
from tests.goals.factories import GoalCycleFactory, GoalFactory, KeyResultFactory
from tests.goals.views.pages import page
from tests.people.imports.sheets import asked_again

WORDS = (
    "owner",
    "cycle",
    "belongs_to",
    "team",
    "title",
    "description",
    "tags",
    "starts_on",
    "due_on",
    "parent",
    "audience",
)
FIGURES = ("title", "kind", "unit", "start", "target", "upper", "weight", "current", "position")


def send(client: Client, text: str | bytes) -> Any:
    data = text.encode() if isinstance(text, str) else text
    return client.post(reverse("goals:import"), {"file": SimpleUploadedFile("goals.csv", data)})


def shown(client: Client, text: str | bytes) -> Any:
    answer = send(client, text)
    assert answer.status_code == 302, answer.context["form"].errors
    return page(client, "import_check").context["plan"]


def refused(client: Client, text: str) -> set[tuple[int, str, str]]:
    plan = shown(client, text)
    return {(each.row, each.column, each.text) for goal in plan.goals for each in goal.remarks}


def apply(client: Client, seen: str) -> Any:
    return client.post(reverse("goals:import_apply"), {"seen": seen})


def said(goal: Goal) -> tuple[Any, ...]:
    people = [sorted(person.email for person in getattr(goal, name).all()) for name in ("shared_with", "contributors")]
    results = [tuple(getattr(each, name) for name in FIGURES) for each in goal.key_results.in_order()]  # type: ignore[attr-defined]
    return (*(getattr(goal, name) for name in WORDS), *people, results)


@pytest.fixture
def nils(client: Client, company: Company, cycle: GoalCycle) -> Client:
    client.force_login(company.nils)
    return client


@pytest.fixture
def manager(client: Client, company: Company, cycle: GoalCycle) -> Client:
    client.force_login(company.manager)
    asked_again(client, company.manager)
    return client


def test_out_and_in_again_gives_the_same_goals_as_drafts(manager: Client, company: Company) -> None:
    later = GoalCycleFactory(name="2027, first half", starts_on=date(2027, 1, 1), ends_on=date(2027, 6, 30))
    parent = GoalFactory(owner=company.manager, audience="company", belongs_to="company")
    full = GoalFactory(
        owner=company.nils,
        title="=Fewer; metres, “dyed” twice",
        description='- Why\r\n\r\n  and "what" not,\r\n\'=1',
        tags=["dye", "a, b", 'say "so"', "-x"],
        parent=parent,
        contributors=[company.peer, company.other],
        due_on=date(2026, 11, 30),
    )
    KeyResultFactory(goal=full, current=Decimal("3.1234"), weight=0)
    KeyResultFactory(goal=full, title="+Range", kind="number", unit="-", start=-80, target=-5, upper=100, position=1)
    KeyResultFactory(goal=full, title="Money", kind="currency", unit="EUR", target=1000, position=2)
    KeyResultFactory(goal=full, title="Done", kind="yes_no", unit="", start=0, target=1, position=3)
    KeyResultFactory(goal=full, title="Steps", kind="milestones", unit="", start=0, target=4, current=2, position=4)
    GoalFactory(owner=company.peer, cycle=later, audience="chosen", shared_with=[company.other], status="draft")
    GoalFactory(owner=company.nils, belongs_to="team", team=company.dyehouse, audience="company", title="'quoted'")
    before = list(Goal.objects.filter(owner__in=[company.nils, company.peer]))
    out = b"".join(page(manager, "export", scope="team").streaming_content)
    plan = shown(manager, out)
    assert not [goal.remarks for goal in plan.goals if goal.remarks]
    assert all(goal.is_there_already for goal in plan.goals)
    apply(manager, plan.digest)
    after = Goal.objects.filter(owner__in=[company.nils, company.peer]).exclude(pk__in=[goal.pk for goal in before])
    assert {goal.status for goal in after} == {"draft"}
    assert sorted(map(repr, map(said, after))) == sorted(map(repr, map(said, before)))
    assert not Notice.objects.exists()


def test_a_goal_of_a_team_one_does_not_lead_is_named_before_it_is_written(nils: Client, company: Company) -> None:
    [goal] = shown(nils, f"title;whose goal;team\nFewer metres;team;{company.office.name}\n").goals
    assert "Only those who lead people in Office" in str(goal.remarks)


def test_a_file_is_written_once_and_only_as_it_was_shown(nils: Client, company: Company, cycle: GoalCycle) -> None:
    plan = shown(nils, "title;why\nFewer metres;2\n")
    assert apply(nils, "other").status_code == 409
    later = shown(nils, "title;why\nMore metres;2\n")
    assert apply(nils, plan.digest).status_code == 409
    GoalCycle.objects.update(name="Renamed")
    assert apply(nils, later.digest).status_code == 302
    assert apply(nils, later.digest).status_code == 409
    assert Goal.objects.get().title == "More metres"
    assert not Draft.objects.exists()


def test_what_changes_meanwhile_is_not_written(nils: Client, company: Company, cycle: GoalCycle) -> None:
    plan = shown(nils, "title\nFewer metres\n")
    GoalCycleFactory(name="Newer", starts_on=date(2026, 11, 1), ends_on=date(2026, 12, 31))
    answer = apply(nils, plan.digest)
    assert (answer.status_code, Goal.objects.exists()) == (409, False)
    assert "has changed since you saw" in answer.content.decode()


def test_all_or_none(nils: Client, company: Company) -> None:
    plan = shown(nils, "title,owner\nMine,\nTheirs,other@nowhere.example\n")
    assert [bool(goal.remarks) for goal in plan.goals] == [False, True]
    assert apply(nils, plan.digest)["Location"] == reverse("goals:import_check")
    assert not Goal.objects.exists()


def test_only_for_oneself_and_for_reports(client: Client, company: Company, cycle: GoalCycle) -> None:
    text = f"title,owner\nGoal,{company.nils.email.upper()}\n"
    for person, may in (
        (company.nils, True),
        (company.manager, True),
        (company.peer, False),
        (company.hr_admin, False),
    ):
        client.force_login(person)
        assert bool(refused(client, text)) is not may, person


def test_a_parent_that_cannot_be_read_is_none(nils: Client, company: Company) -> None:
    hidden = GoalFactory(owner=company.other)
    path = hidden.get_absolute_url()
    assert refused(nils, f"title,supports\nGoal,{path}\n") == {
        (2, "supports", f"There is no goal that you can read at “{path}”.")
    }


@pytest.mark.parametrize(
    ("text", "row", "column", "why"),
    [
        ("title,cycle\nA,Nowhen\n", 2, "cycle", "No goal cycle that one can write goals in is called “Nowhen”."),
        ("title,due\nA,7/1/2026\n", 2, "due", "Write the day as 2026-07-01."),
        ("title,due\nA,2026-01-01\n", 2, "due", "It would be due before it starts."),
        ("title,tags\n,x\n", 2, "title", "Give it a title."),
        ("title,whose goal\nA,team\n", 2, "team", "Say which team it belongs to."),
        ("title,whose goal\nA,company\n", 2, "audience", "A goal of the company is for everyone."),
        ("title,audience\nA,chosen\n", 2, "chosen people", "Choose at least one person."),
        ("title,audience\nA,all\n", 2, "audience", "“all” is none of these: line, company, chosen."),
        ("title,key result,target\nA,B,two\n", 2, "target", "“two” is not a figure such as 4.1."),
        ('title,key result,target\nA,B,"1,000"\n', 2, "target", "“1,000” could be two figures. Write it with a point."),
        ("title,key result\nA,B\n", 2, "target", "Say where it should get to."),
        ("title,key result,kind,now at\nA,B,yes_no,2\n", 2, "now at", "It cannot stand there."),
        ("goal,title\n1,A\n1,B\n", 3, "title", "It says otherwise than row 2 about the same goal."),
        ("title\nA,B\n", 2, "", "The row has more cells than there are columns."),
        ("goal,title,key result,target\n" + "1,A,B,2\n" * 13, 2, "key result", "A goal has at most 12 key results."),
    ],
)
def test_what_is_refused_is_told_by_row_and_column(nils: Client, text: str, row: int, column: str, why: str) -> None:
    assert (row, column, why) in refused(nils, text)


@pytest.mark.parametrize(
    ("data", "why"),
    [
        (b"", "empty"),
        (b"name\nA\n", "one of them is “title”"),
        (b"title\n", "no goal in the file"),
        (b"title\n" + b"A\n" * 501, "At most 501 rows"),
        (b"title\n" + b"A" * 1_048_577, "larger than 1 MB"),
        (b"\xff\xfe\x00", "letters"),
    ],
)
def test_what_is_no_table_of_goals_is_said_beside_the_field(nils: Client, data: bytes, why: str) -> None:
    answer = send(nils, data)
    assert answer.status_code == 422
    assert why in answer.content.decode() or "The submitted file is empty" in answer.content.decode()


def test_german_spreadsheets_are_read(nils: Client, company: Company) -> None:
    text = "title;due;key result;from;target;extra\nFärben;30.11.2026;Anteil;4,1;2,05;x\n"
    plan = shown(nils, text.encode("cp1252"))
    goal = plan.goals[0]
    assert plan.left_out == ["extra"]
    assert (goal.title, goal.details["due_on"]) == ("Färben", date(2026, 11, 30))
    assert (goal.measures[0].start, goal.measures[0].target) == (Decimal("4.1"), Decimal("2.05"))


@pytest.mark.parametrize("size", [1, 3])
def test_the_dry_run_costs_the_same_however_long(
    manager: Client, company: Company, django_assert_num_queries: Any, size: int
) -> None:
    parent = GoalFactory(owner=company.manager, audience="company")
    row = f"Goal,{company.nils.email},Dye house,{parent.get_absolute_url()},{company.peer.email},B,2\n"
    send(manager, "title,owner,team,supports,contributors,key result,target\n" + row * size)
    with django_assert_num_queries(10):
        assert len(page(manager, "import_check").context["plan"].goals) == size


def test_the_plan_is_of_the_file_as_it_is_kept(company: Company, cycle: GoalCycle, now: Any) -> None:
    one, other = (plan_of(text, company.nils, now.date()) for text in ("title\nA\n", "title\nB\n"))
    assert one.digest != other.digest
    assert one.digest == plan_of("title\nA\n", company.nils, now.date()).digest


def test_without_a_cycle_of_today_one_has_to_be_named(nils: Client) -> None:
    GoalCycle.objects.all().delete()
    [goal] = shown(nils, "title\nFewer metres\n").goals
    assert "Name a goal cycle." in str(goal.remarks)

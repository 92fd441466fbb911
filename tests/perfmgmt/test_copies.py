"""What a copy of somebody's data holds: all that is theirs, and nothing that others keep from them."""

import io
import json
from datetime import datetime, timedelta
from typing import Any
from zipfile import ZipFile

import pytest
from django.utils import translation

from core.copying import Part
from core.looking import record_look
from core.models import NoticeWording
from core.readers import declared
from people import services as people_services
from people.models import ApiToken, DottedLine, Person, ReportingSpell, RoleGrant
from perfmgmt.copies.archive import write_archive
from perfmgmt.copies.queries import parts_of
from perfmgmt.local.places import CHECKOUT
from tests.cast import Company
from tests.feedback.factories import FeedbackFactory
from tests.goals.factories import GoalFactory, GoalUpdateFactory
from tests.people.factories import DelegationFactory, LeaveFactory
from tests.people.sign_in.doors import signed_in
from tests.perfmgmt.canaries import EXPECTED, scatter, word

pytestmark = pytest.mark.django_db

LEFT_OUT = {
    "development.CompanyValue": "the organisation's; feedback names them",
    "feedback.NamedValue": "goes with its feedback",
    "feedback.PulseCell": "of a group, never of a person",
    "feedback.PulseComment": "likewise",
    "feedback.PulseGroup": "likewise",
    "feedback.PulseInvitation": "gone within days, and says no more than home does",
    "feedback.PulseItem": "the organisation's",
    "feedback.PulseWave": "likewise",
    "goals.AlignedWeight": "how a goal adds up, which its figures say",
    "goals.GoalCycle": "the organisation's; goals name theirs",
    "goals.RollUp": "a sum, reckoned from what stands in it",
    "people.ImportFile": "of other people, and forgotten within hours",
    "people.ImportRow": "goes with its file",
    "people.Picture": "a file of its own",
    "perfmgmt.DataCopy": "the copy itself",
    "perfmgmt.DataCopyPiece": "likewise",
    "reviews.Closing": "work for later; holds no words",
    "reviews.GrowthFrom": "a link between two things that both stand in it",
    "reviews.NextGoal": "likewise",
    "reviews.ReviewCycle": "the organisation's; reviews name theirs",
}


def copy_of(person: Person, now: datetime) -> dict[str, Any]:
    """The files by name, those of JSON read."""
    file = io.BytesIO()
    write_archive(file, person, parts_of(person, now), now)
    with ZipFile(file) as archive:
        assert archive.testzip() is None
        bodies = {name: archive.read(name) for name in archive.namelist()}
    return {name: json.loads(body) if name.endswith(".json") else body for name, body in bodies.items()}


def words_in(copy: dict[str, Any]) -> str:
    return json.dumps([body for body in copy.values() if not isinstance(body, bytes)], ensure_ascii=False)


def test_everybody_has_what_is_theirs_and_nothing_that_is_kept_from_them(company: Company, now: datetime) -> None:
    scatter(company)
    copies = {part: words_in(copy_of(person, now)) for part, person in company.people.items()}
    found = {name: {part for part, words in copies.items() if word(name) in words} for name in EXPECTED}
    assert found == EXPECTED


def test_no_secret_is_in_it(company: Company, now: datetime) -> None:
    client = signed_in(company.nils)
    _token, secret = people_services.create_token(
        person=company.nils, name="script", lasts=timedelta(days=1), actor=company.nils, now=now
    )
    stored = ApiToken.objects.get()
    nils = Person.objects.get(pk=company.nils.pk)
    copy = copy_of(nils, now)
    assert [row["name"] for row in copy["tokens.json"]] == ["script"]
    assert copy["sessions.json"]
    words = words_in(copy)
    for hidden in (nils.password, secret, stored.digest, stored.token_key, client.session.session_key):
        assert hidden
        assert hidden not in words


def test_a_long_history_is_told_to_its_end(company: Company, now: datetime, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("core.copying.STRETCH", 2)
    titles = {GoalFactory(owner=company.nils).title for _goal in range(5)}
    assert {goal["title"] for goal in copy_of(company.nils, now)["goals.json"]} == titles


def test_whatever_has_readers_is_in_it_or_left_out_for_a_reason(company: Company, now: datetime) -> None:
    parts = [part for part in parts_of(company.nils, now) if isinstance(part, Part)]
    here = {part.model._meta.label for part in parts if part.model}
    everything = {model._meta.label for model in declared() if not model._meta.app_label.startswith("test")}
    assert everything - here == set(LEFT_OUT)


def test_the_docs_name_every_file_and_field(company: Company, now: datetime) -> None:
    text = (CHECKOUT / "docs" / "copy-of-my-data.md").read_text()
    rows = [line.strip("| ").split(" | ") for line in text.splitlines() if line.startswith("| `")]
    told = {row[0].strip("`"): tuple(row[2].replace("`", "").split(", ")) for row in rows}
    parts = [part for part in parts_of(company.nils, now) if isinstance(part, Part)]
    assert told == {part.file: part.fields for part in parts}


def test_the_profile_and_the_line_say_who_one_is_here(company: Company, now: datetime) -> None:
    nils = company.nils
    DottedLine.objects.create(from_person=nils, to_person=company.other)
    ReportingSpell.objects.all().delete()
    for manager, since, until in ((company.former, "2024-01-01", "2025-01-01"), (company.manager, "2025-01-01", None)):
        ReportingSpell.objects.create(person=nils, manager=manager, during=(since, until))
    LeaveFactory(person=nils, starts_on="2026-08-03", ends_on="2026-08-14")
    DelegationFactory(manager=company.manager, delegate=nils)
    people_services.keep_picture(person=nils, body=b"\xff\xd8", actor=nils, now=now)
    copy = copy_of(nils, now)
    assert copy["profile.json"][0]["manager"] == "Samira Manager"
    assert copy["picture.jpg"] == b"\xff\xd8"
    assert copy["dotted-lines.json"] == [{"manager": "Oluwaseun Other"}]
    assert [(row["manager"], row["since"], row["until"]) for row in copy["reporting-line.json"]] == [
        ("Fiona Former", "2024-01-01", "2025-01-01"),
        ("Samira Manager", "2025-01-01", None),
    ]
    assert copy["leave.json"] == [{"first_day": "2026-08-03", "last_day": "2026-08-14"}]
    assert [row["manager"] for row in copy["standing-in.json"]] == ["Samira Manager"]
    assert copy["roles.json"] == []
    assert len(copy_of(company.hr, now)["roles.json"]) == RoleGrant.objects.filter(person=company.hr).count() == 1


def test_nobody_who_has_left_gets_anything(company: Company, now: datetime) -> None:
    FeedbackFactory(giver=company.gone, recipient=company.nils)
    LeaveFactory(person=company.gone, starts_on="2026-08-03", ends_on="2026-08-14")
    rows = [body for name, body in copy_of(company.gone, now).items() if name not in {"index.html", "changes.json"}]
    assert rows == [[]] * len(rows)


def test_notices_stand_there_in_the_words_of_the_inbox(company: Company, now: datetime) -> None:
    scatter(company)
    NoticeWording.objects.create(
        kind="goal_agreed", language="en", subject="Done", text="Agreed: {sentence}", is_used=True
    )
    told = copy_of(company.nils, now)["notices.json"]
    assert [row["text"] for row in told if row["kind"] == "goal_agreed"] == [f"Agreed: {word('notice-to-nils')}"]
    assert [row["text"] for row in copy_of(company.former, now)["notices.json"]] == [""]


def test_who_looked_and_what_changed_are_told_with_names_and_reasons(company: Company, now: datetime) -> None:
    goal = GoalFactory(owner=company.nils)
    record_look(goal, about="owner", viewer=company.manager, now=now)
    people_services.change_settings(person=company.nils, theme="dark", actor=company.nils, now=now)
    copy = copy_of(company.nils, now)
    assert [(row["opened_by"], row["why"]) for row in copy["looks.json"]] == [("Samira Manager", "manages Nils")]
    assert ("Nils Employee", [{"field": "theme", "before": "As the system", "now": "Dark"}]) in [
        (row["by"], row["differences"]) for row in copy["changes.json"]
    ]


def test_goals_name_those_who_share_them(company: Company, now: datetime) -> None:
    GoalFactory(owner=company.nils, contributors=[company.peer], audience="chosen", shared_with=[company.other])
    [goal] = copy_of(company.nils, now)["goals.json"]
    assert (goal["contributors"], goal["shared_with"]) == (["Priya Peer"], ["Oluwaseun Other"])
    assert copy_of(company.peer, now)["goals.json"] == []


def test_the_index_lists_the_files_in_the_language_of_the_person(company: Company, now: datetime, german: None) -> None:
    with translation.override("de"):
        index = copy_of(company.nils, now)["index.html"].decode()
    assert '<html lang="de">' in index
    assert "«Your goals»" in index
    assert "<script" not in index
    assert 'href="goals.json"' in index


@pytest.mark.parametrize("size", [1, 3])
def test_it_costs_the_same_however_much_there_is(
    company: Company, now: datetime, size: int, django_assert_num_queries: Any
) -> None:
    for _ in range(size):
        GoalUpdateFactory(goal=GoalFactory(owner=company.nils))
        FeedbackFactory(giver=company.peer, recipient=company.nils)
    with django_assert_num_queries(63):
        assert len(copy_of(company.nils, now)["feedback.json"]) == size

from datetime import UTC, date, datetime, time, timedelta

import pytest

from people import queries
from people.models import Person
from tests.cast import Company
from tests.people.factories import LeaveFactory, PersonFactory

pytestmark = pytest.mark.django_db

DAY = date(2026, 11, 17)
NAMES = ["Oluwaseun Adeyemi", "Zoë Müller-Ångström", "Stephen King", "Rodríguez Ana", "Łucja Nowak", "Søren Kjær"]


@pytest.fixture
def named(db: None) -> None:
    for number, name in enumerate(NAMES):
        PersonFactory(name=name, email=f"p{number}@mill.example")
    Person.objects.filter(name="Stephen King").update(preferred_name="Steph", job_title="Head dyer")


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("seun", "Oluwaseun Adeyemi"),
        ("ADEY olu", "Oluwaseun Adeyemi"),
        ("oluwasuen", "Oluwaseun Adeyemi"),
        ("muller", "Zoë Müller-Ångström"),
        ("zoe mül", "Zoë Müller-Ångström"),
        ("stephn", "Stephen King"),
        ("steph", "Stephen King"),
        ("rodrigez", "Rodríguez Ana"),
        ("lucja", "Łucja Nowak"),
        ("soren", "Søren Kjær"),
        ("SØREN", "Søren Kjær"),
        ("steph dye", "Stephen King"),
        ("p4", "Łucja Nowak"),
        ("guez a", "Rodríguez Ana"),
    ],
)
def test_people_are_found_by_any_part_of_a_name_also_misspelt(named: None, words: str, found: str) -> None:
    assert [person.name for person in queries.people_called(Person.objects.all(), words)] == [found]


def test_who_fits_better_comes_first(db: None) -> None:
    for name in ("Mariana Costa", "Costa Ana", "Anabel Silva", "Ana", "Ana Silva", "Joana Dias"):
        PersonFactory(name=name, email=f"{name.replace(' ', '')}@mill.example", job_title="")
    found = [person.name for person in queries.people_called(Person.objects.all(), "ana")]
    assert found == ["Ana", "Ana Silva", "Anabel Silva", "Costa Ana", "Joana Dias", "Mariana Costa"]


def test_a_name_comes_before_a_job_title(db: None) -> None:
    PersonFactory(name="Hana Novotná", email="h@mill.example", job_title="Sample maker")
    PersonFactory(name="Nils Samuelsson", email="n@mill.example", job_title="Dyer")
    PersonFactory(name="Samira Haddad", email="s@mill.example", job_title="Weaver")
    found = [person.name for person in queries.people_called(Person.objects.all(), "sam")]
    assert found == ["Samira Haddad", "Nils Samuelsson", "Hana Novotná"]


def test_only_names_are_misspelt(db: None) -> None:
    PersonFactory(name="Hana Novotná", email="h@mill.example", job_title="Sample maker")
    PersonFactory(name="Samira Haddad", email="s@mill.example")
    assert [person.name for person in queries.people_called(Person.objects.all(), "samria")] == ["Samira Haddad"]


def test_one_or_two_letters_begin_a_word(db: None) -> None:
    for name in ("Mariana Costa", "Ana Orlov", "Pablo An"):
        PersonFactory(name=name, email=f"{name[:3]}@mill.example", job_title="")
    assert [person.name for person in queries.people_called(Person.objects.all(), "an")] == ["Ana Orlov", "Pablo An"]
    assert [person.name for person in queries.people_called(Person.objects.all(), "o")] == ["Ana Orlov"]


@pytest.mark.parametrize("words", ["%", "_", "\\", "x" * 150, "'; drop table people_person; --", "\x00%"])
def test_marks_are_letters_like_others(named: None, words: str) -> None:
    assert list(queries.people_called(Person.objects.all(), words)) == []


@pytest.mark.parametrize("words", ["", "  ", "\x00"])
def test_no_words_find_everybody_by_name(named: None, words: str) -> None:
    found = [person.name.split()[0] for person in queries.people_called(Person.objects.all(), words)]
    assert found == ["Łucja", "Oluwaseun", "Rodríguez", "Søren", "Stephen", "Zoë"]


@pytest.mark.parametrize(
    ("words", "number"),
    [
        ("P0@MILL.example", 1),
        ("zoe muller-angstrom", 1),
        ("Steph", 1),
        ("Step", 0),
        ("nobody@mill.example", 0),
        ("00000000-0000-7000-8000-000000000000", 0),
    ],
)
def test_a_person_is_meant_by_address_or_whole_name(named: None, words: str, number: int) -> None:
    assert len(queries.people_meant_by(words)) == number


def test_a_name_of_two_and_of_one_who_has_left_mean_nobody(named: None) -> None:
    PersonFactory(name="Stephen King", email="other@mill.example")
    assert len(queries.people_meant_by("stephen king")) == 2
    PersonFactory(name="Gustav Gone", is_active=False)
    assert queries.people_meant_by("Gustav Gone") == []


def test_an_id_means_one_person(company: Company) -> None:
    assert queries.people_meant_by(str(company.nils.pk)) == [company.nils]


def test_leave_counts_both_ends(company: Company) -> None:
    LeaveFactory(person=company.nils, starts_on=DAY, ends_on=DAY + timedelta(days=2))
    away = [queries.on_leave(company.nils, DAY + timedelta(days=offset)) for offset in range(-1, 4)]
    assert away == [False, True, True, True, False]


def test_who_is_away_is_away_on_their_own_calendar(company: Company) -> None:
    Person.objects.filter(pk=company.nils.pk).update(time_zone="Pacific/Auckland")
    for person in (company.nils, company.peer):
        LeaveFactory(person=person, starts_on=DAY, ends_on=DAY)
    evening_before = datetime.combine(DAY, time(), UTC) - timedelta(hours=6)
    assert queries.people_on_leave(evening_before) == {company.nils.pk}
    assert queries.people_on_leave(evening_before + timedelta(days=1)) == {company.peer.pk}


def test_the_line_above_begins_at_the_top(company: Company) -> None:
    assert queries.line_above(company.nils, company.nils) == [company.top, company.skip, company.manager]

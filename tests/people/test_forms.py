from typing import Any

import pytest
from django import forms
from django.http import QueryDict

from people.forms import MOST_PEOPLE, PeopleField, PersonField
from people.models import Person
from tests.cast import Company


class One(forms.Form):
    to = PersonField()


class OneOrNone(forms.Form):
    to = PersonField(required=False)


class Some(forms.Form):
    to = PeopleField()


def errors(form: forms.Form) -> list[str]:
    return [str(error) for error in form.errors["to"]]


def test_a_person_is_named_by_id_address_or_name(company: Company) -> None:
    for words in (str(company.nils.pk), company.nils.email.upper(), " nils employee "):
        form = One({"to": words})
        assert form.is_valid(), words
        assert form.cleaned_data["to"] == company.nils


def test_what_names_nobody_is_said(company: Company) -> None:
    assert errors(One({"to": "Ghost"})) == ["Nobody here is called “Ghost”. Give a name or an e-mail address."]
    assert errors(One({"to": company.gone.email})) == [
        f"Nobody here is called “{company.gone.email}”. Give a name or an e-mail address."
    ]
    assert errors(One({"to": ""})) == ["This field is required."]
    assert errors(One({"to": "a\x00b"})) == ["Null characters are not allowed."]
    Person.objects.filter(pk=company.peer.pk).update(name="Nils Employee")
    assert errors(One({"to": "Nils Employee"})) == [
        "Several people are called “Nils Employee”. Give the e-mail address."
    ]


def test_nobody_may_be_meant(company: Company) -> None:
    form = OneOrNone({"to": ""})
    assert form.is_valid()
    assert form.cleaned_data["to"] is None


@pytest.mark.parametrize("shape", ["typed", "picked", "plain"])
def test_several_are_typed_with_commas_or_picked_one_by_one(company: Company, shape: str) -> None:
    sent: dict[str, Any] = {
        "typed": QueryDict(f"to=Nils Employee, {company.peer.email},,Nils Employee"),
        "picked": QueryDict(f"to={company.nils.pk}&to={company.peer.pk}&to="),
        "plain": {"to": f"{company.nils.pk},{company.peer.pk}"},
    }
    form = Some(sent[shape])
    assert form.is_valid(), form.errors
    assert form.cleaned_data["to"] == [company.nils, company.peer]


def test_one_wrong_name_among_several_is_said(company: Company) -> None:
    assert errors(Some({"to": "Nils Employee, Ghost"})) == [
        "Nobody here is called “Ghost”. Give a name or an e-mail address."
    ]
    assert errors(Some({"to": " , "})) == ["This field is required."]
    assert errors(Some({"to": "a\x00b"})) == ["Null characters are not allowed."]


def test_a_crowd_is_too_many(company: Company) -> None:
    crowd = ",".join(["Nils Employee"] * (MOST_PEOPLE + 1))
    assert errors(Some({"to": crowd})) == [f"Choose at most {MOST_PEOPLE} people."]


def test_the_plain_field_shows_addresses(company: Company) -> None:
    assert company.nils.email in str(One(initial={"to": company.nils})["to"])
    assert f"{company.nils.email}, {company.peer.email}" in str(
        Some(initial={"to": [company.nils, company.peer]})["to"]
    )
    assert "as typed" in str(Some({"to": "as typed"})["to"])

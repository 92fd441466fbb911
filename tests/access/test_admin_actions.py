"""Actions on many rows at once: whatever is sent as their keys, nothing runs, breaks or happens by halves."""

from pathlib import Path
from typing import Any

import pytest
from django.contrib import admin
from django.urls import reverse

from people.models import Person
from tests.cast import Company
from tests.people.test_admin import signed_in

KEYS = {
    "code": ["__import__('os').system('touch pwned')"],
    "markup": ["{{ ''.__class__ }}", "{% load l10n %}"],
    "sql": ["1) or 1=1 --", "' or ''='"],
    "nul": ["a\0b"],
    "nested": ['{"pk": {"__class__": 1}}'],
    "crowd": [str(number) for number in range(900)],
}
LISTS = list(admin.site._registry.values())


@pytest.mark.parametrize("keys", KEYS.values(), ids=KEYS)
@pytest.mark.parametrize("page", LISTS, ids=lambda page: page.model._meta.label)
def test_keys_that_are_none_are_answered(
    company: Company, page: Any, keys: list[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    options, number = page.model._meta, page.model._default_manager.count()
    for part in ("hr_admin", "it_admin"):
        client = signed_in(company.people[part])
        client.raise_request_exception = False
        for action in (*map(str, page.actions or ()), "delete_selected", "x"):
            sent = {"action": action, "_selected_action": keys, "post": "yes", "confirmed": "1"}
            answer = client.post(reverse(f"admin:{options.app_label}_{options.model_name}_changelist"), sent)
            assert answer.status_code in {200, 302, 400, 403, 404}, (action, answer.status_code)
    assert page.model._default_manager.count() == number
    assert not list(tmp_path.iterdir())


def test_of_several_accounts_none_closes_where_one_key_is_none(company: Company) -> None:
    sent = {"action": "deactivate", "confirmed": "1", "_selected_action": [company.nils.pk, "x"]}
    signed_in(company.hr_admin).post(reverse("admin:people_person_changelist"), sent)
    assert Person.objects.get(pk=company.nils.pk).is_active


def test_a_key_that_is_run_would_be_seen(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    eval(KEYS["code"][0])  # noqa: S307 - what nothing of ours does
    assert list(tmp_path.iterdir())


def test_more_keys_than_anybody_ticks_are_refused_unread(company: Company) -> None:
    sent = {"action": "deactivate", "_selected_action": range(100_000), "confirmed": "1"}
    answer = signed_in(company.hr_admin).post(reverse("admin:people_person_changelist"), sent)
    assert answer.status_code == 400

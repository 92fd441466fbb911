"""Legal cases for tests: what passed between Priya and Nils in the last ten days."""

from datetime import timedelta
from typing import Any

from django.utils import timezone

from core.models import LegalCase
from perfmgmt.cases import services
from tests.cast import Company

NOW = timezone.now()  # cases end by the clock of the database


def asked(company: Company, **other: Any) -> LegalCase:
    now = other.get("now", NOW)
    facts = {
        "first": company.peer,
        "second": company.nils,
        "covers_from": now - timedelta(days=10),
        "covers_until": now,
        "reason": "A claim at the labour court",
        "hours": 4,
        "actor": company.hr_admin,
        "now": now,
    }
    return services.ask_for_case(**{**facts, **other})


def agreed(company: Company, **other: Any) -> LegalCase:
    case = asked(company, **other)
    return services.agree_to_case(case=case, actor=company.it_admin, now=other.get("now", NOW))

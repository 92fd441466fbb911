"""Fixtures for every test."""

from datetime import UTC, datetime

import pytest

from tests.cast import Company, build_company


@pytest.fixture
def company(db: None) -> Company:
    """Larkfell Looms with one person for each part."""
    return build_company()


@pytest.fixture
def now() -> datetime:
    """A Tuesday morning."""
    return datetime(2026, 11, 17, 10, 0, tzinfo=UTC)

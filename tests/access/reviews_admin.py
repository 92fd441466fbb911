"""The set-up of reviews in the admin: HR administrators; IT is told no, everybody else is sent to sign in."""

from collections.abc import Callable
from datetime import UTC, datetime

from django.db.models import Model

from reviews.models import Closing
from tests.access.rows import Made, Row
from tests.cast import Company
from tests.reviews.factories import (
    RatingPointFactory,
    ReviewCycleFactory,
    ReviewFactory,
    ReviewTemplateFactory,
    SectionFactory,
)

SETTING_UP = {"hr_admin": 200, "it_admin": 403, "*": 302}
NEVER = {"hr_admin": 403, "it_admin": 403, "*": 302}
STEPPING = {"hr_admin": 302, "it_admin": 403, "*": 302}
REFUSED = {"hr_admin": 409, "it_admin": 403, "*": 302}
THEN = datetime(2026, 12, 19, 8, 0, tzinfo=UTC)

METHODS = ("get", "post")
POSSIBLE = [("draft", "launch"), ("writing", "open-sharing"), ("sharing", "close"), ("writing", "cancel")]
IMPOSSIBLE = [("closed", "launch"), ("draft", "open-sharing"), ("writing", "close"), ("closed", "cancel")]


def _closing(company: Company) -> Closing:
    review = ReviewFactory(cycle=ReviewCycleFactory(state="closing"), reviewee=company.nils)
    return Closing.objects.create(review=review, carry_at=THEN, state="failed", error="CycleIsClosed")


def _of(make: Callable[[Company], Model]) -> Callable[[Company], Made]:
    return lambda company: {"object_id": str(make(company).pk)}


def _at(state: str, name: str) -> Callable[[Company], Made]:
    return lambda _company: {"cycle_id": ReviewCycleFactory(state=state).pk, "name": name}


OBJECTS: dict[str, tuple[Callable[[Company], Model], dict[str, int]]] = {
    "closing": (_closing, NEVER),
    "ratingscale": (lambda _company: RatingPointFactory().scale, SETTING_UP),
    "reviewcycle": (lambda _company: ReviewCycleFactory(state="draft"), SETTING_UP),
    "reviewtemplate": (lambda _company: ReviewTemplateFactory(), SETTING_UP),
    "section": (lambda _company: SectionFactory(), SETTING_UP),
}
LOCKED: dict[str, Callable[[Company], Model]] = {
    "ratingscale": lambda _company: ReviewCycleFactory(scale=RatingPointFactory().scale).scale,
    "reviewcycle": lambda _company: ReviewCycleFactory(state="closed"),
    "reviewtemplate": lambda _company: ReviewTemplateFactory(locked_at=THEN),
    "section": lambda _company: SectionFactory(template__locked_at=THEN),
}

ROWS = [
    *[Row(f"admin:reviews_{name}_changelist", SETTING_UP, method=method) for name in OBJECTS for method in METHODS],
    *[
        Row(f"admin:reviews_{name}_add", may_add, method=method)
        for name, (_make, may_add) in OBJECTS.items()
        for method in METHODS
    ],
    *[
        Row(f"admin:reviews_{name}_{page}", expect, _of(make))
        for name, (make, _may_add) in OBJECTS.items()
        for page, expect in [("change", SETTING_UP), ("history", SETTING_UP), ("delete", NEVER)]
    ],
    *[Row(f"admin:reviews_{name}_delete", NEVER, _of(make), method="post") for name, (make, _add) in OBJECTS.items()],
    *[
        Row(f"admin:reviews_{name}_change", may_change, _of(make), method="post")
        for name, (make, may_change) in OBJECTS.items()
    ],
    *[Row(f"admin:reviews_{name}_change", SETTING_UP, _of(make), state="locked") for name, make in LOCKED.items()],
    *[
        Row(f"admin:reviews_{name}_change", NEVER, _of(LOCKED[name]), method="post", state="locked")
        for name in ("ratingscale", "reviewtemplate", "section")
    ],
    *[
        Row("admin:reviews_reviewcycle_step", SETTING_UP, _at(state, name), state=f"{name} {state}")
        for state, name in [
            ("draft", "launch"),
            ("writing", "open-sharing"),
            ("sharing", "close"),
            ("writing", "cancel"),
        ]
    ],
    *[
        Row("admin:reviews_reviewcycle_step", STEPPING, _at(state, name), method="post", state=f"{name} {state}")
        for state, name in [
            ("draft", "launch"),
            ("writing", "open-sharing"),
            ("sharing", "close"),
            ("writing", "cancel"),
        ]
    ],
    *[
        Row("admin:reviews_reviewcycle_step", REFUSED, _at(state, name), method="post", state=f"{name} {state}")
        for state, name in IMPOSSIBLE
    ],
    Row(
        "admin:reviews_reviewcycle_step",
        {"hr_admin": 404, "it_admin": 403, "*": 302},
        _at("draft", "no-such-step"),
    ),
]

"""Who did something, named from what another query brings along."""

from typing import TYPE_CHECKING

from django.db.models.functions import JSONObject

from core.templatetags import wording
from people.models import Person
from people.models.person import NAMES

if TYPE_CHECKING:
    from django_stubs_ext import StrOrPromise

Named = dict[str, str | None]


def names_of(path: str = "") -> JSONObject:
    """What names the person at a path, or of the row itself."""
    return JSONObject(**{name: f"{path}__{name}" if path else name for name in NAMES})


def signed(by: Named | None, acting_for: Named | None) -> "StrOrPromise":
    """Whose hand it was, of two `names_of`; nothing where nobody is known."""
    person, manager = (Person(**who) if who and who["name"] else None for who in (by, acting_for))
    return wording.signed(person, manager) if person else ""

"""Items of the wall as they stand on the page: drawn once, and the same to everybody who is shown the same."""

from collections.abc import Iterable
from functools import lru_cache
from secrets import token_hex
from types import SimpleNamespace
from uuid import UUID

from django.middleware.csrf import get_token
from django.template.loader import render_to_string
from django.utils import timezone
from django.utils.safestring import SafeString
from django.utils.translation import get_language

from core.web import PersonRequest
from feedback import queries

KEPT = 500
TOKEN = token_hex(16)  # stands where the token of the reader's own forms belongs


def cards_of(told: Iterable[str], request: PersonRequest) -> list[SafeString]:
    """Each as HTML. What nobody is told any more is not asked for, so it is not shown either."""
    token, reader, where = get_token(request), str(request.user.pk), _where()
    cards = (_drawn(one, reader if reader in one else "", *where) for one in told)
    return [SafeString(card.replace(TOKEN, token)) for card in cards]


@lru_cache(KEPT)
def _drawn(told: str, reader: str, *_where: object) -> str:
    """Drawn of nothing but what is given: the reader where they are named in it, their language, clock and day."""
    reading = SimpleNamespace(pk=UUID(reader) if reader else None)
    context = {"praise": queries.praise_from(told), "can_respond": True, "user": reading, "csrf_token": TOKEN}
    return render_to_string("feedback/praise.html", context)


def _where() -> tuple[object, ...]:
    return get_language(), timezone.get_current_timezone_name(), timezone.localdate()

"""Every write is a deed: one transaction, and the history knows who did what."""

from collections.abc import Callable
from contextvars import ContextVar
from functools import wraps
from typing import Any, TypeVar

import pghistory
from django.db import transaction

F = TypeVar("F", bound=Callable[..., Any])

_under_way: ContextVar[bool] = ContextVar("deed_under_way", default=False)


def deed(service: F) -> F:
    """Make a service run in one transaction whose history names the actor and the verb.

    The verb is `app.service_name`. A deed called by another deed belongs to the outer one, and fails with it.
    `actor` is a person, the token of another system, or None for work this one does by itself.
    """
    verb = f"{service.__module__.split('.', maxsplit=1)[0]}.{service.__name__}"

    @wraps(service)
    def perform(*, actor: Any, **details: Any) -> Any:
        if _under_way.get():
            return service(actor=actor, **details)
        token = _under_way.set(True)
        try:
            with transaction.atomic(), pghistory.context(actor=str(actor.pk) if actor else None, verb=verb):
                return service(actor=actor, **details)
        finally:
            _under_way.reset(token)

    return perform  # type: ignore[return-value]

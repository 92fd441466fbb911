"""What the database refuses, said in words."""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager

from django.db import IntegrityError, transaction

from core.refusals import Refusal


@contextmanager
def refusing(sentences: Mapping[str, Refusal]) -> Iterator[None]:
    """Inside, a violated constraint that has a refusal here is raised as that refusal.

    The writes inside are undone alone, so that the caller's transaction can go on.
    """
    try:
        with transaction.atomic():
            yield
    except IntegrityError as error:
        refusal = sentences.get(violated(error))
        if refusal is None:
            raise
        raise refusal from error


def violated(error: IntegrityError) -> str:
    """The name of the constraint."""
    diagnosis = getattr(error.__cause__, "diag", None)
    return getattr(diagnosis, "constraint_name", None) or ""

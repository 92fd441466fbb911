"""Work for later: the row says whether it is done, Celery only carries its id."""

import logging
from functools import partial
from typing import Any, Protocol

from django.db import transaction
from kombu.exceptions import OperationalError

logger = logging.getLogger(__name__)


class Task(Protocol):
    """The part of a Celery task that carrying needs."""

    name: str

    def apply_async(self, *, kwargs: dict[str, Any], retry: bool) -> object:
        """Hand the call to the broker."""


def carry(task: Task, **ids: object) -> None:
    """Hand the task to the workers once this transaction is committed.

    A broker that is away is no error: the row stays waiting and the next sweep finds it.
    """
    transaction.on_commit(partial(_hand_over, task, ids))


def _hand_over(task: Task, ids: dict[str, object]) -> None:
    try:
        task.apply_async(kwargs=ids, retry=False)
    except OperationalError:
        logger.warning("broker away, %s waits for the sweep", task.name)

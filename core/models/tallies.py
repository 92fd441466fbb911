"""How often somebody came of late."""

from typing import Any

from django.contrib.postgres.fields import ArrayField
from django.db import models


class Tally(models.Model):
    """The moments at which one caller did one thing, as far as they still count; see `core.limits`.

    `key` is a digest, so that nobody is looked up here; `is_over` says whether the last one came too soon.
    """

    key = models.CharField(max_length=64, primary_key=True)
    hits: models.Field[Any, list[float]] = ArrayField(models.FloatField())
    is_over = models.BooleanField(default=False)
    ends_at = models.FloatField(db_index=True)

    def __str__(self) -> str:
        return self.key

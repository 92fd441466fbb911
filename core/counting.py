"""Counts inside a query that stop early: nobody counts a thousand rows to say that there are many."""

from typing import Any

from django.db.models import Func, IntegerField, QuerySet, Subquery


def number_of(rows: QuerySet[Any]) -> Func:
    """For an annotation: how many rows a query with `OuterRef` has; cut it off with `[:most + 1]` to stop there."""
    counted = "(SELECT COUNT(*) FROM %(expressions)s AS counted)"
    return Func(Subquery(rows.values("pk")), template=counted, output_field=IntegerField())

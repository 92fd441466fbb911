"""What somebody who leaves leaves open."""

from typing import TYPE_CHECKING

from django.utils.text import format_lazy
from django.utils.translation import ngettext_lazy

from goals.models import Goal
from people.models import Person

if TYPE_CHECKING:
    from django_stubs_ext import StrPromise


def goals_left_open(leaver: Person, reader: Person) -> "StrPromise | None":
    """How many unfinished goals of the leaver the reader may read, in words; nothing where there is none."""
    number = Goal.objects.visible_to(reader).unfinished().filter(owner=leaver).count()
    return format_lazy(ngettext_lazy("{n} goal", "{n} goals", number), n=number) if number else None

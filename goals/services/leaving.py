"""What somebody who leaves leaves open."""

from django.utils.translation import ngettext

from goals.models import Goal
from people.models import Person


def goals_left_open(leaver: Person, reader: Person) -> str:
    """How many unfinished goals of the leaver the reader may read, in words; nothing where there is none."""
    number = Goal.objects.visible_to(reader).unfinished().filter(owner=leaver).count()
    return ngettext("%(n)s goal", "%(n)s goals", number) % {"n": number} if number else ""

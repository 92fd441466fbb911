"""The table of dotted lines, under a name of its own so that its history is kept."""

from core.history import tracked
from people.models.person import Person


@tracked
class DottedLine(Person.dotted_managers.through):  # type: ignore[name-defined,misc]
    """Somebody reports to somebody else by a dotted line."""

    class Meta:
        proxy = True

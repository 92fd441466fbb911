"""Who may read a thing, declared once on its model and used in both directions.

A model that holds somebody's words or figures carries `readers = Readers(...)`: a list of relations,
each with an optional condition and a reason in words. From it come the filter of every list and page
(`visible_to`), the names shown under every item (`readers_of`) and the table in the documentation.

The user model offers what relations ask of a person: `manager`, `above` (ids of everyone above, top first),
`is_active`, `hr_scope` (with `covering(prefix)`), `is_hr_admin`, `is_superuser` (that is IT), `is_staff` (either),
`stands_in_for`, `dotted_managers`, and on its manager `hr_admins()`, `holding(role)`, `hr_covering(person)`,
`dotted_managers_of(person)`, `stood_in_for_by(id)` and `named_or_standing_in(ids, managers)`, whose people have
`acting_for`: by manager, the name and the last day.
"""

from core.readers.cases import ITAdmin, OpenedInCase
from core.readers.declaration import Readers, declared, readers_on
from core.readers.lists import ReadableQuerySet, Reader, ReaderList, readers_of, readers_of_each
from core.readers.relations import (
    Chosen,
    DelegateOf,
    DottedManagerOf,
    Everyone,
    HRAdmin,
    HRFor,
    Is,
    Line,
    ManagerOf,
    MembersOf,
    ReadersOf,
)

__all__ = [
    "Chosen",
    "DelegateOf",
    "DottedManagerOf",
    "Everyone",
    "HRAdmin",
    "HRFor",
    "ITAdmin",
    "Is",
    "Line",
    "ManagerOf",
    "MembersOf",
    "OpenedInCase",
    "ReadableQuerySet",
    "Reader",
    "ReaderList",
    "Readers",
    "ReadersOf",
    "declared",
    "readers_of",
    "readers_of_each",
    "readers_on",
]

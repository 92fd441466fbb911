"""What becomes of each row, before anything is written."""

from collections import Counter, defaultdict
from dataclasses import dataclass, field
from datetime import date
from uuid import UUID

from django.utils.translation import gettext as _

from core.models import uuid7
from people.imports.cells import CellIsWrong, Value, value_of
from people.imports.headings import Columns
from people.imports.read import SheetRow
from people.imports.report import Note, Outcome
from people.imports.world import Known, World, folded

FACTS = ("job_title", "level", "starts_on", "ends_on")  # an empty cell empties these
OWN = ("name", "email", "preferred_name", "pronouns", "time_zone", "language")  # an empty cell leaves these alone
PLACES = ("department", "location")


@dataclass
class Entry:
    """A row on its way: what it says, whom it is about, what is wrong with it."""

    number: int
    columns: Columns
    values: dict[str, Value] = field(default_factory=dict)
    known: Known | None = None
    key: UUID = field(default_factory=uuid7)
    manager: UUID | None = None
    notes: list[Note] = field(default_factory=list)
    is_refused: bool = False

    def refuse(self, name: str, text: str) -> None:
        """Take the row out, and say why at the column of that field."""
        self.is_refused = True
        self.notes.append(Note(self.columns.heading(name) if name else "", text))

    @property
    def who(self) -> str:
        """Employee id and name, as far as they are known."""
        name = self.values.get("name") or (self.known.name if self.known else "")
        return " ".join(str(part) for part in (self.values.get("employee_id"), name) if part)

    @property
    def is_active(self) -> bool:
        """Whether the person can sign in after the import."""
        return bool(self.values["is_active"])

    @property
    def is_moved(self) -> bool:
        """Whether somebody who is here already gets another manager."""
        return self.known is not None and self.known.manager_id != self.manager

    @property
    def outcome(self) -> Outcome:
        """What becomes of the row."""
        if self.is_refused:
            return Outcome.REFUSED
        if self.known is None:
            return Outcome.ADDED
        if self.known.is_active != self.is_active:
            return Outcome.RESTORED if self.is_active else Outcome.DEACTIVATED
        return Outcome.CHANGED if self.notes or self.is_moved else Outcome.UNCHANGED


def check(rows: list[SheetRow], columns: Columns, world: World, day: date) -> list[Entry]:
    """Read every row and refuse what cannot be; the order of rows does not matter."""
    entries = [_entry(row, columns, world, day) for row in rows]
    _refuse_duplicates(entries)
    _find_managers(entries, world)
    while _refuse_loops(entries, world) or _refuse_orphans(entries, world):
        pass
    for entry in entries:
        if entry.known and not entry.is_refused:
            entry.notes.extend(_changes(entry, entry.known, world))
    return entries


def _entry(row: SheetRow, columns: Columns, world: World, day: date) -> Entry:
    entry = Entry(number=row.number, columns=columns)
    if any(row.cells[len(columns.headings) :]):
        entry.refuse("", _("has more cells than there are headings"))
    for name, index in columns.place.items():
        text = row.cells[index] if index < len(row.cells) else ""
        try:
            entry.values[name] = value_of(name, text) if text else None
        except CellIsWrong as wrong:
            entry.refuse(name, str(wrong))
    _name(entry)
    _identify(entry, world)
    _decide_activity(entry, world, day)
    return entry


def _name(entry: Entry) -> None:
    parts = [str(entry.values.pop(name)) for name in ("first_name", "last_name") if entry.values.get(name)]
    if parts and not entry.values.get("name"):
        entry.values["name"] = " ".join(parts)
    if len(str(entry.values.get("name") or "")) > 150:  # noqa: PLR2004 - as long as the column
        entry.refuse("name", _("is longer than 150 characters"))


def _identify(entry: Entry, world: World) -> None:
    """By employee id; else by the address of somebody who has no employee id yet."""
    employee_id, email = entry.values.get("employee_id"), str(entry.values.get("email") or "")
    if not employee_id:
        entry.refuse("employee_id", _("is missing"))
        return
    by_address = world.by_email.get(email)
    entry.known = world.by_employee_id.get(str(employee_id))
    if entry.known is None and by_address and not by_address.employee_id:
        entry.known = by_address
    if by_address and by_address != entry.known:
        entry.refuse("email", _("%(email)s belongs to %(name)s") % {"email": email, "name": by_address.name})
    if entry.known:
        entry.key = entry.known.id
        return
    for name in ("name", "email"):
        if not entry.values.get(name) and not entry.is_refused:
            entry.refuse(name, _("is missing, and this is somebody new"))


def _decide_activity(entry: Entry, world: World, day: date) -> None:
    """Somebody has left by the status or by an end date in the past; where a row says nothing, all stays."""
    said, known = entry.values.pop("active", None), entry.known
    starts = entry.values.get("starts_on") or (known.starts_on if known and "starts_on" not in entry.values else None)
    ends = entry.values.get("ends_on")
    if isinstance(starts, date) and isinstance(ends, date) and ends < starts:
        entry.refuse("ends_on", _("is before the start date"))
    if said is not None:
        is_active = bool(said)
    elif isinstance(ends, date) and ends < day:
        is_active = False
    else:
        is_active = "ends_on" in entry.values or known is None or known.is_active
    if not is_active and known and known.id in world.last_administrators:
        entry.refuse("active", _("is the last administrator and cannot be deactivated"))
    entry.values["is_active"] = is_active


def _refuse_duplicates(entries: list[Entry]) -> None:
    for name in ("employee_id", "email"):
        times = Counter(entry.values.get(name) for entry in entries if entry.values.get(name))
        for entry in entries:
            value = entry.values.get(name)
            if value and times[value] > 1:
                entry.refuse(name, _("“%(value)s” is in %(times)s rows") % {"value": value, "times": times[value]})


def _find_managers(entries: list[Entry], world: World) -> None:
    """By employee id, e-mail address or name, in the file or among those who are here."""
    if not entries or "manager" not in entries[0].columns.place:
        for entry in entries:
            entry.manager = entry.known.manager_id if entry.known else None
        return
    names = _names(entries, world)
    for entry in entries:
        text = str(entry.values.pop("manager", None) or "")
        if text:
            _set_manager(entry, text, names)


def _names(entries: list[Entry], world: World) -> dict[str, set[UUID]]:
    """Everything people go by after the import; who is in the file goes by the name that stands there."""
    names: dict[str, set[UUID]] = defaultdict(set)
    in_file = {entry.key for entry in entries}
    for known in world.people.values():
        for word in (known.employee_id or "", known.email, "" if known.id in in_file else folded(known.name)):
            names[word].add(known.id)
    for entry in entries:
        for name in ("employee_id", "email"):
            names[str(entry.values.get(name) or "")].add(entry.key)
        names[folded(str(entry.values.get("name") or (entry.known.name if entry.known else "")))].add(entry.key)
    return names


def _set_manager(entry: Entry, text: str, names: dict[str, set[UUID]]) -> None:
    found = names.get(text) or names.get(text.lower()) or names.get(folded(text)) or set()
    if len(found) == 1:
        entry.manager = next(iter(found))
    elif found:
        entry.refuse("manager", _("several people are called “%(text)s”") % {"text": text})
    else:
        entry.refuse("manager", _("nobody in the file or here is “%(text)s”") % {"text": text})


def _refuse_loops(entries: list[Entry], world: World) -> bool:
    """Follow every line upwards, as it would be; says whether it refused anything new."""
    taken = {entry.key: entry for entry in entries if not entry.is_refused}
    above = {known.id: known.manager_id for known in world.people.values()}
    above.update({key: entry.manager for key, entry in taken.items()})
    finished: set[UUID] = set()
    looping: set[UUID] = set()
    for start in taken:
        path: dict[UUID, None] = {}
        at: UUID | None = start
        while at is not None and at not in finished and at not in path:
            path[at] = None
            at = above.get(at)
        if at is not None and at in path:
            ordered = list(path)
            looping.update(ordered[ordered.index(at) :])
        finished.update(path)
    for key in looping & taken.keys():
        taken[key].refuse("manager", _("closes a loop in the reporting line"))
    return bool(looping & taken.keys())


def _refuse_orphans(entries: list[Entry], world: World) -> bool:
    """A manager who is not taken, or who has left, manages nobody new; says whether it refused anything."""
    active = {known.id: known.is_active for known in world.people.values()}
    active.update({entry.key: entry.is_active for entry in entries if not entry.is_refused})
    refused = False
    for entry in entries:
        is_new = entry.known is None or entry.is_moved
        if entry.is_refused or entry.manager is None or not is_new:
            continue
        if entry.manager not in active:
            entry.refuse("manager", _("the manager’s own row is refused"))
            refused = True
        elif entry.is_active and not active[entry.manager]:
            entry.refuse("manager", _("the manager is no longer active"))
            refused = True
    return refused


def _changes(entry: Entry, known: Known, world: World) -> list[Note]:
    pairs = [(name, getattr(known, name) or None) for name in (*FACTS, "employee_id", *OWN)]
    places = {"department": (known.department_id, world.departments), "location": (known.location_id, world.locations)}
    notes = [
        Note(entry.columns.heading(name), f"{before or '–'} → {entry.values[name] or '–'}")
        for name, before in pairs
        if name in entry.values and entry.values[name] != before and (entry.values[name] or name in FACTS)
    ]
    for name, (before_id, ids) in places.items():
        if name in entry.values:
            after = entry.values[name]
            if (ids.get(folded(str(after)), "new") if after else None) != before_id:
                notes.append(Note(entry.columns.heading(name), f"{world.places.get(before_id, '–')} → {after or '–'}"))
    if entry.is_moved:
        before, after = (_called(key, world) for key in (known.manager_id, entry.manager))
        notes.append(Note(entry.columns.heading("manager"), f"{before} → {after}"))
    return notes


def _called(manager: UUID | None, world: World) -> str:
    """By name; who is only now being added has it in the file."""
    if manager is None:
        return "–"
    return world.people[manager].name if manager in world.people else _("somebody who is added")

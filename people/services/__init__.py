"""Writes about people; each is one deed."""

from people.services.account import (
    AlreadySetUp,
    TokenNameIsTaken,
    change_settings,
    create_token,
    end_sessions,
    revoke_token,
    set_up,
)
from people.services.line import LineWouldLoop, ManagerHasLeft, change_manager, set_dotted_managers
from people.services.people import (
    AddressIsTaken,
    EmployeeIdIsTaken,
    LastAdministrator,
    add_person,
    deactivate_person,
    edit_person,
    restore_person,
)
from people.services.places import LeavesOverlap, NameIsTaken, cancel_leave, keep_place, record_leave
from people.services.roles import RoleNeedsAScope, grant_role, take_role

__all__ = [
    "AddressIsTaken",
    "AlreadySetUp",
    "EmployeeIdIsTaken",
    "LastAdministrator",
    "LeavesOverlap",
    "LineWouldLoop",
    "ManagerHasLeft",
    "NameIsTaken",
    "RoleNeedsAScope",
    "TokenNameIsTaken",
    "add_person",
    "cancel_leave",
    "change_manager",
    "change_settings",
    "create_token",
    "deactivate_person",
    "edit_person",
    "end_sessions",
    "grant_role",
    "keep_place",
    "record_leave",
    "restore_person",
    "revoke_token",
    "set_dotted_managers",
    "set_up",
    "take_role",
]

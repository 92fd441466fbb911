"""Writes about people; each is one deed."""

from people.services.account import (
    AlreadySetUp,
    TokenNameIsTaken,
    change_settings,
    choose_mail,
    create_token,
    end_sessions,
    revoke_token,
    set_up,
)
from people.services.leaving import (
    LastAdministrator,
    deactivate_person,
    name_what_is_left_open,
    restore_person,
    see_off_leaver,
)
from people.services.line import LineWouldLoop, ManagerHasLeft, change_manager, set_dotted_managers
from people.services.people import AddressIsTaken, EmployeeIdIsTaken, add_person, edit_person
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
    "choose_mail",
    "create_token",
    "deactivate_person",
    "edit_person",
    "end_sessions",
    "grant_role",
    "keep_place",
    "name_what_is_left_open",
    "record_leave",
    "restore_person",
    "revoke_token",
    "see_off_leaver",
    "set_dotted_managers",
    "set_up",
    "take_role",
]

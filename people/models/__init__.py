"""People, the places they belong to, who reports to whom, and what roles they hold."""

from people.models.account import AccountNote
from people.models.delegation import Delegation
from people.models.dotted import DottedLine
from people.models.importing import ImportFile, ImportHeader
from people.models.line import Leave, ReportingSpell, day_at, moved_by_leave
from people.models.organisation import Department, Location, Organisation
from people.models.person import Person, names_at
from people.models.picture import Picture
from people.models.roles import HRScope, Role, RoleGrant
from people.models.session import Session
from people.models.signing_in import Invitation, PasswordRequest
from people.models.tokens import ApiToken, Scope, ServiceToken

__all__ = [
    "AccountNote",
    "ApiToken",
    "Delegation",
    "Department",
    "DottedLine",
    "HRScope",
    "ImportFile",
    "ImportHeader",
    "Invitation",
    "Leave",
    "Location",
    "Organisation",
    "PasswordRequest",
    "Person",
    "Picture",
    "ReportingSpell",
    "Role",
    "RoleGrant",
    "Scope",
    "ServiceToken",
    "Session",
    "day_at",
    "moved_by_leave",
    "names_at",
]

"""What the frame of every page needs, in one query."""

from dataclasses import dataclass
from typing import Any

from django.conf import settings
from django.db.models import Count, Exists, QuerySet, Subquery, Value
from django.db.models.functions import Coalesce
from django.http import HttpRequest
from django.utils.functional import SimpleLazyObject

from core.models import Notice
from core.prepared import prepared
from people.models import Organisation, Person, RoleGrant
from people.models.roles import ADMIN_ROLES

SSO_ROUTES = [("openid_connect_login", "OIDC_SERVER_URL"), ("saml_login", "SAML_ENTITY_ID")]


@dataclass(frozen=True)
class Shell:
    """The frame: whose copy this is, what waits in the inbox, which tabs to show."""

    organisation: str
    unread: int = 0
    has_team: bool = False
    can_admin: bool = False


def shell(request: HttpRequest) -> dict[str, Any]:
    """Adds `shell`, asked only when a template uses it, and whether there is single sign-on."""
    sso = [route for route, on in SSO_ROUTES if getattr(settings, on)]
    return {"shell": SimpleLazyObject(lambda: _shell(request)), "sso": sso, "sso_name": settings.SSO_NAME}


def _shell(request: HttpRequest) -> Shell:
    viewer = getattr(request, "user", None)
    if viewer is None or not viewer.is_authenticated:
        return Shell(organisation=Organisation.objects.values_list("name", flat=True).first() or "perfmgmt")
    for name, unread, has_team, can_admin in _counted(viewer):
        return Shell(name, unread, has_team or bool(viewer.stands_in_for), can_admin)
    return Shell(organisation="perfmgmt", can_admin=viewer.is_staff)


@prepared
def _counted(viewer: Person) -> QuerySet[Organisation, tuple[str, int, bool, bool]]:
    unread = Notice.objects.visible_to(viewer).unread().order_by().values("recipient").annotate(number=Count("pk"))
    unread_number = Coalesce(Subquery(unread.values("number")), Value(0))
    reports = Person.objects.active().filter(manager=viewer.pk)
    grants = RoleGrant.objects.filter(person=viewer.pk, role__in=ADMIN_ROLES)
    return Organisation.objects.values_list("name", unread_number, Exists(reports), Exists(grants))

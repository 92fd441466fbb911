"""Who is answered what in the admin."""

from collections.abc import Callable, Mapping
from datetime import UTC, date, datetime, timedelta

from allauth.mfa.models import Authenticator
from django.contrib.contenttypes.models import ContentType
from django.utils import timezone
from django_celery_beat.models import CrontabSchedule, IntervalSchedule, PeriodicTask

from core.models import Delivery, Notice
from people import services
from people.models import Invitation, Leave, Location, Organisation, Person, Role, RoleGrant
from perfmgmt.models import DataCopy
from tests.access.people import send
from tests.access.rows import Made, Row
from tests.cast import Company

DAY = date(2026, 11, 17)
NOON = datetime(2026, 11, 17, 12, tzinfo=UTC)


def admin_rows(  # one per route that a ModelAdmin has
    label: str,
    make: Callable[[Company], object],
    *,
    view: set[str],
    add: set[str] = frozenset(),  # type: ignore[assignment]
    change: set[str] = frozenset(),  # type: ignore[assignment]
    delete: set[str] = frozenset(),  # type: ignore[assignment]
    asked: set[str] = frozenset(),  # type: ignore[assignment]
) -> list[Row]:
    """Staff who may not are told so; everybody else is sent to sign in.

    Whoever is `asked` shows once more who they are before anything is added, or deleted from the list.
    """

    def expect(may: set[str]) -> Mapping[str, int]:
        return {"*": 302} | {part: 200 if part in may else 403 for part in ("hr_admin", "it_admin")}

    def made(company: Company) -> Made:
        return {"object_id": make(company)}

    def posted(company: Company) -> Made:
        return {"object_id": make(company), "data": {"post": "yes"}}

    deleted = {**expect(delete), **dict.fromkeys(delete, 302)}
    listed = {**expect(view), **dict.fromkeys(asked, 302)}
    added = {**expect(add), **dict.fromkeys(add & asked, 302)}
    return [
        Row(f"admin:{label}_changelist", expect(view)),
        Row(f"admin:{label}_changelist", listed, method="post"),
        Row(f"admin:{label}_add", expect(add)),
        Row(f"admin:{label}_add", added, method="post"),
        Row(f"admin:{label}_change", expect(view), made),
        Row(f"admin:{label}_change", expect(change), made, method="post"),
        Row(f"admin:{label}_history", expect(view), made),
        Row(f"admin:{label}_delete", expect(delete), made),
        Row(f"admin:{label}_delete", deleted, posted, method="post"),
    ]


def delivery(company: Company) -> int:
    notice = Notice.objects.create(
        recipient=company.nils, kind="x", cause="x", text="x", url="/", created_at="2026-11-17T10:00Z"
    )
    return Delivery.objects.create(notice=notice, channel="mail", try_at="2026-11-17T10:00Z").id


def service_token(company: Company) -> object:
    made, _secret = services.make_service_token(
        name="Warehouse", scopes=["goals:read"], lasts=timedelta(days=1), actor=company.hr_admin, now=timezone.now()
    )
    return made.pk


def failed_copy(company: Company) -> object:
    return DataCopy.objects.create(person=company.nils, state="failed", asked_at=NOON, expires_at=NOON).pk


def periodic_task(_company: Company) -> object:
    interval = IntervalSchedule.objects.create(every=1, period="days")
    return PeriodicTask.objects.create(name="x", task="core.sweep_deliveries", interval=interval).pk


def tried(company: Company) -> Made:
    return {"data": {"username": company.it_admin.email, "password": "seven looms"}}


HR, IT = {"hr_admin"}, {"it_admin"}

ROWS = [
    Row("admin:index", {"*": 302, "hr_admin": 200, "it_admin": 200}),
    Row("admin:login", {"*": 403, "hr_admin": 302, "it_admin": 302}),
    Row("admin:login", {"*": 403, "hr_admin": 302, "it_admin": 302}, tried, method="post"),
    Row("admin:logout", {"*": 302, "hr_admin": 405, "it_admin": 405}),
    Row("admin:logout", {"*": 302, "hr_admin": 200, "it_admin": 200}, method="post"),
    Row("admin:password_change", {"*": 302}),
    Row("admin:password_change", {"*": 302}, method="post"),
    Row("admin:password_change_done", {"*": 302}),
    Row(
        "admin:autocomplete",
        {"*": 302, "hr_admin": 200, "it_admin": 200},
        send(app_label="people", model_name="rolegrant", field_name="person"),
    ),
    Row("admin:jsi18n", {"*": 302, "hr_admin": 200, "it_admin": 200}),
    Row(
        "admin:view_on_site",
        {"*": 302},
        lambda company: {
            "content_type_id": ContentType.objects.get_for_model(Person).pk,
            "object_id": company.nils.pk,
        },
    ),
    Row("admin:app_list", {"*": 302, "hr_admin": 200, "it_admin": 200}, lambda _company: {"app_label": "people"}),
    Row(
        "admin:<path:object_id>/",
        {"*": 302},
        lambda company: {"address": f"/admin/people/person/{company.nils.pk}/"},
    ),
    *admin_rows(
        "people_invitation",
        lambda company: Invitation.objects.create(person=company.nils, sent_at=timezone.now()).pk,
        view=HR | IT,
    ),
    *admin_rows("people_organisation", lambda _company: Organisation.objects.get().pk, view=HR, change=HR),
    *admin_rows("people_department", lambda company: company.office.pk, view=HR, add=HR, change=HR),
    *admin_rows(
        "people_location", lambda _company: Location.objects.create(name="Porto").pk, view=HR, add=HR, change=HR
    ),
    *admin_rows("people_person", lambda company: company.nils.pk, view=HR | IT, add=HR, change=HR),
    *admin_rows(
        "people_leave",
        lambda company: Leave.objects.create(person=company.nils, starts_on=DAY, ends_on=DAY).pk,
        view=HR,
        add=HR,
        change=HR,
        delete=HR,
    ),
    *admin_rows(
        "people_rolegrant",
        lambda company: RoleGrant.objects.get(person=company.hr).pk,
        view=HR | IT,
        add=HR | IT,
        delete=HR,
        asked=HR | IT,
    ),
    Row(
        "admin:people_rolegrant_delete",
        {"*": 302, "hr_admin": 403, "it_admin": 200, "gone": 302},
        lambda company: {
            "object_id": RoleGrant.objects.create(person=company.gone, role=Role.IT_ADMIN).pk,
        },
        state="of an IT administrator",
    ),
    *admin_rows("people_servicetoken", service_token, view=HR | IT, add=HR | IT, asked=HR | IT),
    *admin_rows("perfmgmt_datacopy", failed_copy, view=IT),
    *admin_rows("core_delivery", delivery, view=HR | IT),
    Row("admin:core_delivery_again", {"*": 302}, method="post"),
    Row("admin:core_delivery_again", {"*": 302, "hr_admin": 405, "it_admin": 405}),
    *admin_rows(
        "mfa_authenticator",
        lambda company: Authenticator.objects.create(user=company.nils, type="totp", data={"secret": "x"}).pk,
        view=IT,
        delete=IT,
        asked=IT,
    ),
    *admin_rows("django_celery_beat_periodictask", periodic_task, view=IT, add=IT, change=IT, delete=IT),
    *admin_rows(
        "django_celery_beat_intervalschedule",
        lambda _company: IntervalSchedule.objects.create(every=1, period="days").pk,
        view=IT,
        add=IT,
        change=IT,
        delete=IT,
    ),
    *admin_rows(
        "django_celery_beat_crontabschedule",
        lambda _company: CrontabSchedule.objects.create().pk,
        view=IT,
        add=IT,
        change=IT,
        delete=IT,
    ),
]

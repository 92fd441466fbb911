"""Who is answered what about people, accounts, and in the admin."""

from collections.abc import Callable, Mapping
from datetime import date
from uuid import uuid4

from allauth.mfa.models import Authenticator
from django.contrib.contenttypes.models import ContentType
from django.utils import timezone
from django_celery_beat.models import CrontabSchedule, IntervalSchedule, PeriodicTask

from core.models import Delivery, Notice
from people import services
from people.models import ApiToken, Invitation, Leave, Location, Organisation, Person, Role, RoleGrant, Session
from tests.access.rows import Made, Row
from tests.cast import Company

ALL = {"*": 200}
DAY = date(2026, 11, 17)


def nils(company: Company) -> Made:
    return {"person_id": company.nils.pk}


def nobody(_company: Company) -> Made:
    return {"person_id": uuid4()}


def under_other(company: Company) -> Made:
    return {"person_id": company.nils.pk, "data": {"manager": company.other_manager.pk}}


def picture_of_nils(company: Company) -> Made:
    shown = services.keep_picture(person=company.nils, body=b"picture", actor=company.nils, now=timezone.now())
    return {"person_id": company.nils.pk, "key": shown.picture_key}


def no_picture(company: Company) -> Made:
    return {**picture_of_nils(company), "key": uuid4()}


def send(**data: object) -> Callable[[Company], Made]:
    return lambda _company: {"data": data}


def token_of_nils(company: Company) -> Made:
    ApiToken.objects.create(user=company.nils, name="script")
    return {"data": {"name": "script"}}


def passkey_of_nils(company: Company) -> Made:
    Authenticator.objects.create(user=company.nils, type="webauthn", data={"name": "Laptop", "credential": {}})
    return {}


def invitation_of_nils(company: Company) -> Made:
    Person.objects.filter(pk=company.nils.pk).update(password="!")
    company.nils.refresh_from_db(fields=["password"])
    services.invite(person=company.nils, actor=None, now=timezone.now())
    return {"key": services.invitation_link(Notice.objects.get(kind="invited")).split("/")[-2]}


def session_of_nils(company: Company) -> Made:
    now, handle = timezone.now(), uuid4()
    Session.objects.create(person=company.nils, handle=handle, since=now, seen_at=now, expire_date=now, session_key="x")
    return {"handle": handle}


def no_provider(_company: Company) -> Made:
    return {"organization_slug": "none"}


def empty_copy(_company: Company) -> Made:
    return {"data": {"key": ""}}


PAGES = [
    Row("people:directory", ALL),
    Row("people:search", ALL, send(q="nils")),
    Row("people:chart", ALL),
    Row("people:chart", ALL, lambda company: {"data": {"from": company.skip.pk}}, state="from somebody"),
    Row("people:chart", {"*": 404}, send(**{"from": "x"}), state="from nobody"),
    Row("people:chart", ALL, lambda company: {"data": {"open": company.skip.pk}}, state="open"),
    Row("people:chart", ALL, lambda company: {"data": {"find": company.nils.pk}}, state="somebody sought"),
    Row("people:below", ALL, nils),
    Row("people:below", {"*": 404}, nobody, state="of nobody"),
    Row("people:detail", ALL, nils),
    Row("people:detail", ALL, lambda company: {"person_id": company.gone.pk}, state="who has left"),
    Row("people:detail", {"*": 404}, nobody, state="of nobody"),
    Row("people:detail", {"*": 405}, nils, method="post"),
    Row("people:move", {"hr_admin": 200, "*": 403}, nils),
    Row("people:move", {"hr_admin": 200, "*": 403}, under_other, state="shown first"),
    Row("people:move", {"hr_admin": 302, "*": 403}, under_other, method="post"),
    Row("people:move", {"hr_admin": 422, "*": 403}, nils, method="post", state="nowhere"),
    Row("people:move", {"hr_admin": 404, "*": 403}, nobody, state="of nobody"),
    Row("people:leaving", {"hr_admin": 200, "*": 403}, nils),
    Row("people:leaving", {"hr_admin": 302, "*": 403}, nils, method="post"),
    Row("people:leaving", {"*": 403}, lambda company: {"person_id": company.hr_admin.pk}, state="of HR"),
    Row("people:leaving", {"hr_admin": 404, "*": 403}, nobody, state="of nobody"),
    Row("people:settings", ALL),
    Row("people:settings", {"*": 422}, method="post", state="empty"),
    Row(
        "people:settings",
        {"*": 302},
        send(language="de", time_zone="Europe/Berlin", theme="dark"),
        method="post",
    ),
    Row("people:picture", ALL, picture_of_nils),
    Row("people:picture", {"*": 404}, no_picture, state="that was replaced"),
    Row("people:picture", {"*": 405}, picture_of_nils, method="post"),
    Row("people:picture_change", {"*": 422}, method="post", state="empty"),
    Row("people:picture_change", {"*": 405}),
    Row("people:picture_remove", {"*": 302}, method="post"),
    Row("people:picture_remove", {"*": 405}),
    Row("people:token_create", ALL, send(name="script", days="30"), method="post"),
    Row("people:token_create", {"*": 405}),
    Row("people:token_revoke", {"nils": 302, "*": 404}, token_of_nils, method="post"),
    Row("people:sessions_end", {"*": 302}, method="post"),
    Row("people:sessions_end", {"*": 405}),
    Row("setup", {"*": 404, "visitor": 404}, empty_copy),
]

ACCOUNTS = [
    Row("invitation", {"*": 410, "visitor": 410}, lambda _company: {"key": "x"}),
    Row("invitation", {"*": 200, "visitor": 200}, invitation_of_nils, state="open"),
    Row("invitation", {"*": 422, "visitor": 422}, invitation_of_nils, method="post", state="without a password"),
    Row("openid_connect_login", {"*": 404, "visitor": 404}, lambda _company: {"provider_id": "none"}),
    Row("openid_connect_callback", {"*": 404, "visitor": 404}, lambda _company: {"provider_id": "none"}),
    Row("saml_login", {"*": 404, "visitor": 404}, no_provider),
    Row("saml_acs", {"*": 302, "visitor": 302}, no_provider, method="post"),
    Row("saml_finish_acs", {"*": 404, "visitor": 404}, no_provider),
    Row("saml_sls", {"*": 404, "visitor": 404}, no_provider),
    Row("saml_metadata", {"*": 404, "visitor": 404}, no_provider),
    Row("sessions", ALL),
    Row("sessions", {"*": 405}, method="post"),
    Row("session_end", {"nils": 302, "*": 404}, session_of_nils, method="post"),
    Row("session_end", {"*": 405}, session_of_nils),
    Row("account_login", {"*": 302, "visitor": 200}),
    Row("account_logout", ALL),
    Row("account_logout", {"*": 302}, method="post"),
    Row("account_inactive", {"*": 200, "visitor": 200}),
    Row("account_reauthenticate", ALL),
    Row("account_change_password", ALL),
    Row("account_set_password", {"*": 302}),
    Row("account_reset_password", {"*": 200, "visitor": 200}),
    Row("account_reset_password_done", {"*": 200, "visitor": 200}),
    Row("account_reset_password_from_key", {"*": 200, "visitor": 200}, lambda _c: {"uidb36": "1", "key": "x-y"}),
    Row("account_reset_password_from_key_done", {"*": 200, "visitor": 200}),
    Row("mfa_index", ALL),
    Row("mfa_authenticate", {"*": 302}),
    Row("mfa_reauthenticate", {"*": 302}),
    Row("mfa_activate_totp", {"*": 302}),
    Row("mfa_list_webauthn", ALL),
    Row("mfa_list_webauthn", ALL, passkey_of_nils, state="with one"),
    Row("mfa_add_webauthn", {"*": 302}),
    Row("mfa_edit_webauthn", {"*": 302}, lambda _company: {"pk": 1}),
    Row("mfa_remove_webauthn", {"*": 302}, lambda _company: {"pk": 1}),
    Row("mfa_reauthenticate_webauthn", {"*": 302}),
    Row("mfa_login_webauthn", {"*": 302}),
    Row("mfa_login_webauthn", {"*": 302}, send(credential="x"), method="post"),
    Row("mfa_deactivate_totp", {"*": 404}),
    Row("mfa_view_recovery_codes", {"*": 404}),
    Row("mfa_generate_recovery_codes", {"*": 302}),
    Row("mfa_download_recovery_codes", {"*": 404}),
]

API = [
    Row("api-docs", {"*": 200, "visitor": 302}),
    Row("api-schema", ALL),
    Row("api-me", ALL),
    Row("api-me", {"*": 405}, method="patch"),
    Row("api-person-list", ALL),
    Row("api-person-list", {"*": 405}, method="post"),
    Row("api-person-detail", ALL, lambda company: {"pk": company.nils.pk}),
    Row("api-person-detail", {"*": 404}, lambda _company: {"pk": uuid4()}, state="of nobody"),
    Row("api-person-detail", {"*": 405}, lambda company: {"pk": company.nils.pk}, method="delete"),
]


def admin_rows(  # one per route that a ModelAdmin has
    label: str,
    make: Callable[[Company], object],
    *,
    view: set[str],
    add: set[str] = frozenset(),  # type: ignore[assignment]
    change: set[str] = frozenset(),  # type: ignore[assignment]
    delete: set[str] = frozenset(),  # type: ignore[assignment]
) -> list[Row]:
    """Staff who may not are told so; everybody else is sent to sign in."""

    def expect(may: set[str]) -> Mapping[str, int]:
        return {"*": 302} | {part: 200 if part in may else 403 for part in ("hr_admin", "it_admin")}

    def made(company: Company) -> Made:
        return {"object_id": make(company)}

    def posted(company: Company) -> Made:
        return {"object_id": make(company), "data": {"post": "yes"}}

    deleted = {**expect(delete), **dict.fromkeys(delete, 302)}
    return [
        Row(f"admin:{label}_changelist", expect(view)),
        Row(f"admin:{label}_add", expect(add)),
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


def periodic_task(_company: Company) -> object:
    interval = IntervalSchedule.objects.create(every=1, period="days")
    return PeriodicTask.objects.create(name="x", task="core.sweep_deliveries", interval=interval).pk


HR, IT = {"hr_admin"}, {"it_admin"}

ADMIN = [
    Row("admin:index", {"*": 302, "hr_admin": 200, "it_admin": 200}),
    Row("admin:login", {"*": 403, "hr_admin": 302, "it_admin": 302}),
    Row("admin:logout", {"*": 302, "hr_admin": 405, "it_admin": 405}),
    Row("admin:password_change", {"*": 302}),
    Row("admin:password_change_done", {"*": 302, "hr_admin": 200, "it_admin": 200}),
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
    ),
    Row(
        "admin:people_rolegrant_delete",
        {"*": 302, "hr_admin": 403, "it_admin": 200, "gone": 302},
        lambda company: {
            "object_id": RoleGrant.objects.create(person=company.gone, role=Role.IT_ADMIN).pk,
        },
        state="of an IT administrator",
    ),
    *admin_rows("core_delivery", delivery, view=HR | IT),
    Row("admin:core_delivery_again", {"*": 302}, method="post"),
    Row("admin:core_delivery_again", {"*": 302, "hr_admin": 405, "it_admin": 405}),
    *admin_rows(
        "mfa_authenticator",
        lambda company: Authenticator.objects.create(user=company.nils, type="totp", data={"secret": "x"}).pk,
        view=IT,
        delete=IT,
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

INBOX = [
    Row("core:inbox", ALL),
    Row("core:notices_read", {"*": 302}, method="post"),
    Row("core:notices_read", {"*": 405}),
    Row(
        "core:notice_open",
        {"nils": 302, "*": 404},
        lambda company: {
            "notice_id": Notice.objects.create(
                recipient=company.nils, kind="x", cause="x", text="x", url="/", created_at="2026-11-17T10:00Z"
            ).pk
        },
        method="post",
    ),
    Row(
        "core:draft",
        ALL,
        lambda _company: {"key": "feedback:new", "data": {"text": "so far", "version": 0}},
        method="post",
    ),
]

ROWS = [*PAGES, *ACCOUNTS, *API, *ADMIN, *INBOX]

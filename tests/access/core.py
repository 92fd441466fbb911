"""Notices: what a person chooses of them."""

from core.models import NoticeWording
from core.notices.stopping import stop_link
from core.topics import topics
from tests.access.admin import admin_rows
from tests.access.rows import Made, Row
from tests.cast import Company

ALL = {"*": 200}


def everything_at_once(_company: Company) -> Made:
    choices = {f"mail_{topic.name}": "now" for topic in topics() if topic.is_optional}
    return {"data": {"working_days": ["1", "2"], "digest_at": "08:00", **choices}}


def stopped_mail(company: Company) -> Made:
    link = stop_link(company.nils, [topic for topic in topics() if topic.name == "goals"])
    return {"key": link.split("/")[-2]}


def wording(_company: Company) -> object:
    return NoticeWording.objects.create(kind="goal_agreed", language="en").pk


HR = {"hr_admin"}

ROWS = [
    *admin_rows("core_noticewording", wording, view=HR, add=HR, change=HR, delete=HR),
    Row("core:stop_mail", {"*": 200, "visitor": 200}, stopped_mail),
    Row("core:stop_mail", {"*": 200, "visitor": 200}, stopped_mail, method="post"),
    Row("core:stop_mail", {"*": 410, "visitor": 410}, lambda _company: {"key": "x"}, method="post", state="forged"),
    Row("people:notices", ALL),
    Row("people:notices", {"*": 302}, everything_at_once, method="post"),
    Row("people:notices", {"*": 422}, lambda _company: {"data": {"mail_goals": "now"}}, method="post", state="in part"),
    Row("people:notices", {"*": 405}, method="put"),
]

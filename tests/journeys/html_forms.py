"""The forms of a page as a browser would send them, with something typed into every field."""

from dataclasses import dataclass, field
from datetime import timedelta
from html.parser import HTMLParser
from typing import Any
from urllib.parse import urljoin, urlsplit

from django.utils import timezone

Attributes = dict[str, str | None]
NEVER_SENT = {"submit", "button", "image", "reset", "file"}
PATTERN = "__prefix__"  # of the admin's next row
TYPED = {"text", "search", "textarea", "password", "email"}


@dataclass
class Form:
    """Where it goes and what would be sent; `kinds` says what each field takes, `limited` which have a length."""

    action: str
    method: str = "post"
    values: dict[str, str] = field(default_factory=dict)
    kinds: dict[str, str] = field(default_factory=dict)
    limited: set[str] = field(default_factory=set)

    @property
    def typed(self) -> set[str]:
        """Fields that take words, and show them again."""
        return {name for name, kind in self.kinds.items() if kind in TYPED - {"password"}}


class Forms(HTMLParser):
    """Collects the forms of a page."""

    def __init__(self, address: str, person: str) -> None:
        super().__init__()
        self.address, self.person = address, person
        self.forms: list[Form] = []
        self.open: Form | None = None
        self.name = ""
        self.picks_person = False

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given: Attributes = dict(attrs)
        method = (given.get("method") or "get").lower()
        if tag == "form" and method != "dialog":
            action = given.get("action") or self.address
            self.open = Form(urlsplit(urljoin(self.address, action)).path, method)
            self.forms.append(self.open)
        self.picks_person = (tag == "div" and "data-picker" in given) or (self.picks_person and tag == "input")
        handler = getattr(self, f"_{tag}", None)
        if self.open is not None and handler and "disabled" not in given:
            handler(given)

    def handle_endtag(self, tag: str) -> None:
        if tag == "form":
            self.open = None
        if tag == "select":
            self.name = ""

    def _input(self, given: Attributes) -> None:
        assert self.open
        name, kind, value = given.get("name") or "", given.get("type") or "text", given.get("value") or ""
        if not name or kind in NEVER_SENT or name == "csrfmiddlewaretoken" or PATTERN in name:
            return
        if kind in {"checkbox", "radio"}:
            if "checked" in given or (kind == "radio" and name not in self.open.values):
                self.open.values[name] = value
            return
        if self.picks_person:
            self.open.values[name], self.picks_person = self.person, False
            return
        self._type(name, kind, value, given)

    def _textarea(self, given: Attributes) -> None:
        if PATTERN not in (given.get("name") or ""):
            self._type(given.get("name") or "", "textarea", "", given)

    def _select(self, given: Attributes) -> None:
        assert self.open
        self.name = given.get("name") or ""
        self.open.values.setdefault(self.name, "")

    def _option(self, given: Attributes) -> None:
        assert self.open
        if self.name and ("selected" in given or not self.open.values.get(self.name)):
            self.open.values[self.name] = given.get("value") or ""

    def _type(self, name: str, kind: str, value: str, given: Attributes) -> None:
        assert self.open
        if "maxlength" in given:
            self.open.limited.add(name)
        day = timezone.localdate() + timedelta(days=7)
        meant = {"date": day.isoformat(), "time": "10:00", "number": "3"}
        if kind in TYPED and not value:
            value = f"Kept {name}"
        self.open.kinds[name] = kind
        self.open.values[name] = value or meant.get(kind, "")


def forms_of(page: str, address: str, person: str) -> list[Form]:
    """All forms of a page but the one to sign out, which the shell has everywhere."""
    parser = Forms(address, person)
    parser.feed(page)
    return [form for form in parser.forms if "/logout/" not in form.action]


def flat(data: dict[str, Any]) -> dict[str, str]:
    """What an access row sends, as text."""
    return {name: str(value) for name, value in data.items()}

"""Notices in a chat of one's own: an address that the chat gave out, kept as a secret."""

import logging
import re
from io import StringIO
from typing import Any
from urllib.parse import urlsplit

import apprise
from apprise.plugins.discord import NotifyDiscord
from apprise.plugins.google_chat import NotifyGoogleChat
from apprise.plugins.mattermost import NotifyMattermost
from apprise.plugins.slack import NotifySlack
from apprise.plugins.workflows import NotifyWorkflows
from django.conf import settings

from core.models import Notice
from core.notices.wording import words_for
from core.outgoing import only_public_addresses

CHATS: tuple[type[Any], ...] = (NotifySlack, NotifyWorkflows, NotifyGoogleChat, NotifyDiscord)
MATTERMOST = re.compile(r"(?P<place>(?:/[\w.-]+)*)/hooks/(?P<key>[a-z0-9]{16,40})/?")
LOOK = apprise.AppriseAsset(
    app_id="perfmgmt", http_redirects=False, image_url_mask="", image_url_logo="", secure_logging=True
)


def is_chat(address: str) -> bool:
    """Whether this is the address of an incoming webhook of a chat we know, and may be used here."""
    return _service(address) is not None


def send_to_chat(notice: Notice, address: str) -> str:
    """Post a notice; what went wrong, or nothing. Words of people mention nobody."""
    service = _service(address)
    if service is None:
        return "The address is none of a chat that may be used here."
    said = words_for(notice)
    words = f"{said.subject}\n{said.more}".strip().replace("@", "@\u200b").replace("<!", "<\u200b!")
    log: StringIO
    with apprise.LogCapture(level=logging.WARNING) as log:  # type: ignore[no-untyped-call]
        is_named = urlsplit(address).hostname in settings.CHAT_SERVERS
        if is_named:
            is_sent = service.notify(body=f"{words}\n{settings.SITE_URL}{notice.url}")
        else:
            with only_public_addresses():
                is_sent = service.notify(body=f"{words}\n{settings.SITE_URL}{notice.url}")
        lines = log.getvalue().strip().splitlines()
    return "" if is_sent else (lines[-1] if lines else "The chat did not take it.")[:500]


def _service(address: str) -> Any:
    """A chat behind an https address; never what the rest of the address would make of it."""
    try:
        parts = urlsplit(address)
        port = f":{parts.port}" if parts.port else ""
    except ValueError:
        return None
    schemes = {"https", "http"} if settings.LOCAL else {"https"}
    if parts.scheme not in schemes or not parts.hostname or "@" in parts.netloc:
        return None
    if settings.CHAT_SERVERS and parts.hostname not in settings.CHAT_SERVERS:
        return None
    if own := MATTERMOST.fullmatch(parts.path):
        secure = "s" if parts.scheme == "https" else ""
        return _made(
            NotifyMattermost,
            NotifyMattermost.parse_url(f"mmost{secure}://{parts.hostname}{port}{own['place']}/{own['key']}"),
        )
    return next((_made(chat, found) for chat in CHATS if (found := chat.parse_native_url(address))), None)


def _made(chat: type[Any], found: dict[str, Any]) -> Any:
    try:
        service = chat(**found, asset=LOOK)
    except TypeError:  # what apprise says where a part is missing
        return None
    service.redirects, service.verify_certificate = False, True
    return service

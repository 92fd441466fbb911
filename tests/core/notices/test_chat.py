"""Notices in one's own chat, and in no place that is not meant for the public."""

import socket
from collections.abc import Iterator
from datetime import timedelta
from typing import Any

import pytest
from django.utils import timezone

from core.models import Delivery, NoticeChoice, NoticeSchedule, NoticeWording
from core.notices import deliver, due_deliveries, notify
from core.notices.chat import is_chat, send_to_chat
from core.outgoing import NotPublicError, is_public, only_public_addresses
from core.sealed import seal, seal_anew, unseal
from people.models import Leave, Person
from tests.cast import Company
from tests.core.notices.chatroom import PATH, Room, chatroom

SLACK = "https://hooks.slack.com/services/T1JJ3T3L2/A1BRTD4JD/TIiajkdnlazkcOXrIdevi7FQ"


@pytest.fixture
def room(settings: Any) -> Iterator[Room]:
    settings.CHAT_SERVERS = ["127.0.0.1"]
    with chatroom() as room:
        yield room


def tell(person: Person, address: str, text: str = "Samira agreed your goal.") -> Delivery:
    NoticeSchedule.objects.update_or_create(person=person, defaults={"chat_address": address and seal(address)})
    NoticeChoice.objects.update_or_create(person=person, topic="goals", defaults={"by_mail": False, "by_chat": True})
    notice = notify(person, kind="goal_agreed", text=text, url="/goals/", cause="x")
    assert notice is not None
    return notice.deliveries.get()


def sent(delivery: Delivery, **later: int) -> str:
    deliver(delivery_id=delivery.pk, now=timezone.now() + timedelta(**later))
    delivery.refresh_from_db()
    return delivery.state


def test_a_notice_is_posted_once_with_its_link(company: Company, room: Room) -> None:
    delivery = tell(company.nils, room.address)
    assert sent(delivery) == sent(delivery) == "sent"
    assert room.taken == ["Samira agreed your goal.\nhttp://127.0.0.1:8000/goals/"]


def test_what_the_chat_refuses_comes_later(company: Company, room: Room) -> None:
    room.answer = 500
    delivery = tell(company.nils, room.address)
    assert sent(delivery) == "waiting"
    assert "500" in delivery.error
    assert PATH not in delivery.error
    room.answer = 200
    assert sent(delivery, minutes=2) == "sent"
    assert len(room.taken) == 1


def test_a_mail_server_that_rests_holds_no_chat_up(company: Company, room: Room) -> None:
    from core.notices.pauses import let_mail_rest  # noqa: PLC0415

    let_mail_rest(timezone.now())
    assert sent(tell(company.nils, room.address)) == "sent"


def test_mails_that_wait_keep_no_chat_from_its_turn(company: Company, room: Room) -> None:
    for number in range(3):
        notify(company.peer, kind="goal_agreed", text="x", url="/", cause=f"{number}")
    delivery = tell(company.nils, room.address)
    found = due_deliveries(now=timezone.now() + timedelta(seconds=1), most=2)
    assert (delivery.pk in found, len(found)) == (True, 3)


def test_without_an_address_nothing_is_posted(company: Company) -> None:
    assert sent(tell(company.nils, "")) == "dropped"


def test_an_address_that_may_no_longer_be_used_is_left_alone(company: Company, room: Room, settings: Any) -> None:
    delivery = tell(company.nils, room.address)
    settings.CHAT_SERVERS = ["chat.elsewhere"]
    assert sent(delivery) == "waiting"
    assert "none of a chat" in delivery.error
    assert room.visits == []


def test_what_happens_during_leave_is_posted_afterwards(company: Company, room: Room) -> None:
    today = company.nils.today(timezone.now())
    Leave.objects.create(person=company.nils, starts_on=today, ends_on=today + timedelta(days=2))
    delivery = tell(company.nils, room.address)
    assert sent(delivery) == "waiting"
    assert (delivery.channel, delivery.attempts, room.taken) == ("chat", 0, [])
    assert sent(delivery, days=9) == "sent"


def test_words_of_people_call_nobody_in_the_room(company: Company, room: Room) -> None:
    sent(tell(company.nils, room.address, "Nils proposes a goal: @channel <!everyone>"))
    assert "@channel" not in room.taken[0]
    assert "<!everyone" not in room.taken[0]


def test_a_redirect_is_not_followed(company: Company, room: Room) -> None:
    room.answer, room.elsewhere = 307, "/secret"
    assert sent(tell(company.nils, room.address)) == "waiting"
    assert room.visits == [PATH]


def test_a_private_place_is_not_connected_to_unless_it_is_named(
    company: Company, room: Room, settings: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    settings.CHAT_SERVERS = []
    delivery = tell(company.nils, room.address)
    assert sent(delivery) == "waiting"
    looked_up = socket.getaddrinfo
    monkeypatch.setattr(socket, "getaddrinfo", lambda _host, *more: looked_up("127.0.0.1", *more))
    by_name = room.address.replace("127.0.0.1", "chat.example")
    assert send_to_chat(delivery.notice, by_name)
    assert room.visits == []


@pytest.mark.parametrize(
    "address",
    [
        SLACK,
        f"https://chat.example{PATH}",
        f"https://chat.example:8443/team{PATH}/",
        "https://discord.com/api/webhooks/4174216298/JHMHI8qBe7bk2ZwO5U711o3dV_js",
    ],
)
def test_webhooks_of_chats_are_known(address: str, settings: Any) -> None:
    settings.LOCAL = False
    assert is_chat(address)
    settings.CHAT_SERVERS = ["chat.elsewhere"]
    assert not is_chat(address)


@pytest.mark.parametrize(
    "address",
    [
        "",
        "x",
        f"http://chat.example{PATH}",
        f"https://user:word@chat.example{PATH}",
        "https://chat.example/",
        "https://[chat.example/",
        f"https://chat.example:99999{PATH}",
        "file:///etc/passwd",
        "jsons://chat.example/x",
        f"mmosts://chat.example{PATH}",
        f"gopher://chat.example{PATH}",
        "https://chat.googleapis.com/v1/spaces/AAAA/messages?key=without-a-token",
    ],
)
def test_nothing_else_is_taken_for_a_chat(address: str, settings: Any) -> None:
    settings.LOCAL = False
    assert not is_chat(address)


@pytest.mark.parametrize(
    "address",
    [
        "127.0.0.1",
        "10.1.2.3",
        "172.16.0.1",
        "192.168.1.1",
        "169.254.169.254",
        "100.64.0.1",
        "0.0.0.0",  # noqa: S104 - it is refused
        "224.0.0.1",
        "::1",
        "fe80::1",
        "fd00::1",
        "::ffff:127.0.0.1",
        "::ffff:10.0.0.1",
        "64:ff9b::a00:1",
        "2002:a00:1::1",
        "/run/docker.sock",
    ],
)
def test_private_addresses_are_not_public(address: str) -> None:
    assert not is_public(address)


@pytest.mark.parametrize("address", ["9.9.9.9", "2620:fe::fe", "::ffff:9.9.9.9"])
def test_public_addresses_are(address: str) -> None:
    assert is_public(address)


def test_a_socket_is_stopped_as_it_connects_and_free_again_afterwards(room: Room) -> None:
    place = ("127.0.0.1", int(room.server_address[1]))
    with only_public_addresses(), pytest.raises(NotPublicError):
        socket.create_connection(place)
    socket.create_connection(place).close()


def test_a_secret_is_sealed_and_survives_a_new_key(settings: Any) -> None:
    sealed = seal(SLACK)
    assert "slack" not in sealed
    settings.SECRET_KEY, settings.SECRET_KEY_FALLBACKS = "another", [settings.SECRET_KEY]
    assert unseal(sealed) == SLACK
    assert seal_anew(sealed) != sealed
    settings.SECRET_KEY_FALLBACKS = []
    assert unseal(sealed) == ""
    assert seal_anew(sealed) == sealed, "its key may be found again"


def test_the_chat_speaks_in_the_words_of_hr_and_mentions_nobody(company: Company, room: Room) -> None:
    said = {"subject": "Goals: {sentence}", "text": "Look at it, @all."}
    NoticeWording.objects.create(kind="goal_agreed", language="en", is_used=True, **said)
    assert sent(tell(company.nils, room.address)) == "sent"
    assert room.taken == ["Goals: Samira agreed your goal.\nLook at it, @\u200ball.\nhttp://127.0.0.1:8000/goals/"]


def test_what_waits_for_a_chat_one_no_longer_wants_is_not_posted(company: Company, room: Room) -> None:
    delivery = tell(company.nils, room.address)
    NoticeChoice.objects.update(by_chat=False)
    assert sent(delivery) == "dropped"
    assert not room.taken

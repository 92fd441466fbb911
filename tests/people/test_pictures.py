from io import BytesIO
from zlib import crc32

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.urls import reverse
from django.utils import timezone
from PIL import Image

from core.models import Notice
from core.templatetags.faces import avatar
from people import pictures, services
from people.models import AccountNote, Person, Picture
from tests.cast import Company
from tests.people.sign_in.doors import just_asked
from tests.people.test_views import signed_in

ORIENTATION, TURNED_LEFT = 0x0112, 6
PIXELS_OF_A_BOMB = 60_000


def drawn(kind: str = "PNG", size: tuple[int, int] = (40, 20), **details: object) -> bytes:
    body = BytesIO()
    Image.new("RGB", size, "red").save(body, kind, **details)
    return body.getvalue()


def portrait(body: bytes) -> Image.Image:
    return Image.open(BytesIO(pictures.portrait(BytesIO(body), size=len(body))))


def bomb() -> bytes:
    """A small file whose head promises a large picture."""
    sides = PIXELS_OF_A_BOMB.to_bytes(4, "big") * 2
    whole = drawn()
    head = whole[12:16] + sides + whole[24:29]
    return whole[:12] + head + crc32(head).to_bytes(4, "big") + whole[33:]


@pytest.mark.parametrize("kind", ["PNG", "JPEG", "WEBP"])
def test_every_picture_becomes_a_small_square_jpeg(kind: str) -> None:
    made = portrait(drawn(kind))
    assert (made.format, made.mode, made.size) == ("JPEG", "RGB", (256, 256))


def test_a_picture_stands_upright_and_says_nothing_of_where_it_was_taken() -> None:
    two = Image.new("RGB", (400, 400), "red")
    two.paste("blue", (0, 0, 200, 400))
    facts = Image.Exif()
    facts[ORIENTATION], facts[0x010F] = TURNED_LEFT, "Maker of cameras"
    body = BytesIO()
    two.save(body, "JPEG", exif=facts, comment=b"At home", quality=95)
    made = portrait(body.getvalue())
    assert not made.getexif()
    assert "comment" not in made.info
    red, _green, blue = made.getpixel((128, 20))  # type: ignore[misc]
    assert blue > red, "the left half is on top"


def test_what_follows_a_picture_in_its_file_is_not_kept() -> None:
    body = drawn() + b"<script>alert(1)</script>"
    assert b"script" not in pictures.portrait(BytesIO(body), size=len(body))


@pytest.mark.parametrize(
    ("body", "said"),
    [
        (b"<svg xmlns='http://www.w3.org/2000/svg'><script/></svg>", "JPEG, PNG or WebP"),
        (b"<!doctype html><script>alert(1)</script>", "JPEG, PNG or WebP"),
        (drawn("GIF"), "JPEG, PNG or WebP"),
        (b"XX" + drawn()[2:], "JPEG, PNG or WebP"),
        (drawn(size=(300, 300))[:-40], "JPEG, PNG or WebP"),
        (b"\0", "JPEG, PNG or WebP"),
    ],
    ids=["svg", "html", "gif", "wrong magic", "cut off", "nul"],
)
def test_what_is_no_picture_is_refused_whatever_it_is_called(body: bytes, said: str) -> None:
    with pytest.raises(pictures.NoPicture, match=said):
        pictures.portrait(BytesIO(body), size=len(body))


def test_a_picture_of_too_many_pixels_is_refused_by_its_head() -> None:
    with pytest.raises(pictures.NoPicture, match="40 million"):
        portrait(bomb())


def test_pixels_are_counted_before_they_are_unfolded(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pictures, "MOST_PIXELS", 799)
    monkeypatch.setattr(pictures, "_squared", lambda _found: pytest.fail("was unfolded"))
    with pytest.raises(pictures.NoPicture, match="40 million"):
        portrait(drawn())


def test_a_large_file_is_refused_unread() -> None:
    with pytest.raises(pictures.NoPicture, match="5 MB"):
        pictures.portrait(BytesIO(drawn()), size=pictures.MOST_BYTES + 1)


@pytest.fixture
def nils(company: Company) -> Client:
    return signed_in(company.nils)


def send(client: Client, body: bytes) -> Person:
    sent = SimpleUploadedFile("me.html", body, content_type="text/html")
    answer = client.post(reverse("people:picture_change"), {"picture": sent})
    assert answer.status_code == 302, answer.content.decode()
    return Person.objects.get(pk=client.session["_auth_user_id"])


def test_a_picture_is_seen_beside_the_name_and_can_be_kept_by_the_browser(nils: Client, company: Company) -> None:
    shown = send(nils, drawn())
    where = reverse("people:picture", args=[shown.pk, shown.picture_key])
    assert f'src="{where}" alt=""' in avatar(shown)
    answer = signed_in(company.peer).get(where)
    assert answer["Content-Type"] == "image/jpeg"
    assert answer["X-Content-Type-Options"] == "nosniff"
    assert "sandbox" in answer["Content-Security-Policy"]
    assert answer["Cache-Control"] == "private, max-age=604800, immutable"
    assert Image.open(BytesIO(answer.content)).size == (256, 256)


def test_another_picture_takes_the_place_of_the_first(nils: Client) -> None:
    first = send(nils, drawn())
    second = send(nils, drawn("JPEG"))
    assert first.picture_key != second.picture_key
    assert Picture.objects.get().key == second.picture_key
    assert nils.get(reverse("people:picture", args=[first.pk, first.picture_key])).status_code == 404


def test_a_refused_file_changes_nothing_and_is_answered_in_words(nils: Client) -> None:
    kept = send(nils, drawn())
    sent = SimpleUploadedFile("me.png", b"<svg/>", content_type="image/png")
    answer = nils.post(reverse("people:picture_change"), {"picture": sent})
    assert answer.status_code == 422
    assert "cannot be read as a picture" in answer.content.decode()
    assert Picture.objects.get().key == kept.picture_key


def test_a_removed_picture_is_gone(nils: Client, company: Company) -> None:
    send(nils, drawn())
    nils.post(reverse("people:picture_remove"))
    assert not Picture.objects.exists()
    company.nils.refresh_from_db()
    assert "<img" not in avatar(company.nils)


@pytest.mark.parametrize("part", ["hr_admin", "it_admin"])
def test_hr_and_it_take_a_picture_away_in_the_admin(company: Company, part: str) -> None:
    services.keep_picture(person=company.nils, body=b"picture", actor=company.nils, now=timezone.now())
    chosen = {"action": "remove_picture", "_selected_action": [str(company.nils.pk)]}
    client = signed_in(company.people[part])
    just_asked(client, company.people[part])
    client.post(reverse("admin:people_person_changelist"), chosen)
    company.nils.refresh_from_db()
    assert company.nils.picture_key is None
    assert not Picture.objects.exists()
    by = company.people[part]
    assert Notice.objects.get(recipient=company.nils).text.startswith(f"{by.name} took your picture away.")
    noted = AccountNote.pgh_event_model.objects.get(what="picture", person_id=company.nils.pk)  # type: ignore[attr-defined]
    assert noted.pgh_context.metadata["actor"] == str(by.pk)


def test_to_take_a_picture_away_asks_once_more(company: Company) -> None:
    services.keep_picture(person=company.nils, body=b"picture", actor=company.nils, now=timezone.now())
    client = Client()
    client.force_login(company.hr_admin, backend="people.sign_in.backend.Backend")
    chosen = {"action": "remove_picture", "_selected_action": [str(company.nils.pk)]}
    asked = client.post(reverse("admin:people_person_changelist"), chosen)
    assert asked["Location"].startswith(reverse("account_reauthenticate"))
    assert Picture.objects.exists()


def test_ones_own_picture_is_taken_away_without_a_word(nils: Client, company: Company) -> None:
    send(nils, drawn())
    nils.post(reverse("people:picture_remove"))
    assert not Notice.objects.exists()
    assert not AccountNote.objects.filter(what="picture").exists()

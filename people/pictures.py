"""Pictures of people, made anew from what was sent: nothing of the file but what it shows is kept."""

import warnings
from io import BytesIO
from typing import BinaryIO

from django.utils.translation import gettext as _
from PIL import Image, ImageOps

MOST_BYTES = 5 * 1024 * 1024
MOST_PIXELS = 40_000_000
SIDE = 256
READ = ("JPEG", "PNG", "WEBP")
CONTENT_TYPE = "image/jpeg"


class NoPicture(ValueError):  # noqa: N818 - it says what is wrong, as refusals do
    """Says in words why the file cannot be somebody's picture."""


def portrait(file: BinaryIO, *, size: int) -> bytes:
    """A square JPEG without metadata, upright, of the middle of the picture. Raises NoPicture.

    What kind of file it is, its first bytes say, never its name. The measures stand in the head of the file, so a
    picture that is too large is refused before it is unfolded.
    """
    if size > MOST_BYTES:
        raise NoPicture(_("The file is larger than 5 MB. Choose a smaller one."))
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore", Image.DecompressionBombWarning)
            found = Image.open(file, formats=READ)
    except Image.DecompressionBombError as bomb:
        raise NoPicture(_too_many()) from bomb
    except Exception as unreadable:
        raise NoPicture(_unreadable()) from unreadable
    if found.width * found.height > MOST_PIXELS:
        raise NoPicture(_too_many())
    try:
        return _squared(found)
    except Exception as broken:
        raise NoPicture(_unreadable()) from broken


def _squared(found: Image.Image) -> bytes:
    found.draft("RGB", (SIDE * 2, SIDE * 2))
    clear = ImageOps.exif_transpose(found).convert("RGBA")
    square = ImageOps.fit(clear, (SIDE, SIDE))
    sheet = Image.new("RGB", square.size, "white")
    sheet.paste(square, mask=square.getchannel("A"))
    body = BytesIO()
    sheet.save(body, "JPEG", quality=85, optimize=True)
    return body.getvalue()


def _too_many() -> str:
    return _("The picture has more than 40 million pixels. Choose a smaller one.")


def _unreadable() -> str:
    return _("This file cannot be read as a picture. Choose a JPEG, PNG or WebP file.")

"""What the API reads; a module of its own, because Django REST framework's views load it while they load themselves."""

import json
from typing import Any

from django.utils.translation import gettext as _
from rest_framework.exceptions import ParseError
from rest_framework.parsers import JSONParser


class Json(JSONParser):
    """JSON that can be written down again: an answer repeats what was wrong, and half a character has no bytes."""

    def parse(self, *args: Any, **kwargs: Any) -> Any:
        """What was sent; 400 for halves of characters, and for brackets within brackets without end."""
        try:
            data = super().parse(*args, **kwargs)
            json.dumps(data, ensure_ascii=False).encode()
        except (RecursionError, UnicodeEncodeError) as error:
            raise ParseError(_("This JSON holds half a character, or too many brackets within brackets.")) from error
        return data

"""The access table: what each of the cast is answered on each route, in each state that matters."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any

from tests.cast import Company

Made = Mapping[str, Any]


@dataclass(frozen=True)
class Row:
    """One route, method and state.

    `make` builds the state and returns the route's arguments; under "data" what is sent; under "before" what is done
    first in the browser of whoever asks, a function of it and of the person, who is None where nobody is signed in.
    `expect` maps a part of the cast to the expected status; "*" stands for everybody not named and
    "visitor" for the signed-out, who are sent to the sign-in page (302; 401 under /api/) unless named. "token" is a
    script with a token of Nils: it is answered like him by the API, and like a visitor everywhere else. "service" is
    another system that was given every scope there is: the API refuses it unless named. "half" has
    given the right password and not yet the second factor, and is a visitor everywhere but where that is asked for.
    """

    name: str
    expect: Mapping[str, int]
    make: Callable[[Company], Made] = field(default=lambda _company: {})
    method: str = "get"
    state: str = ""

    def __str__(self) -> str:
        return " ".join(part for part in (self.method.upper(), self.name, self.state) if part)

    @property
    def is_api(self) -> bool:
        """Whether scripts are served."""
        return (":api" in self.name or self.name.startswith("api")) and self.name != "api-docs"

    def expected(self, part: str) -> int:
        """The status for one of the cast."""
        if part == "token" and part not in self.expect:
            return self.expected("nils" if self.is_api else "visitor")
        if part == "service" and part not in self.expect:
            return 403 if self.is_api else self.expected("visitor")
        if part == "half" and part not in self.expect:
            return self.expected("visitor")
        if part == "visitor" and part not in self.expect:
            return 401 if self.is_api else 302
        if part == "gone" and part not in self.expect:
            return self.expected("visitor")
        return self.expect.get(part, self.expect["*"])

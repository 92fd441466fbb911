"""How the evidence quoted in an answer is spread over the period: figures for one small drawing and one sentence."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from django.utils.formats import date_format

from core.templatetags.wording import in_sentence
from reviews.models import Quote

STEP, TALLEST = 56, 32
RECENT = 2


@dataclass(frozen=True)
class MonthBar:
    """A month with its pieces of evidence and those quoted; places and heights are units of the drawing."""

    starts_on: date
    pieces: int
    quoted: int
    x: int
    height: int
    quoted_height: int
    is_ahead: bool

    @property
    def y(self) -> int:
        """The top of the whole bar."""
        return TALLEST - self.height

    @property
    def quoted_y(self) -> int:
        """The top of the quoted part."""
        return TALLEST - self.quoted_height

    @property
    def name(self) -> str:
        """July."""
        return date_format(self.starts_on, "F")

    @property
    def anchor(self) -> str:
        """Where the month stands in the timeline."""
        return f"month-{self.starts_on:%Y-%m}"


@dataclass(frozen=True)
class Coverage:
    """The months of the period, the earliest first."""

    bars: list[MonthBar]

    @property
    def width(self) -> int:
        """The width of the drawing."""
        return STEP * len(self.bars)

    @property
    def pieces(self) -> int:
        """All evidence of the period."""
        return sum(bar.pieces for bar in self.bars)

    @property
    def quoted(self) -> int:
        """What is quoted in the answer."""
        return sum(bar.quoted for bar in self.bars)

    @property
    def quoted_months(self) -> str:
        """September and October."""
        return in_sentence([bar.name for bar in self.bars if bar.quoted])

    @property
    def silent_months(self) -> str:
        """Months with evidence of which nothing is quoted."""
        return in_sentence([bar.name for bar in self._silent])

    @property
    def look_first(self) -> MonthBar | None:
        """The earliest of them."""
        return self._silent[0] if self._silent else None

    @property
    def is_all_recent(self) -> bool:
        """Whether all that is quoted lies in the last two months, though there is earlier evidence."""
        earlier = [bar for bar in self.bars if not bar.is_ahead][:-RECENT]
        is_quoted_earlier = any(bar.quoted for bar in earlier)
        return self.quoted > 0 and not is_quoted_earlier and any(bar.pieces for bar in earlier)

    @property
    def rows(self) -> list[tuple[str, int, int]]:
        """The same as a table."""
        return [(f"{bar.name} {bar.starts_on.year}", bar.pieces, bar.quoted) for bar in self.bars]

    @property
    def _silent(self) -> list[MonthBar]:
        return [bar for bar in self.bars if bar.pieces and not bar.quoted]


def coverage_of(pieces: Mapping[date, int], quotes: Iterable[Quote], *, today: date) -> Coverage:
    """The spread of `quotes` over months with so many pieces each.

    A quote counts in its month even where its source is gone meanwhile.
    """
    cited = Counter(quote.happened_on.replace(day=1) for quote in quotes)
    counts = {month: max(number, cited[month]) for month, number in sorted(pieces.items())}
    most = max(counts.values(), default=0) or 1
    return Coverage(
        [
            MonthBar(
                starts_on=month,
                pieces=number,
                quoted=cited[month],
                x=place * STEP,
                height=round(TALLEST * number / most),
                quoted_height=round(TALLEST * cited[month] / most),
                is_ahead=month > today,
            )
            for place, (month, number) in enumerate(counts.items())
        ]
    )

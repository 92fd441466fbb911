"""How the evidence quoted in an answer is spread over the period: figures for one small drawing and one sentence."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from django.utils.formats import date_format

from core.templatetags.wording import in_sentence
from reviews.evidence import Month
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


def coverage_of(months: Iterable[Month], quotes: Iterable[Quote], *, today: date) -> Coverage:
    """The spread of `quotes` over `months`; a quote counts in its month even where its source is gone."""
    quoted = [quote.happened_on.replace(day=1) for quote in quotes]
    ordered = sorted(months, key=lambda month: month.starts_on)
    counts = [(month.starts_on, len(month.evidence), quoted.count(month.starts_on)) for month in ordered]
    most = max((max(pieces, cited) for _month, pieces, cited in counts), default=0) or 1
    return Coverage(
        [
            MonthBar(
                starts_on=starts_on,
                pieces=max(pieces, cited),
                quoted=cited,
                x=place * STEP,
                height=round(TALLEST * max(pieces, cited) / most),
                quoted_height=round(TALLEST * cited / most),
                is_ahead=starts_on > today,
            )
            for place, (starts_on, pieces, cited) in enumerate(counts)
        ]
    )

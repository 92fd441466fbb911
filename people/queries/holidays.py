"""Public holidays, by the country and region of a location."""

from datetime import date
from functools import lru_cache

from people.models import Location

PLACES_AND_YEARS = 500


def is_holiday(location: Location | None, day: date) -> bool:
    """Whether the law has people off there; nowhere, where no country is given."""
    if location is None or not location.country:
        return False
    return day in _days(location.country, location.region, day.year)


@lru_cache(PLACES_AND_YEARS)
def _days(country: str, region: str, year: int) -> frozenset[date]:
    from holidays import country_holidays  # noqa: PLC0415 - it is slow to load, and not every organisation needs it

    try:
        return frozenset(country_holidays(country, subdiv=region or None, years=year))
    except NotImplementedError:  # no longer known to the package
        return frozenset()

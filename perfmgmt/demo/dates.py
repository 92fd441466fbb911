"""Days and moments of the demo, all counted from today."""

from datetime import UTC, date, datetime, time, timedelta

from django.utils.timezone import make_aware

ORDINALS = ["First", "Second", "Third", "Fourth"]
LONG_ENOUGH = timedelta(days=45)  # for goals to go stale, also where a quarter has only begun
SATURDAY = 5
OPENS, HOURS = 7, 9  # by UTC: day in every place of the company


def morning(day: date) -> datetime:
    """Nine o'clock on a day, in the clock of the demo."""
    return make_aware(datetime.combine(day, time(9)), UTC)


def quarter(day: date) -> tuple[date, date, str]:
    """First and last day of the quarter a day is in, and its name."""
    number = (day.month - 1) // 3
    first = date(day.year, number * 3 + 1, 1)
    following = date(day.year + (number == 3), (number + 1) % 4 * 3 + 1, 1)  # noqa: PLR2004 - the last of four
    return first, following - timedelta(days=1), f"{ORDINALS[number]} quarter of {day.year}"


def turn_of(today: date) -> datetime:
    """When the last reviews were closed and the goals of the present quarter were drafted."""
    return min(morning(quarter(today)[0]), morning(today - LONG_ENOUGH))


def working_day(day: date) -> date:
    """That day, or the Friday before."""
    return day - timedelta(days=max(0, day.weekday() - SATURDAY + 1))


def workday(moment: datetime) -> datetime:
    """Some hour of that day at which people work, or of the Friday before."""
    day = working_day(moment.date())
    return moment.replace(year=day.year, month=day.month, day=day.day, hour=OPENS + moment.hour % HOURS)


def workdays_after(day: date, number: int) -> list[date]:
    """That many working days to come."""
    days = (day + timedelta(days=ahead) for ahead in range(1, 2 * number + 3))
    return [one for one in days if one.weekday() < SATURDAY][:number]

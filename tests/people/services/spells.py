"""Under whom somebody was from when to when."""

from datetime import date

from people.models import Person, ReportingSpell

DAY = date(2026, 11, 17)


def spells(person: Person) -> list[tuple[str, date | None, date | None]]:
    found = ReportingSpell.objects.filter(person=person).select_related("manager").order_by("during")
    return [(spell.manager.name.split()[0], spell.during.lower, spell.during.upper) for spell in found]

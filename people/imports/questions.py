"""What a kept file asks or tells, in the words of whoever reads it."""

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from people.imports.headings import QUESTIONS
from people.imports.progress import Step
from people.imports.report import Outcome, Report
from people.models import ImportFile

REMARKS = {
    **QUESTIONS,
    "sheet": gettext_lazy("This file has several sheets. Say below which of them holds the people."),
    "unreadable": gettext_lazy("%(why)s"),
    "stopped": gettext_lazy("It was stopped, and nothing was changed."),
    "refused": gettext_lazy("Nothing was changed: %(why)s"),
    "failed": gettext_lazy(
        "It could not be finished, three times over, and nothing was changed. The log says why; ask IT to look there."
    ),
}


def in_words(file: ImportFile) -> dict[str, str]:
    """What it stands at, and what it asks or tells."""
    remark = str(REMARKS[file.question]) % file.about if file.question else ""
    if file.state == ImportFile.State.APPLIED and file.report:
        counts = Report(**file.report).counts
        totals = ", ".join(f"{counts[each]} {each.label}" for each in Outcome if counts[each])
        remark = _("The file is applied: %(totals)s.") % {"totals": totals}
    return {"remark": remark, "step": str(Step(file.step).label) if file.step else ""}

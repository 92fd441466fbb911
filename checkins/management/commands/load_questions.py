"""`manage.py load_questions`: the questions we begin with, into HR's library."""

from typing import Any

from django.core.management.base import BaseCommand
from django.utils import timezone

from checkins import services


class Command(BaseCommand):
    """May be repeated: what is there stays as it is, and what HR has taken out comes back."""

    help = "Put the suggested questions for check-ins into the library, in each language."

    def handle(self, *_args: Any, **_options: Any) -> None:
        """Load them and say how many."""
        number = services.load_starting_questions(actor=None, now=timezone.now())
        self.stdout.write(f"{number} questions added.")

"""manage.py check_figures: whether every goal's kept sum of what supports it is what it would be now."""

from argparse import ArgumentParser
from typing import Any

from django.core.management.base import BaseCommand, CommandError
from django.utils import timezone

from goals import queries, services


class Command(BaseCommand):
    """For IT, after a restore: says which figures are adrift, and on demand reckons them anew."""

    help = "Compare what aligned goals bring to the figures of others with what it would be now."

    def add_arguments(self, parser: ArgumentParser) -> None:
        """Whether to mend what is found."""
        parser.add_argument("--mend", action="store_true", help="reckon anew what is adrift")

    def handle(self, *, mend: bool, **_options: Any) -> None:
        """What is due is reckoned first; what differs then is named by its address, for titles are not IT's to read."""
        services.reckon_figures(now=timezone.now())
        adrift = queries.figures_adrift()
        for goal in adrift:
            self.stdout.write(goal.get_absolute_url())
        if adrift and not mend:
            raise CommandError(f"{len(adrift)} figures are adrift; --mend reckons them anew.")
        while adrift:
            for goal in adrift:
                services.reckon_figure_of(goal=goal, actor=None, now=timezone.now())
            services.reckon_figures(now=timezone.now())
            adrift = queries.figures_adrift()
        self.stdout.write("Every figure is what it would be now.")

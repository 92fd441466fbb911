"""A worker in small: closes every review that waits, and dies of `kill -9` at the link it is told to die at.

python -m tests.reviews.closer guarded|unguarded LINKS_BEFORE_DEATH
"""

import os
import signal
import sys
from typing import Any

import django


def main(guard: str, links: int) -> None:
    django.setup()
    from django.utils import timezone  # noqa: PLC0415 - after django.setup

    from bench.drills.unguarded import take_the_safeguard_out  # noqa: PLC0415
    from reviews import closing  # noqa: PLC0415
    from reviews.models import Closing, NextGoal  # noqa: PLC0415

    if guard == "unguarded":
        take_the_safeguard_out()
    create = NextGoal.objects.create
    made = 0

    def create_or_die(**columns: Any) -> NextGoal:
        nonlocal made
        made += 1
        if made > links:
            os.kill(os.getpid(), signal.SIGKILL)
        return create(**columns)

    NextGoal.objects.create = create_or_die  # type: ignore[method-assign]
    for review_id in Closing.objects.waiting().order_by("pk").values_list("review_id", flat=True):
        closing.close_review(review_id=review_id, now=timezone.now())


if __name__ == "__main__":
    main(sys.argv[1], int(sys.argv[2]))

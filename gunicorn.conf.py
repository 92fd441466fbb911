"""How pages are served, wherever gunicorn starts in this folder."""

import gc
from typing import Any

from gunicorn.workers.sync import SyncWorker

from perfmgmt.stack import roomy

preload_app = True
control_socket_disable = True

ROUND = 10_000  # objects made and kept before Python looks for cycles among them; pages make thousands and drop them


class Worker(SyncWorker):  # type: ignore[misc]  # gunicorn has no types
    """Serves with room for deep calls."""

    def run(self) -> None:
        """Until it is told to end."""
        roomy(super().run)()


worker_class = Worker


def when_ready(_server: Any) -> None:
    """Keep what the workers share out of the rounds of the garbage collector: they are shorter, and it stays shared."""
    gc.collect()
    gc.freeze()


def post_fork(_server: Any, _worker: Any) -> None:
    """Collect less often: a page is drawn faster, and what it leaves is gone with it."""
    gc.set_threshold(ROUND, 20, 20)

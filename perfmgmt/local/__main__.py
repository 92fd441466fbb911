"""`python -m perfmgmt.local run [--empty] | check | trial COMMAND...`: what stands behind the Makefile."""

import os
import signal
import sys

from perfmgmt.local.places import COMPILED
from perfmgmt.local.processes import tie_to_make
from perfmgmt.local.say import Trouble


def main(words: list[str]) -> int:
    for sig in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP):
        signal.signal(sig, signal.default_int_handler)
    tie_to_make()
    os.environ |= COMPILED
    match words:
        case ["run", *options] if set(options) <= {"--empty"}:
            from perfmgmt.local.run import run  # noqa: PLC0415  each needs only its own

            run(is_empty="--empty" in options)
        case ["check"]:
            from perfmgmt.local.check import check  # noqa: PLC0415

            return check()
        case ["trial", command, *rest]:
            from perfmgmt.local.trial import trial  # noqa: PLC0415

            return trial([command, *rest])
        case _:
            raise Trouble(f"there is no such thing as `{' '.join(words)}`: see make help.")
    return 0


if __name__ == "__main__":
    try:
        sys.exit(main(sys.argv[1:]))
    except Trouble as trouble:
        sys.exit(f"perfmgmt: {trouble}")
    except KeyboardInterrupt:
        sys.exit(130)

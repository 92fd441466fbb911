"""Where everything else reads what differs from one installation to the next."""

from pathlib import Path

import environ

BASE_DIR = Path(__file__).resolve().parent.parent.parent
env = environ.Env()
DEBUG = env.bool("DEBUG", default=False)
LOCAL = env.bool("LOCAL", default=DEBUG)

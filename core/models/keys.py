"""Keys of rows."""

from uuid import UUID

import uuid_utils.compat


def uuid7() -> UUID:
    """A new key that sorts by the time it was made, so that indexes stay dense."""
    return uuid_utils.compat.uuid7()

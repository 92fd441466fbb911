"""A copy of all that is somebody's (P9): what goes into it, how it is put together, and the page to ask for it."""

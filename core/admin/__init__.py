"""The admin: who configures what is decided by role, never by being superuser."""

from core.admin import deliveries, wordings
from core.admin.roles import RoleAdmin, SearchSelect, SearchSelectMultiple, WholeKeys, has_one_of

__all__ = ["RoleAdmin", "SearchSelect", "SearchSelectMultiple", "WholeKeys", "deliveries", "has_one_of", "wordings"]

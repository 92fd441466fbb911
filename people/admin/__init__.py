"""People in the admin: HR keeps people, IT keeps accounts and roles."""

from people.admin import invitations, leave, people, places, roles

__all__ = ["invitations", "leave", "people", "places", "roles"]

"""People in the admin: HR keeps people, IT keeps accounts and roles."""

from people.admin import leave, people, places, roles

__all__ = ["leave", "people", "places", "roles"]

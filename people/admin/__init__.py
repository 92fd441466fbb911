"""People in the admin: HR keeps people, IT keeps accounts and roles."""

from people.admin import delegations, invitations, leave, people, places, roles, services

__all__ = ["delegations", "invitations", "leave", "people", "places", "roles", "services"]

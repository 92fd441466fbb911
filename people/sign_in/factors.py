"""Second factors, as authenticator apps and devices show them."""

from allauth.mfa.adapter import DefaultMFAAdapter
from allauth.mfa.models import Authenticator
from django.utils.translation import gettext as _

from people.models import Organisation, Person


class Factors(DefaultMFAAdapter):  # type: ignore[misc]
    """They go by the name of the organisation, and passkeys get one to begin with."""

    def generate_authenticator_name(self, user: Person, type: str) -> str:  # noqa: A002 - allauth's
        """What stands in the field until its owner knows better."""
        number = Authenticator.objects.filter(user=user, type=type).count()
        return _("Passkey %(number)s") % {"number": number + 1} if number else _("Passkey")

    def _get_site_name(self) -> str:
        name: str | None = Organisation.objects.values_list("name", flat=True).first()
        return name or "perfmgmt"

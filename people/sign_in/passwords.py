"""What a password has to be, said before it is typed and again where it is not."""

from string import digits, punctuation

from django.contrib.auth.password_validation import CommonPasswordValidator
from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

from people.models import Person
from people.sign_in.second_factor import has_second_factor

ALONE = 15
BESIDE_A_FACTOR = 10


class LongEnough:
    """Long where the password stands alone; shorter where a second factor guards the account too."""

    def validate(self, password: str, user: Person | None = None) -> None:
        """Raises ValidationError, which says what is missing."""
        is_guarded = user is not None and has_second_factor(user)
        least = BESIDE_A_FACTOR if is_guarded else ALONE
        if len(password) < least:
            raise ValidationError(
                _("It has %(length)s characters and needs %(least)s. A few words in a row are easy to remember."),
                params={"length": len(password), "least": least},
                code="password_too_short",
            )

    def get_help_text(self) -> str:
        """For forms that list what is asked."""
        return _(
            "At least %(alone)s characters, or %(beside)s once a second factor guards your account. A few words in a"
            " row are easy to remember and hard to guess."
        ) % {"alone": ALONE, "beside": BESIDE_A_FACTOR}


class Uncommon(CommonPasswordValidator):
    """No common password, nor one made longer by writing it twice or hanging figures on it."""

    def validate(self, password: str, user: Person | None = None) -> None:
        """Raises ValidationError."""
        once = password[: (password + password).find(password, 1)]
        bare = password.strip(digits + punctuation)
        for guess in (password, once, bare):
            super().validate(guess, user)

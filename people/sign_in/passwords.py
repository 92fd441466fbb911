"""What a password has to be, said before it is typed and again where it is not."""

from string import digits, punctuation, whitespace

from django.contrib.auth.password_validation import CommonPasswordValidator
from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

from people.models import Organisation, Person
from people.sign_in.second_factor import has_second_factor

ALONE = 15
BESIDE_A_FACTOR = 10
OF_ITS_OWN = 8  # characters beside the words of the house
SHORTEST_WORD = 4


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


class NotOfTheHouse:
    """Not the name of the organisation or of this application, with little more: the first that strangers try."""

    def validate(self, password: str, user: Person | None = None) -> None:
        """Raises ValidationError."""
        said = left = password.casefold()
        for word in self._words():
            left = left.replace(word, "")
        if left != said and len(left.strip(digits + punctuation + whitespace)) < OF_ITS_OWN:
            raise ValidationError(
                _("It is little more than the name of your organisation. Add words of your own."),
                code="password_of_the_house",
            )

    def get_help_text(self) -> str:
        """For forms that list what is asked."""
        return _("More than the name of your organisation.")

    @staticmethod
    def _words() -> list[str]:
        names = " ".join(Organisation.objects.values_list("name", flat=True)).casefold().split()
        return ["perfmgmt", *(word for word in names if len(word) >= SHORTEST_WORD)]

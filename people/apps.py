from allauth.account.signals import authentication_step_completed
from django.apps import AppConfig
from django.contrib.auth.signals import user_logged_in, user_logged_out, user_login_failed
from django.utils.translation import gettext_lazy as _

from core.topics import Topic, add_topic


class PeopleConfig(AppConfig):
    name = "people"
    verbose_name = _("People")

    def ready(self) -> None:
        """Name what its notices are about, and where mail that lets somebody in leads."""
        from allauth.mfa.signals import authentication_failed  # noqa: PLC0415 - it asks for models

        from core.notices import add_mail_link  # noqa: PLC0415 - likewise
        from people.services import invitation_link, password_link  # noqa: PLC0415 - likewise
        from people.sign_in.limits import begin_session, renew_session  # noqa: PLC0415 - likewise
        from people.sign_in.log import (  # noqa: PLC0415 - likewise
            note_entry,
            note_leaving,
            note_refusal,
            note_wrong_factor,
        )

        user_logged_in.connect(begin_session)
        authentication_step_completed.connect(renew_session)
        user_logged_in.connect(note_entry)
        user_login_failed.connect(note_refusal)
        authentication_failed.connect(note_wrong_factor)
        user_logged_out.connect(note_leaving)
        add_mail_link("invited", invitation_link)
        add_mail_link("password_asked", password_link)
        add_topic(
            Topic(
                "line",
                _("Reporting line"),
                _("A new manager, a new report, somebody who leaves or stands in."),
                kinds=(
                    "manager_changed",
                    "report_arrived",
                    "report_left",
                    "manager_left",
                    "delegate_named",
                    "delegate_ended",
                ),
                words={
                    "manager_changed": _("Somebody has another manager"),
                    "report_arrived": _("Somebody new reports to a manager"),
                    "report_left": _("Somebody who reports to a manager leaves"),
                    "manager_left": _("A manager leaves"),
                    "delegate_named": _("Somebody is to stand in"),
                    "delegate_ended": _("Somebody no longer stands in"),
                },
            )
        )
        add_topic(
            Topic(
                "account",
                _("Account"),
                _("Mail for signing in, what changed about your account, and the copy of your data."),
                kinds=(
                    "last_administrator",
                    "invited",
                    "password_asked",
                    "account_changed",
                    "copy_ready",
                    "copy_failed",
                    "service_ending",
                ),
                words={
                    "last_administrator": _("The last administrator cannot leave"),
                    "invited": _("Somebody is invited to sign in"),
                    "password_asked": _("A new password was asked for"),
                    "account_changed": _("Something changed about an account"),
                    "copy_ready": _("A copy of one’s data is ready"),
                    "copy_failed": _("A copy of one’s data could not be made"),
                    "service_ending": _("The token of a system soon ends"),
                },
                is_optional=False,
            )
        )

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _

from core.topics import Topic, add_topic


class ReviewsConfig(AppConfig):
    name = "reviews"
    verbose_name = _("Reviews")

    def ready(self) -> None:
        """Name what its notices are about, and what becomes of a leaver’s reviews."""
        from people.services import OpenTask, add_open_task  # noqa: PLC0415 - models are there by now
        from reviews.services.leaving import reviews_foreseen, settle_reviews  # noqa: PLC0415

        add_open_task(OpenTask(foresee=reviews_foreseen, settle=settle_reviews))
        add_topic(
            Topic(
                "reviews",
                _("Reviews"),
                _("What is due in a review, who has written, and what is shared with you."),
                kinds=(
                    "review_due",
                    "review_reminder",
                    "review_extended",
                    "review_handed_over",
                    "review_spared",
                    "self_review_sent",
                    "review_shared",
                    "review_acknowledged",
                    "review_closed",
                    "review_cycle_closed",
                    "review_cycle_cancelled",
                ),
                words={
                    "review_due": _("A review is to be written"),
                    "review_reminder": _("A review is due soon or late"),
                    "review_extended": _("There is more time for a review"),
                    "review_handed_over": _("A review is handed over"),
                    "review_spared": _("A review need not be written"),
                    "self_review_sent": _("A self-review is there"),
                    "review_shared": _("A review is shared"),
                    "review_acknowledged": _("A review is acknowledged"),
                    "review_closed": _("A review is closed"),
                    "review_cycle_closed": _("A review cycle is closed"),
                    "review_cycle_cancelled": _("A review cycle is cancelled"),
                },
            )
        )

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class CoreConfig(AppConfig):
    name = "core"
    verbose_name = _("Notices")

    def ready(self) -> None:
        from core import keeping  # noqa: F401, PLC0415  its check

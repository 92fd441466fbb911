"""What an import remembers from one file to the next."""

from django.db import models
from django.db.models.functions import Lower
from django.utils.translation import gettext_lazy as _


class ImportHeader(models.Model):
    """A column heading of the organisation's own, and the field it stands for; empty means the column is left out."""

    heading = models.CharField(_("heading"), max_length=120)
    field = models.CharField(_("field"), max_length=40, blank=True)

    class Meta:
        constraints = [models.UniqueConstraint(Lower("heading"), name="import_heading_means_one_field")]

    def __str__(self) -> str:
        return self.heading

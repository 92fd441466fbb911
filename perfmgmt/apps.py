from django.apps import AppConfig

from perfmgmt.celery import app as celery_app  # so that every process, web included, publishes through it

__all__ = ["PerfmgmtConfig", "celery_app"]


class PerfmgmtConfig(AppConfig):
    name = "perfmgmt"

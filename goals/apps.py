from django.apps import AppConfig


class GoalsConfig(AppConfig):
    name = "goals"

    def ready(self) -> None:
        """Say what the floors below may tell about goals."""
        from goals.services.leaving import goals_left_open  # noqa: PLC0415 - models are there by now
        from people.services import name_what_is_left_open  # noqa: PLC0415

        name_what_is_left_open(goals_left_open)

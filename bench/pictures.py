"""`make pictures`: the pictures of the docs, taken anew of the demo company in a real browser."""

from pathlib import Path

import django
from playwright.sync_api import Browser, ViewportSize, sync_playwright

from bench.serving import choose_settings, free_port, manage, serve, sign_in, wait_for
from perfmgmt.local.browser import launch

PLACE = Path("docs/pictures")
SIZE: ViewportSize = {"width": 1440, "height": 900}
PICTURES = {  # by name: who looks, and where
    "team": ("manager", "/team/"),
    "goals": ("employee", "/goals/"),
    "goal-new": ("employee", "/goals/new/?title=Improve+customer+satisfaction"),
    "goal-map": ("manager", "/goals/map/?health=on-track"),
    "goal": ("manager", "{rolling}"),
    "goal-health": ("hr", "/goals/health/"),
}


def main() -> None:
    choose_settings()
    manage("migrate", "-v0")
    manage("demo", "--people", "120")
    django.setup()
    from django.conf import settings  # noqa: PLC0415 - Django is set up by now

    from goals.models import Goal  # noqa: PLC0415

    rolling = Goal.objects.active().filter(belongs_to="company", progress_from="aligned").order_by("title")[0]
    cookies = {who: sign_in(who, settings.AUTHENTICATION_BACKENDS[0]) for who, _path in PICTURES.values()}
    port = free_port()
    server = serve("perfmgmt.settings", port)
    try:
        wait_for(port)
        with sync_playwright() as playwright:
            browser = launch(playwright)
            for name, (who, path) in PICTURES.items():
                address = path.format(rolling=rolling.get_absolute_url())
                picture = _picture(browser, f"http://127.0.0.1:{port}/", address, cookies[who])
                (PLACE / f"{name}.png").write_bytes(picture)
                print(f"{name}.png", flush=True)
            browser.close()
    finally:
        server.terminate()


def _picture(browser: Browser, site: str, address: str, cookies: dict[str, str]) -> bytes:
    context = browser.new_context(
        base_url=site, viewport=SIZE, reduced_motion="reduce", color_scheme="light", locale="en-GB"
    )
    context.add_cookies([{"name": name, "value": value, "url": site} for name, value in cookies.items()])
    page = context.new_page()
    page.goto(address)
    page.wait_for_load_state("networkidle")
    picture = page.screenshot()
    context.close()
    return picture


if __name__ == "__main__":
    main()

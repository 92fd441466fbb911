from allauth.account.decorators import secure_admin_login
from django.contrib import admin
from django.urls import include, path
from django.views.generic import RedirectView

from perfmgmt import health
from perfmgmt.cases import views as cases
from perfmgmt.changes import looks
from perfmgmt.changes import views as changes
from perfmgmt.copies import views as copies
from perfmgmt.home import views as home
from perfmgmt.search import search
from perfmgmt.team import views as teams
from perfmgmt.thread import thread
from perfmgmt.timeline import timeline

# The admin's own pages for signing in and for passwords know neither limits on tries nor a second factor, and tell
# nobody: whoever comes to them goes on to where both are asked for.
admin.site.login = secure_admin_login(RedirectView.as_view(pattern_name="admin:index"))  # type: ignore[method-assign]
password_page = RedirectView.as_view(pattern_name="account_change_password")
admin.site.password_change = password_page  # type: ignore[assignment,method-assign]
admin.site.password_change_done = password_page  # type: ignore[assignment,method-assign]
admin.site.final_catch_all_view = False

handler500 = "perfmgmt.errors.broken"

urlpatterns = [
    path("health/live", health.live, name="health-live"),
    path("health/ready", health.ready, name="health-ready"),
    path("", home.home, name="home"),
    path("home/standing/", home.standing, name="home_standing"),
    path("home/growth/", home.growth, name="home_growth"),
    path("team/", teams.team, name="team"),
    path("team/prompts/", teams.prompts, name="team_prompts"),
    path("team/prompts/dismiss/", teams.prompt_dismiss, name="team_prompt_dismiss"),
    path("team/prompts/switch/", teams.prompts_switch, name="team_prompts_switch"),
    path("team/<uuid:person_id>/", teams.team_below, name="team_below"),
    path("changes/", changes.own, name="changes"),
    path("changes/people/", changes.people, name="changes_people"),
    path("changes/accounts/", changes.accounts, name="changes_accounts"),
    path("looks/", looks.own, name="looks"),
    path("looks/people/", looks.people, name="looks_people"),
    path("cases/", cases.cases, name="cases"),
    path("cases/new/", cases.ask, name="case_new"),
    path("cases/<uuid:case_id>/", cases.case, name="case"),
    path("cases/<uuid:case_id>/agree/", cases.agree, name="case_agree"),
    path("cases/<uuid:case_id>/close/", cases.close, name="case_close"),
    path("copy/", copies.page, name="copy"),
    path("copy/ask/", copies.ask, name="copy_ask"),
    path("copy/<uuid:copy_id>/", copies.file, name="copy_file"),
    path("search/", search, name="search"),
    path("cycles/<uuid:person_id>/", timeline, name="timeline"),
    path("thread/<uuid:goal_id>/", thread, name="thread"),
    path("", include("core.urls")),
    path("people/", include("people.urls")),
    path("goals/", include("goals.urls")),
    path("growth/", include("development.urls")),
    path("check-ins/", include("checkins.urls")),
    path("feedback/", include("feedback.urls")),
    path("reviews/", include("reviews.urls")),
    path("", include("people.account_urls")),
    path("api/v1/", include("perfmgmt.api_urls")),
    path("admin/", admin.site.urls),
]

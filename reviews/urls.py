"""Reviews: reading, writing, watching, and where things came from."""

from django.urls import path

from reviews.views import following_up, origins, quoting, reading, watching, writing

app_name = "reviews"

urlpatterns = [
    path("", reading.review_list, name="list"),
    path("<uuid:review_id>/", reading.detail, name="detail"),
    path("<uuid:review_id>/preview/", reading.preview, name="preview"),
    path("<uuid:review_id>/share/", reading.share, name="share"),
    path("<uuid:review_id>/acknowledge/", reading.acknowledge, name="acknowledge"),
    path("write/<uuid:part_id>/", writing.write, name="write"),
    path("write/<uuid:part_id>/send/", writing.submit, name="submit"),
    path("write/<uuid:part_id>/<uuid:question_id>/", writing.question, name="question"),
    path("write/<uuid:part_id>/<uuid:question_id>/save/", writing.autosave, name="autosave"),
    path("write/<uuid:part_id>/<uuid:question_id>/beside/", quoting.beside, name="beside"),
    path("write/<uuid:part_id>/<uuid:question_id>/quote/", quoting.quote, name="quote"),
    path("quotes/<uuid:quote_id>/take-out/", quoting.take_out, name="take_out"),
    path("proposals/goals/<uuid:proposal_id>/remove/", writing.remove_goal, name="remove_goal"),
    path("proposals/growth/<uuid:proposal_id>/remove/", writing.remove_growth, name="remove_growth"),
    path("cycles/<uuid:cycle_id>/", watching.progress, name="progress"),
    path("cycles/<uuid:cycle_id>/open/", following_up.open_list, name="open"),
    path("write/<uuid:part_id>/more-time/", following_up.extend, name="extend"),
    path("<uuid:review_id>/hand-over/", following_up.hand_over, name="hand_over"),
    path("closings/<uuid:closing_id>/retry/", watching.retry, name="retry"),
    path("origin/goal/<uuid:goal_id>/", origins.goal, name="origin_goal"),
    path("origin/growth/<uuid:area_id>/", origins.growth, name="origin_growth"),
]

"""Everything that reads goals across rows."""

from goals.queries.alignment import (
    GoalsAround,
    goals_around,
    goals_called,
    goals_meant_by,
    goals_to_support,
    ids_downwards,
    ids_upwards,
    readable_parents,
    suggestion,
)
from goals.queries.closing import team_goals_to_close
from goals.queries.cycles import current_cycle, cycles_open_to_drafts_of, cycles_to_draft_in, names_of_cycles
from goals.queries.editing import goals_to_edit, measures_written, people_named
from goals.queries.ending import goals_to_end, people_with_goals_to_end
from goals.queries.events import (
    GoalEvent,
    History,
    events_since,
    goals_between,
    goals_with_events,
    latest_of,
    name_goals,
    updates_between,
)
from goals.queries.figures import points_from, points_of
from goals.queries.filed import COLUMNS, filed, out_of_one_cell
from goals.queries.following import Following, following_of
from goals.queries.health import DepartmentHealth, Health, counted_by, health_by_department, health_of
from goals.queries.library import library_of, people_led_by
from goals.queries.map import MapNode, map_level, map_nodes, map_roots, map_ways
from goals.queries.origin import carried_along, sent_back_of
from goals.queries.reactions import Response, responses_to
from goals.queries.reminding import closing_of, closings_near, left_of, people_to_remind
from goals.queries.rolling import Part, counting_in, figures_adrift, parts_of, sums_for
from goals.queries.rows import (
    GoalRow,
    for_rows,
    goal_to_tell_of,
    loaded,
    measures_of,
    readable_goal,
    rows_of,
    with_contributors,
    with_measures,
)
from goals.queries.standing import GoalStanding, open_beside, standing_of, waiting_for
from goals.queries.tags import Tag, TagForesight, foresee_tag, tag_taken, tags_of
from goals.queries.talk import comments_on, readers_called, readers_meant_by, with_responses

__all__ = [
    "COLUMNS",
    "DepartmentHealth",
    "Following",
    "GoalEvent",
    "GoalRow",
    "GoalStanding",
    "GoalsAround",
    "Health",
    "History",
    "MapNode",
    "Part",
    "Response",
    "Tag",
    "TagForesight",
    "carried_along",
    "closing_of",
    "closings_near",
    "comments_on",
    "counted_by",
    "counting_in",
    "current_cycle",
    "cycles_open_to_drafts_of",
    "cycles_to_draft_in",
    "events_since",
    "figures_adrift",
    "filed",
    "following_of",
    "for_rows",
    "foresee_tag",
    "goal_to_tell_of",
    "goals_around",
    "goals_between",
    "goals_called",
    "goals_meant_by",
    "goals_to_edit",
    "goals_to_end",
    "goals_to_support",
    "goals_with_events",
    "health_by_department",
    "health_of",
    "ids_downwards",
    "ids_upwards",
    "latest_of",
    "left_of",
    "library_of",
    "loaded",
    "map_level",
    "map_nodes",
    "map_roots",
    "map_ways",
    "measures_of",
    "measures_written",
    "name_goals",
    "names_of_cycles",
    "open_beside",
    "out_of_one_cell",
    "parts_of",
    "people_led_by",
    "people_named",
    "people_to_remind",
    "people_with_goals_to_end",
    "points_from",
    "points_of",
    "readable_goal",
    "readable_parents",
    "readers_called",
    "readers_meant_by",
    "responses_to",
    "rows_of",
    "sent_back_of",
    "standing_of",
    "suggestion",
    "sums_for",
    "tag_taken",
    "tags_of",
    "team_goals_to_close",
    "updates_between",
    "waiting_for",
    "with_contributors",
    "with_measures",
    "with_responses",
]

"""The database keeps the reporting line: `above` is never written by the application.

`above` holds the ids of everyone above a person, top first, the direct manager last.
"""

import pgtrigger

LOOP = """
    RAISE EXCEPTION 'the reporting line would loop'
    USING ERRCODE = 'check_violation', CONSTRAINT = 'reporting_line_has_no_loop';"""

ABSENT = """
    RAISE EXCEPTION 'the manager is not there yet'
    USING ERRCODE = 'foreign_key_violation', CONSTRAINT = 'manager_is_there_first';"""

# One writer at a time changes the line, so that two moves at once cannot close a loop together. The lock is taken
# before any row is, so that two of them cannot wait for each other.
ONE_WRITER = """
PERFORM pg_advisory_xact_lock(hashtext('people.reporting_line'));
RETURN NULL;
"""

# Of `search_text` each part stands in a line of its own, behind a space: so that what begins a word begins with one,
# what begins a part with a line break, and a whole part ends with one as well.
# `folded`, lower case without accents, is said to be immutable: so a word one searches for is folded once, not per row.
FOLDED = ("name", "preferred_name", "email", "job_title", "search_name", "search_text")
FOLD_NAME = """
NEW.search_name := folded(NEW.name || ' ' || NEW.preferred_name);
NEW.search_text := E'\\n ' || folded(concat_ws(
    E'\\n ', NEW.name, NEW.preferred_name, split_part(NEW.email, '@', 1), NEW.job_title)) || E'\\n';
RETURN NEW;
"""

# At depth 2 the row is being rewritten by REWRITE_BRANCH, which knows the right value.
KEEP_ABOVE = f"""
IF pg_trigger_depth() > 1 THEN
    RETURN NEW;
END IF;
IF TG_OP = 'UPDATE' AND NEW.manager_id IS NOT DISTINCT FROM OLD.manager_id THEN
    NEW.above := OLD.above;
    RETURN NEW;
END IF;
IF NEW.manager_id IS NULL THEN
    NEW.above := '{{}}';
    RETURN NEW;
END IF;
IF NEW.manager_id = NEW.id THEN
    {LOOP}
END IF;
SELECT above || id INTO NEW.above FROM people_person WHERE id = NEW.manager_id;
IF NOT FOUND THEN
    {ABSENT}
END IF;
IF NEW.id = ANY (NEW.above) THEN
    {LOOP}
END IF;
RETURN NEW;
"""  # noqa: S608 - nothing but the two sentences above goes in

# The line above is read again: in a statement that moves several people, NEW may be older than what the rewriting for
# somebody further up has stored since. Whatever the order of the rows, the last rewriting that touches a row is right.
REWRITE_BRANCH = """
UPDATE people_person AS below
   SET above = moved.above || below.above[array_position(below.above, NEW.id):]
  FROM people_person AS moved
 WHERE moved.id = NEW.id AND below.above @> ARRAY[NEW.id];
RETURN NULL;
"""

TRIGGERS = [
    pgtrigger.Trigger(
        name="one_writer",
        level=pgtrigger.Statement,
        when=pgtrigger.Before,
        operation=pgtrigger.Insert | pgtrigger.UpdateOf("manager_id"),  # type: ignore[no-untyped-call]
        func=ONE_WRITER,
    ),
    pgtrigger.Trigger(
        name="fold_name",
        when=pgtrigger.Before,
        operation=pgtrigger.Insert | pgtrigger.UpdateOf(*FOLDED),  # type: ignore[no-untyped-call]
        func=FOLD_NAME,
    ),
    pgtrigger.Trigger(
        name="keep_above",
        when=pgtrigger.Before,
        operation=pgtrigger.Insert | pgtrigger.Update,
        func=KEEP_ABOVE,
    ),
    pgtrigger.Trigger(
        name="rewrite_branch",
        when=pgtrigger.After,
        operation=pgtrigger.UpdateOf("manager_id"),  # type: ignore[no-untyped-call]
        condition=pgtrigger.Condition("OLD.manager_id IS DISTINCT FROM NEW.manager_id"),
        func=REWRITE_BRANCH,
    ),
]

# As with the line, one writer at a time, so that two moves at once cannot close a circle together.
NO_CIRCLE = pgtrigger.Trigger(
    name="no_circle",
    when=pgtrigger.Before,
    operation=pgtrigger.Insert | pgtrigger.UpdateOf("parent_id"),  # type: ignore[no-untyped-call]
    condition=pgtrigger.Condition("NEW.parent_id <> NEW.id"),
    func="""
PERFORM pg_advisory_xact_lock(hashtext('people.departments'));
IF NEW.id = ANY (departments_around(NEW.parent_id)) THEN
    RAISE EXCEPTION 'the departments would lie in each other'
    USING ERRCODE = 'check_violation', CONSTRAINT = 'departments_lie_in_no_circle';
END IF;
RETURN NEW;
""",
)

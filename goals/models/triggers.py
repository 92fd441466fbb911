"""What the database keeps about goals by itself."""

# Alignment is a tree. One writer at a time re-aligns (the advisory lock), so that two moves at once cannot close a loop
# together; a new row has nobody below it yet, so it needs no lock.
REFUSE_ALIGNMENT_LOOP = """
DECLARE
    higher uuid := NEW.parent_id;
BEGIN
    IF TG_OP = 'UPDATE' AND higher IS NOT NULL THEN
        PERFORM pg_advisory_xact_lock(hashtext('goals.alignment'));
    END IF;
    WHILE higher IS NOT NULL LOOP
        IF higher = NEW.id THEN
            RAISE EXCEPTION 'goals would support each other in a loop'
                USING ERRCODE = 'check_violation', CONSTRAINT = 'goal_alignment_has_no_loop';
        END IF;
        SELECT parent_id INTO higher FROM goals_goal WHERE id = higher;
    END LOOP;
END;
RETURN NEW;
"""

# A goal that rolls up has a figure that depends on others. Whatever touches what a goal brings leaves a row that says
# the figure above is due: without a lock, for thousands may change at once what one goal above depends on. Whether the
# goal above rolls up at all is for the reckoning to find out: it may be about to.
CHANGED_GOAL_IS_DUE = """
    IF TG_OP = 'UPDATE'
       AND (OLD.parent_id, OLD.status, OLD.audience, OLD.progress_from, OLD.carried_from_id)
           IS NOT DISTINCT FROM
           (NEW.parent_id, NEW.status, NEW.audience, NEW.progress_from, NEW.carried_from_id) THEN
        RETURN NULL;
    END IF;
    IF OLD.parent_id IS NOT NULL AND OLD.audience = 'company' AND OLD.status NOT IN ('draft', 'dropped') THEN
        INSERT INTO goals_figuredue (goal_id) VALUES (OLD.parent_id);
    END IF;
    IF NEW.parent_id IS NOT NULL AND NEW.audience = 'company' AND NEW.status NOT IN ('draft', 'dropped') THEN
        INSERT INTO goals_figuredue (goal_id) VALUES (NEW.parent_id);
    END IF;
    IF 'aligned' IN (OLD.progress_from, NEW.progress_from) AND OLD.progress_from IS DISTINCT FROM NEW.progress_from THEN
        INSERT INTO goals_figuredue (goal_id) VALUES (COALESCE(NEW.id, OLD.id));
    END IF;
    RETURN NULL;
"""

CHANGED_MEASURE_IS_DUE = """
    IF TG_OP = 'UPDATE'
       AND (OLD.goal_id, OLD.start, OLD.target, OLD.upper, OLD.current, OLD.weight)
           IS NOT DISTINCT FROM
           (NEW.goal_id, NEW.start, NEW.target, NEW.upper, NEW.current, NEW.weight) THEN
        RETURN NULL;
    END IF;
    INSERT INTO goals_figuredue (goal_id)
    SELECT parent_id FROM goals_goal
     WHERE id IN (OLD.goal_id, NEW.goal_id)
       AND parent_id IS NOT NULL AND audience = 'company' AND status NOT IN ('draft', 'dropped');
    RETURN NULL;
"""

CHANGED_SUM_IS_DUE = """
    IF TG_OP = 'UPDATE' AND (OLD.total, OLD.weight) IS NOT DISTINCT FROM (NEW.total, NEW.weight) THEN
        RETURN NULL;
    END IF;
    INSERT INTO goals_figuredue (goal_id)
    SELECT parent_id FROM goals_goal
     WHERE id IN (OLD.goal_id, NEW.goal_id)
       AND parent_id IS NOT NULL AND audience = 'company' AND status NOT IN ('draft', 'dropped');
    RETURN NULL;
"""

CHANGED_WEIGHT_IS_DUE = """
    INSERT INTO goals_figuredue (goal_id) VALUES (COALESCE(NEW.goal_id, OLD.goal_id));
    RETURN NULL;
"""

"""What the database keeps about goals by itself."""

# Alignment is a tree. One writer at a time re-aligns (the advisory lock), so that two moves at once cannot close a loop
# together; a new row has nobody below it yet, so it needs no lock.
REFUSE_ALIGNMENT_LOOP = """
IF NEW.parent_id IS NULL THEN
    RETURN NEW;
END IF;
IF TG_OP = 'UPDATE' THEN
    PERFORM pg_advisory_xact_lock(hashtext('goals.alignment'));
END IF;
IF EXISTS (
    WITH RECURSIVE up(id) AS (
        SELECT NEW.parent_id
        UNION
        SELECT g.parent_id FROM goals_goal g JOIN up ON g.id = up.id WHERE g.parent_id IS NOT NULL
    )
    SELECT 1 FROM up WHERE id = NEW.id
) THEN
    RAISE EXCEPTION 'goals would support each other in a loop'
        USING ERRCODE = 'check_violation', CONSTRAINT = 'goal_alignment_has_no_loop';
END IF;
RETURN NEW;
"""

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

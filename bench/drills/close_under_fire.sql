-- What must hold after a close, told by the tables alone: each line a sentence that should be true of nobody, with how
-- many it is true of. The cycle is the one named "Under fire".
WITH cycle AS (SELECT id, next_goal_cycle_id, state FROM reviews_reviewcycle WHERE name = 'Under fire'),
review AS (
    SELECT r.id, r.reviewee_id AS person FROM reviews_review r JOIN cycle ON r.cycle_id = cycle.id
),
unfinished AS (
    SELECT g.id, g.owner_id AS person
      FROM goals_goal g
      JOIN reviews_reviewcycle_goal_cycles covered ON covered.goalcycle_id = g.cycle_id
      JOIN cycle ON covered.reviewcycle_id = cycle.id
     WHERE g.status IN ('partly', 'missed')
),
proposed AS (
    SELECT p.id, p.title, review.person
      FROM reviews_proposedgoal p
      JOIN reviews_answer a ON a.id = p.answer_id
      JOIN reviews_part part ON part.id = a.part_id AND part.submitted_at IS NOT NULL
      JOIN review ON review.id = part.review_id
),
growth AS (
    SELECT p.id, p.title, review.person
      FROM reviews_growthproposal p
      JOIN reviews_answer a ON a.id = p.answer_id
      JOIN reviews_part part ON part.id = a.part_id AND part.submitted_at IS NOT NULL
      JOIN review ON review.id = part.review_id
),
next AS (
    SELECT g.id, g.owner_id AS person, g.title, g.carried_from_id
      FROM goals_goal g JOIN cycle ON g.cycle_id = cycle.next_goal_cycle_id
)
SELECT 'the cycle is not closed' AS sentence, count(*) AS people FROM cycle WHERE state <> 'closed'
UNION ALL
SELECT 'a review is not done', count(*)
  FROM review LEFT JOIN reviews_closing c ON c.review_id = review.id AND c.state = 'done' WHERE c.id IS NULL
UNION ALL
SELECT 'a goal of the period is still open', count(*)
  FROM goals_goal g
  JOIN reviews_reviewcycle_goal_cycles covered ON covered.goalcycle_id = g.cycle_id
  JOIN cycle ON covered.reviewcycle_id = cycle.id
 WHERE g.status = 'active'
UNION ALL
SELECT 'an unfinished goal was not carried over exactly once', count(*)
  FROM (
    SELECT u.id FROM unfinished u LEFT JOIN next ON next.carried_from_id = u.id
     GROUP BY u.id HAVING count(next.id) <> 1
  ) AS wrong
UNION ALL
SELECT 'a proposed goal did not become exactly one draft', count(*)
  FROM (
    SELECT p.id FROM proposed p
      LEFT JOIN next ON next.person = p.person AND next.title = p.title AND next.carried_from_id IS NULL
     GROUP BY p.id HAVING count(next.id) <> 1
  ) AS wrong
UNION ALL
SELECT 'a proposed goal has no link to its draft', count(*)
  FROM proposed p LEFT JOIN reviews_nextgoal link ON link.proposal_id = p.id WHERE link.id IS NULL
UNION ALL
SELECT 'somebody has not exactly one set of next goals', count(*)
  FROM (
    SELECT review.person,
           (SELECT count(*) FROM next WHERE next.person = review.person) AS has,
           (SELECT count(*) FROM unfinished u WHERE u.person = review.person)
         + (SELECT count(*) FROM proposed p WHERE p.person = review.person) AS should_have
      FROM review
  ) AS counted
 WHERE has <> should_have
UNION ALL
SELECT 'somebody has not exactly one plan', count(*)
  FROM (
    SELECT review.person FROM review LEFT JOIN development_plan plan ON plan.person_id = review.person
     GROUP BY review.person HAVING count(plan.id) <> 1
  ) AS wrong
UNION ALL
SELECT 'something to grow in is not exactly once in the plan', count(*)
  FROM (
    SELECT p.id FROM growth p
      LEFT JOIN development_plan plan ON plan.person_id = p.person
      LEFT JOIN development_growtharea area ON area.plan_id = plan.id AND area.title = p.title
     GROUP BY p.id HAVING count(area.id) <> 1
  ) AS wrong
UNION ALL
SELECT 'a growth area has not exactly one first step', count(*)
  FROM (
    SELECT area.id FROM development_growtharea area
      LEFT JOIN development_action step ON step.growth_area_id = area.id
     GROUP BY area.id HAVING count(step.id) <> 1
  ) AS wrong
UNION ALL
SELECT 'somebody was not told exactly once', count(*)
  FROM (
    SELECT review.person FROM review
      LEFT JOIN core_notice told ON told.recipient_id = review.person AND told.kind = 'review_closed'
     GROUP BY review.person HAVING count(told.id) <> 1
  ) AS wrong;

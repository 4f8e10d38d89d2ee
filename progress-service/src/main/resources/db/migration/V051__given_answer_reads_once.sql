-- The same answers as before. What is read of a fact as a whole is read once, not once for each of its questions: to read anything of it unpacks all of it.
create or replace view given_answer as
select event, 1 as position, learner, course, section, question, points = max_points as is_right, chosen, at
  from practice_fact
union all
select event, cast(item.position as integer), learner, course, item.section, item.question, item.points = item."maxPoints",
       coalesce(item.chosen, '{}'), handed_in.at
  from counted_result
 -- offset 0: as it stands here, not copied to wherever it is used.
 cross join lateral (select cast(data ->> 'submittedAt' as timestamptz) as at, data -> 'items' as items offset 0) as handed_in,
       rows from (jsonb_to_recordset(handed_in.items) as (section text, question text, points numeric, "maxPoints" numeric, chosen text[]))
       with ordinality as item (section, question, points, "maxPoints", chosen, position)
 where item."maxPoints" > 0;

-- The number of the correction that a fact tells of; 0: of the result as it was graded first.
alter table attempt_fact add column revision integer default 0 not null;
create index attempt_fact_corrected on attempt_fact (attempt, revision) where revision > 0;

-- Of each attempt the latest fact that tells its single answers: what was corrected counts no longer.
create view counted_result as
select fact.*
  from attempt_fact fact
 where type in ('quiz.attempt.graded.v1', 'quiz.attempt.marked.v1', 'quiz.attempt.regraded.v1')
   and not exists (
       select from attempt_fact later
        where later.attempt = fact.attempt and later.revision > fact.revision and later.revision > 0 and later.data -> 'items' <> '[]');

create or replace view given_answer as
select event, 1 as position, learner, course, section, question, points = max_points as is_right, chosen, at
  from practice_fact
union all
select event, cast(item.position as integer), learner, course, item.section, item.question, item.points = item."maxPoints",
       coalesce(item.chosen, '{}'), cast(data ->> 'submittedAt' as timestamptz)
  from counted_result,
       rows from (jsonb_to_recordset(data -> 'items') as (section text, question text, points numeric, "maxPoints" numeric, chosen text[]))
       with ordinality as item (section, question, points, "maxPoints", chosen, position)
 where item."maxPoints" > 0;

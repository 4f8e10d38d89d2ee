-- Every single answer that its learner may know the outcome of, as the facts of practice and of attempts tell it. A question that was voided has none.
create view given_answer as
select event, 1 as position, learner, course, section, question, points = max_points as is_right, chosen, at
  from practice_fact
union all
select event, cast(item.position as integer), learner, course, item.section, item.question, item.points = item."maxPoints",
       coalesce(item.chosen, '{}'), cast(data ->> 'submittedAt' as timestamptz)
  from attempt_fact,
       rows from (jsonb_to_recordset(data -> 'items') as (section text, question text, points numeric, "maxPoints" numeric, chosen text[]))
       with ordinality as item (section, question, points, "maxPoints", chosen, position)
 where type in ('quiz.attempt.graded.v1', 'quiz.attempt.marked.v1') and item."maxPoints" > 0;

-- Of each learner the first answer to each question, folded from the above: what a class's failures are counted from. It grows with the learners and the
-- questions, not with the answers. Of an answer that is right nobody asks what was chosen.
create table first_answer (
    course   text        not null,
    learner  text        not null,
    question text        not null,
    section  text        not null,
    is_right boolean     not null,
    chosen   text[]      not null,
    at       timestamptz not null,
    event    uuid        not null,
    position integer     not null,
    primary key (course, learner, question)
);

-- A fact that a process of the release before keeps from here on has been folded by nobody: it is found by the default.
alter table practice_fact add column folded boolean default true not null;
alter table practice_fact alter column folded set default false;
create index practice_fact_unfolded on practice_fact (event) where not folded;
alter table attempt_fact add column folded boolean default true not null;
alter table attempt_fact alter column folded set default false;
create index attempt_fact_unfolded on attempt_fact (event) where not folded;

-- What %1$d to %2$d of the learners have done. One learner's rows lie far apart, as they come in time: the learners are the inner loop.
set search_path = progress;

create temp table part as
select number, sub, (number - 1) / 500 as class from bench.growth_learner where number between %1$d and %2$d;
analyze part;

create temp table section as
select row_number() over () - 1 as place, id #>> '{}' as id, count(*) over () as sections
  from course, jsonb_path_query(outline, '$.chapters[*].sections[*].id') as id where course = 'flask-training';

insert into learner
select sub, 'Grown ' || number, array['grown-' || class], now() - number * interval '1 second' from part;

insert into class_member
select 'flask-training', sub, false, now() - interval '60 days', now() - number * interval '1 second' from part;

insert into class_group select 'flask-training', 'grown-' || class, sub from part;

insert into practice_fact (event, learner, course, section, objective, question, version, points, max_points, certainty, chosen, session, at, difficulty, folded)
select uuidv7(), sub, 'flask-training', section.id, section.id || '.objective', section.id || '.' || answer / 12 %% 3, 1,
       right_or_wrong, 1, case answer %% 4 when 0 then 'unsure' else 'sure' end, array[case right_or_wrong when 1 then 'a' else 'b' end],
       md5(sub || answer / 10)::uuid, now() - interval '45 days' + answer * interval '12 hours' + number * interval '1 second', 1 + answer %% 5, true
  from generate_series(1, 71) as answer, part, section, lateral (select ((number * 31 + answer * 17) %% 100 < 65)::int as right_or_wrong) as given
 where section.place = (number * 7 + answer %% 12 * 13) %% sections;

insert into attempt_fact (event, learner, course, attempt, type, at, data, folded)
select uuidv7(), sub, 'flask-training', md5(sub)::uuid, 'quiz.attempt.' || what || '.v1', at, told, true
  from (select jsonb_agg(jsonb_build_object(
                   'question', 'mock.' || item, 'version', 1, 'section', section.id, 'objective', section.id || '.objective', 'difficulty', 1 + item %% 5,
                   'points', (item %% 3 > 0)::int, 'maxPoints', 1, 'chosen', jsonb_build_array(case when item %% 3 > 0 then 'a' else 'b' end))) as items
          from generate_series(1, 30) as item join section on section.place = item %% sections) as paper,
       part,
       lateral (select now() - interval '3 days' - number * interval '1 second' as submitted) as sat,
       lateral (select jsonb_build_object('attempt', md5(sub)::uuid, 'exam', 'grown-mock', 'course', 'flask-training', 'learner', sub, 'number', 1,
                                          'startedAt', submitted - interval '1 hour') as started) as known,
       lateral (values ('started', submitted - interval '1 hour', started),
                       ('submitted', submitted, started || jsonb_build_object('submittedAt', submitted)),
                       ('graded', submitted, started || jsonb_build_object(
                            'examTitle', 'Grown mock', 'form', 1, 'firstSittingOfForm', true, 'submittedAt', submitted, 'gradedAt', submitted,
                            'points', 20, 'maxPoints', 30, 'passMark', 21, 'passed', false, 'chapters', '[]'::jsonb, 'items', items))) as fact (what, at, told);

insert into first_answer (course, learner, question, section, is_right, chosen, at, event, position)
select distinct on (course, learner, question)
       course, learner, question, section, is_right, case when is_right then '{}' else chosen end, at, event, position
  from given_answer where learner in (select sub from part)
 order by course, learner, question, at, event, position;

insert into completion
select sub, 'flask-training', section.id, now() - interval '20 days' from section, part where section.place < 20;

insert into note (learner, id, course, section, kind, fingerprint, ordinal, excerpt, text, revision, created_at, edited_at)
select sub, gen_random_uuid(), 'flask-training', section.id, 'NOTE', 'fingerprint', 1, 'An excerpt.', 'A note.', 1, now(), now()
  from section, part where section.place < 3;

insert into prediction
select sub, 'flask-training', current_date - 2, now() - interval '2 days', 0.6, 0.4, 0.8, 60, null, null from part;

drop table part, section;

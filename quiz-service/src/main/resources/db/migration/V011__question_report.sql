-- What students say is wrong with a question they were shown, and what came of it. The text stays in this service.
create table question_report (
    id          uuid primary key,
    course      text        not null,
    question    text        not null,
    version     integer     not null,
    learner     text        not null,
    shown_in    text        not null check (shown_in in ('practice', 'attempt')),
    kind        text        not null check (kind in ('wrong-key', 'unclear', 'typo', 'outdated', 'other')),
    text        text        not null,
    reported_at timestamptz not null,
    outcome     text check (outcome in ('mended', 'retired', 'stays')),   -- null: nobody has answered
    answer      text,
    answered_at timestamptz,
    answered_by text
);
create unique index question_report_one_open on question_report (course, question, learner) where outcome is null;
create index question_report_open on question_report (course) where outcome is null;
create index question_report_learner on question_report (learner, course);

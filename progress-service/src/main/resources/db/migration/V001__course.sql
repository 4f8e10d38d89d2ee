-- Projections of what others tell: each can be emptied and made again from its topic. A row keeps the newest release (publication) and the newest
-- withdrawal apart, each with its revision, so that the same events give the same row in whatever order they come.

-- Topic content.course. A withdrawal may come first: then there is no release yet.
create table course (
    course             text primary key,
    release_revision   bigint not null,
    release_hash       text,
    title              text,
    outline            jsonb,
    withdrawn_revision bigint not null
);

-- Topic quiz.exam.
create table exam (
    exam               text primary key,
    published_revision bigint not null,
    title              text,
    withdrawn_revision bigint not null
);

-- Topic quiz.learning: the facts of a learner's attempts as they were told. What is shown of an attempt is a fold over them; what an attempt counts
-- for later will be too.
create table attempt_fact (
    event   uuid primary key,
    learner text        not null,
    course  text        not null,
    attempt uuid        not null,
    type    text        not null,
    at      timestamptz not null,
    data    jsonb       not null
);
create index attempt_fact_learner on attempt_fact (learner, course, at, event);

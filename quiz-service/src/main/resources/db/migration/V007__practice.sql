-- Study mode. Ids are UUIDv7: a range of ids is a month, made ahead and dropped as those of the attempts are.
create table practice_session (
    id         uuid primary key,
    learner    text        not null,
    course     text        not null,
    started_at timestamptz not null,
    start_key  text                     -- the Idempotency-Key of its start
) partition by range (id);
create index practice_session_learner on practice_session (learner, course, id);

-- The question versions that a session drew, and what was answered, once each.
create table practice_item (
    session     uuid     not null,
    position    smallint not null,
    question    text     not null,
    version     integer  not null,
    section     text     not null,
    chapter     text     not null,
    objective   text,
    difficulty  smallint not null,
    answer      text,
    certainty   text check (certainty in ('sure', 'unsure')),
    points      numeric(8, 2),
    answered_at timestamptz,
    primary key (session, position)
) partition by range (session);

-- What a learner has met in practice and how the last time went: what the draw goes by. It outlives the months of the sessions.
create table practice_seen (
    learner text        not null,
    course  text        not null,
    question text       not null,
    seen_at timestamptz not null,
    missed  boolean     not null,       -- the last answer did not earn every point
    primary key (learner, course, question)
);

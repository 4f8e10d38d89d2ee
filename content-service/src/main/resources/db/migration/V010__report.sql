-- What readers say is wrong with a paragraph, and what staff answered. The paragraph is named as in progress's notes: by section, heading and what it said.
create table report (
    id              uuid primary key,
    learner         text        not null,
    idempotency_key text        not null,
    course          text        not null references course,
    section         text        not null,
    anchor          text,
    fingerprint     text        not null,
    ordinal         integer     not null,
    excerpt         text        not null,     -- as the reader saw it: the paragraph may say something else by now
    quote           text,
    kind            text        not null,
    text            text        not null,
    reported_at     timestamptz not null,
    outcome         text,                     -- null: not answered yet
    answer          text,
    answered_by     text,                     -- sub
    answerer        text,                     -- as the others of the staff know that person
    answered_at     timestamptz,
    unique (learner, idempotency_key)
);
create index report_paragraph on report (course, section, fingerprint);
create index report_learner on report (learner, reported_at);

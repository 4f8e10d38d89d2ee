-- What this service keeps of the guide: its outline and its staff, from content.release.published.v1.
create table course (
    course       text primary key,
    revision     bigint      not null,
    release_hash text        not null,
    title        text        not null,
    staff        text[],                -- null: every instructor
    outline      jsonb       not null,
    withdrawn_at timestamptz
);

-- Every act of staff on exams and on somebody's data, in the transaction of the act.
create table audit (
    id      uuid primary key,
    at      timestamptz not null,
    actor   text        not null,
    act     text        not null,
    subject text        not null,
    course  text,
    details jsonb       not null
);
create index audit_subject on audit (subject, at);

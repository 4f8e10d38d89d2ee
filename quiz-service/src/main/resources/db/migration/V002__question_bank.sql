-- A course package as quiz understood it: staged until content publishes the release with the same hash.
create table package (
    course       text        not null,
    hash         text        not null,
    body         jsonb       not null,
    questions    integer     not null,
    exams        integer     not null,
    staged_by    text        not null,
    staged_at    timestamptz not null,
    activated_at timestamptz,           -- the package activated last is the bank
    primary key (course, hash)
);

create table question (
    course   text    not null,
    question text    not null,
    version  integer not null,          -- the newest
    section  text    not null,
    pool     text    not null check (pool in ('practice', 'exam')),
    status   text    not null check (status in ('active', 'orphaned', 'retired')),
    primary key (course, question)
);
create index question_drawn on question (course, section, pool) where status = 'active';

-- Never updated: an attempt keeps the versions it was drawn from.
create table question_version (
    course     text        not null,
    question   text        not null,
    version    integer     not null,
    digest     text        not null,
    type       text        not null,
    section    text        not null,
    objective  text,
    difficulty smallint    not null,
    bloom      text,
    tags       text[]      not null,
    body       jsonb       not null,
    created_at timestamptz not null,
    primary key (course, question, version)
);

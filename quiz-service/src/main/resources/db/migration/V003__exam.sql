create table exam (
    exam         text primary key,
    course       text        not null,
    title        text        not null,
    pool         text        not null check (pool in ('practice', 'exam')),
    form         text        not null check (form in ('fixed', 'drawn')),
    blueprint    jsonb       not null,
    minutes      integer     not null,
    pass_mark    integer     not null,
    attempts     integer,                -- null: as many as one likes
    opens_at     timestamptz,
    closes_at    timestamptz,
    review       jsonb       not null,
    status       text        not null check (status in ('draft', 'published', 'withdrawn')),
    edition      integer     not null,   -- counts the publications; each has forms of its own
    origin       text        not null check (origin in ('portal', 'package')),
    digest       text,                   -- of the file an exam of a package was made from
    created_by   text        not null,
    created_at   timestamptz not null,
    published_at timestamptz,
    revision     bigint      not null
);
create index exam_course on exam (course);

-- What an exam was at one publication; never updated, attempts refer to it.
create table edition (
    exam         text        not null,
    number       integer     not null,
    course       text        not null,
    terms        jsonb       not null,
    chapters     jsonb       not null,
    published_at timestamptz not null,
    primary key (exam, number)
);

-- Drawn and stored at publish, never updated.
create table form (
    exam     text       not null,
    edition  integer    not null,
    number   smallint   not null,
    items    jsonb      not null,
    shared  smallint[] not null,         -- questions shared with form 1, 2, …
    primary key (exam, edition, number)
);

-- A course that somebody has brought a package of. Publishing switches release_hash and outline; nothing else decides what readers get.
create table course (
    course       text primary key,
    revision     bigint not null,       -- counts publications and withdrawals
    release_hash text,                  -- null before the first publication
    outline      jsonb  not null,       -- of that release; before it, of the first package
    published_at timestamptz,
    withdrawn_at timestamptz
);

-- A package as it was imported, told from others by the hash over its files. Never updated but for the first publication.
create table release (
    course             text        not null references course,
    hash               text        not null,
    outline            jsonb       not null,
    imported_by        text        not null,
    imported_at        timestamptz not null,
    first_published_at timestamptz,     -- from then on anybody may read it at its own address
    primary key (course, hash)
);

-- Which release was current from when on.
create table publication (
    course          text        not null,
    revision        bigint      not null,
    hash            text        not null,
    published_by    text        not null,
    published_at    timestamptz not null,
    idempotency_key text,
    primary key (course, revision),
    unique (course, idempotency_key),
    foreign key (course, hash) references release
);

-- A lesson as readers get it, rendered and made safe at import.
create table lesson (
    course  text  not null,
    hash    text  not null,
    section text  not null,
    number  text  not null,             -- the section's position in this release
    view    jsonb not null,
    primary key (course, hash, section),
    unique (course, hash, number),
    foreign key (course, hash) references release
);

create table media (
    course  text  not null,
    hash    text  not null,
    path    text  not null,
    type    text  not null,
    content bytea not null,
    primary key (course, hash, path),
    foreign key (course, hash) references release
);

-- Every act of staff, in the transaction of the act.
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

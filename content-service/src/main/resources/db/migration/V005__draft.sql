-- The files of packages, each content once. Releases that were imported before have none: they are read and published as ever, but not edited.
create table source_file (
    digest  text primary key,           -- SHA-256 of the content
    content bytea not null
);

-- What a release is made of. Questions and exams are quiz's: of those only the digest is here, for the release's hash is over them too.
create table release_file (
    course text not null,
    hash   text not null,
    path   text not null,
    digest text not null,
    primary key (course, hash, path),
    foreign key (course, hash) references release
);

alter table release add column note text;                -- what its author says of it; null for an imported one
alter table release add column idempotency_key text;
create unique index release_idempotency on release (course, idempotency_key);

-- A file that staff are changing in the portal, until it is collected into a release or discarded.
create table draft (
    course    text        not null references course,
    file      text        not null,
    text      text        not null,
    base      text,                     -- digest of the file that it began from; null for a new one
    revision  bigint      not null,
    edited_by text        not null,     -- sub
    editor    text        not null,     -- as the others of the staff know that person
    edited_at timestamptz not null,
    primary key (course, file)
);

-- Files whose newest text was written in the portal, and that no import has brought since: an import of another text would undo somebody's work.
create table portal_edit (
    course    text        not null references course,
    file      text        not null,
    digest    text        not null,
    editor    text        not null,
    edited_at timestamptz not null,
    primary key (course, file)
);

-- Which attempts a learner has at an exam. Its keys make a start idempotent; it outlives the months of the attempts.
create table sitting (
    exam    text     not null,
    learner text     not null,
    number  integer  not null,
    attempt uuid     not null,
    edition integer  not null,
    form    smallint not null,
    open    boolean  not null,
    primary key (exam, learner, number)
);
create unique index sitting_one_open on sitting (exam, learner) where open;
create index sitting_learner on sitting (learner);

-- Ids are UUIDv7, whose prefix is time: a range of ids is a month. Months are made ahead by the service and dropped to purge.
create table attempt (
    id           uuid primary key,
    learner      text        not null,
    exam         text        not null,
    edition      integer     not null,
    form         smallint    not null,
    number       integer     not null,
    started_at   timestamptz not null,
    deadline     timestamptz not null,   -- the sum of the ledger
    window_end   timestamptz,
    state        text        not null check (state in ('open', 'submitted')),
    writer       uuid        not null,
    sequence     integer     not null,
    head         bytea       not null,
    flags        smallint[]  not null,
    revision     integer     not null,   -- counts what the room must learn of: takeover, deadline, end
    submitted_at timestamptz,
    submitted_by text check (submitted_by in ('learner', 'deadline'))
) partition by range (id);
create index attempt_overdue on attempt (deadline) where state = 'open';

create table save (
    attempt  uuid        not null,
    sequence integer     not null,
    position smallint    not null,
    answer   text        not null,
    saved_at timestamptz not null,
    hash     bytea       not null,
    primary key (attempt, sequence)
) partition by range (attempt);

create table ledger_entry (
    attempt uuid        not null,
    entry   smallint    not null,
    kind    text        not null check (kind in ('limit', 'accommodation', 'added', 'window-end')),
    seconds integer     not null,
    reason  text        not null,
    giver   text        not null,
    at      timestamptz not null,
    primary key (attempt, entry)
) partition by range (attempt);

create table result (
    attempt      uuid primary key,
    exam         text        not null,
    edition      integer     not null,
    form         smallint    not null,
    number       integer     not null,
    course       text        not null,
    learner      text        not null,
    first_sitting boolean    not null,
    started_at   timestamptz not null,
    submitted_at timestamptz not null,
    submitted_by text        not null,
    graded_at    timestamptz not null,
    points       integer     not null,
    max_points   integer     not null,
    pass_mark    integer     not null,
    items        jsonb       not null,
    release_due  timestamptz,            -- when the review policy first shows the score; null: never
    released_at  timestamptz
) partition by range (attempt);
create index result_release on result (release_due) where released_at is null and release_due is not null;
create index result_learner on result (learner, course);

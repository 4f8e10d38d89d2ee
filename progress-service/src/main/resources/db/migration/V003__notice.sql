-- What the open pages are told, written in the transaction of the change. An identity is given before its transaction commits, so a lower one can
-- become visible after a higher one; a reader that goes by it would miss the lower one. So a notice gets its place in the stream, seq, only after
-- its commit, from the one row of notice_head, whose lock makes the order of seq the order in which they become visible.
create table notice (
    id      bigint generated always as identity primary key,
    seq     bigint unique,
    learner text,                  -- null: for everybody
    name    text        not null,
    data    text        not null,
    at      timestamptz not null
);
create index notice_unnumbered on notice (id) where seq is null;
create index notice_learner on notice (learner, seq);
create index notice_at on notice (at);

create table notice_head (
    single boolean primary key default true check (single),
    seq    bigint not null
);
insert into notice_head (seq) values (0);

-- The public halves of every key that ever signed a receipt: a key that was replaced still proves what it signed.
create table receipt_key (
    id         text primary key,
    public_key bytea       not null,
    first_used timestamptz not null
);

-- Heads of attempts' chains as they were signed: at the start, at the end, and when their student asked.
create table receipt (
    attempt   uuid        not null,
    sequence  integer     not null,
    occasion  text        not null check (occasion in ('start', 'demand', 'submit')),
    head      bytea       not null,
    signed_at timestamptz not null,
    key       text        not null,
    signature bytea       not null,
    primary key (attempt, sequence, occasion)
) partition by range (attempt);

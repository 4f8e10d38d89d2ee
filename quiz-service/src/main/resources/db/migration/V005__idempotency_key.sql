-- Keys that callers gave to imports and publications, in the transaction of the act.
create table idempotency_key (
    actor text        not null,
    key   text        not null,
    act   text        not null,   -- what was done, and to what
    at    timestamptz not null,
    primary key (actor, key)
);
create index idempotency_key_at on idempotency_key (at);

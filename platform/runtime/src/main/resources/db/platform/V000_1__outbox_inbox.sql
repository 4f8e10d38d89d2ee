-- What this service has to tell the others: written in the transaction of the act, deleted once the broker confirmed it.
create table outbox (
    seq     bigint generated always as identity primary key,
    id      uuid not null unique,
    topic   text not null,
    key     text not null,
    type    text not null,
    time    timestamptz not null,
    payload text not null,
    -- W3C trace context of the request that caused the event
    traceparent text,
    -- when it was put; the time of the fact may be older
    put_at  timestamptz not null
);

-- The events that this service has applied. A row is the proof that the effect is already in this database.
create table inbox (
    event_id    uuid primary key,
    received_at timestamptz not null
);
create index inbox_received_at on inbox (received_at);

create table note (
    id      uuid primary key,
    author  text not null,
    text    text not null,
    version integer not null
);

-- What the reader with an inbox did, in the order it did it.
create table effect (
    seq      bigint generated always as identity primary key,
    event_id uuid not null,
    key      text not null,
    number   integer not null,
    trace    text,
    constraint effect_number_check check (number >= 0)
);

-- Every arrival, duplicates too, as a reader without an inbox sees it.
create table arrival (
    seq      bigint generated always as identity primary key,
    event_id text not null,
    key      text not null
);

-- What the search looks through: the passages of the current releases, in words of our own, for Postgres' parser takes identifiers apart.
create table passage (
    course       text     not null references course,
    position     integer  not null,     -- in the course, so that equal ranks keep the reading order
    section      text     not null,
    number       text     not null,
    title        text     not null,
    anchor       text,                  -- null above a lesson's first heading
    anchor_title text,
    text         text     not null,
    words        tsvector not null,
    primary key (course, position)
);
create index passage_words on passage using gin (words);

-- A learner's own marks in the guide: notes and bookmarks. They name the section by its id and the paragraph by what it said, never by a number, and they
-- outlive both: a release may change the paragraph or drop the section, and the next may bring it back.
create table note (
    learner     text        not null,
    id          uuid        not null,     -- chosen by the page, so that a creation may be sent again
    course      text        not null,
    section     text        not null,
    kind        text        not null,
    anchor      text,                     -- the heading above the paragraph; null: it stands before the first
    fingerprint text        not null,     -- of the paragraph's normalised text
    ordinal     integer     not null,     -- its place under that heading
    excerpt     text        not null,     -- its beginning: finds it again when it was edited, and is shown when it has gone
    quote       text,                     -- the words that were selected in it; null: the whole
    text        text        not null,     -- empty for a bookmark
    revision    bigint      not null,
    created_at  timestamptz not null,
    edited_at   timestamptz not null,
    primary key (learner, id)
);
create index note_listed on note (learner, course, created_at desc, id desc);

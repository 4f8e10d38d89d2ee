-- A learner's own acts. They name sections by id, never by number, and outlive the section: a release that drops one may be followed by one that
-- brings it back.

-- A row says that the lesson is read; reopening deletes it.
create table completion (
    learner      text        not null,
    course       text        not null,
    section      text        not null,
    completed_at timestamptz not null,
    primary key (learner, course, section)
);

-- Where to resume.
create table place (
    learner text        not null,
    course  text        not null,
    section text        not null,
    anchor  text,
    at      timestamptz not null,
    primary key (learner, course)
);

-- A row says that the learner has solved the lab. Like a completion it names the lab by id and outlives a release that drops it.
create table solution (
    learner   text        not null,
    course    text        not null,
    lab       text        not null,
    solved_at timestamptz not null,
    primary key (learner, course, lab)
);

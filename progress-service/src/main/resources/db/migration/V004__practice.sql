-- Topic quiz.learning: each answer in study mode, as it was told. What is shown of practice is a fold over them; mastery and review cards will be too.
create table practice_fact (
    event     uuid primary key,
    learner   text          not null,
    course    text          not null,
    section   text          not null,
    objective text,
    question  text          not null,
    version   integer       not null,
    points    numeric(8, 2) not null,
    max_points integer      not null,
    certainty text          not null,
    chosen    text[]        not null,
    session   uuid          not null,
    at        timestamptz   not null
);
create index practice_fact_learner on practice_fact (learner, course, section);

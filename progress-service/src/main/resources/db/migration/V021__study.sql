-- A learner's own settings for a course.
create table study_plan (
    learner   text        not null,
    course    text        not null,
    exam_day  date,                  -- null: none set
    goal_days integer,               -- days a week; null: no goal
    primary key (learner, course)
);

-- "I know this": answers up to that time no longer bring the objective up for review; a later miss does.
create table review_dismissal (
    learner   text        not null,
    course    text        not null,
    objective text        not null,
    at        timestamptz not null,
    primary key (learner, course, objective)
);

-- What a learner was told of the chance to pass, once a day at most, and what came of it: the first sitting of a form that was started afterwards.
create table prediction (
    learner     text             not null,
    course      text             not null,
    day         date             not null,
    told_at     timestamptz      not null,
    probability double precision not null,
    low         double precision not null,
    high        double precision not null,
    answers     integer          not null,
    attempt     uuid,
    passed      boolean,
    primary key (learner, course, day)
);

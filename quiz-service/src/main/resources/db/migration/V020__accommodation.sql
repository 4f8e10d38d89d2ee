-- Who has been in this service, by the verified token of an own request: the only place that knows names. Staff pick people from it.
create table learner (
    sub     text primary key,
    name    text        not null,
    groups  text[]      not null,
    seen_at timestamptz not null
);

-- What one learner has beyond the exam's own terms. Taking it back ends it for later starts; what runs keeps its time.
create table accommodation (
    exam           text        not null,
    learner        text        not null,
    extra_percent  integer     not null check (extra_percent between 0 and 200),
    closes_at      timestamptz,          -- null: the exam's own window
    extra_attempts integer     not null check (extra_attempts >= 0),
    reason         text        not null,
    giver          text        not null,
    at             timestamptz not null,
    primary key (exam, learner)
);
create index accommodation_learner on accommodation (learner);

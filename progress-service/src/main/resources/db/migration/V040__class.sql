-- Who is on a course's staff, by user name. A release from before this was kept names nobody until its topic is read once more (CompleteProjections).
alter table course add column staff_all boolean not null default false;
alter table course add column staff text[];

-- Who has been here, by the verified token of an own request: the only place of this service that knows names.
create table learner (
    sub     text primary key,
    name    text        not null,
    groups  text[]      not null,
    seen_at timestamptz not null
);

-- Who learns in a course: whoever looked at it or has a fact in it. Staff who look at their own course are no students of it.
create table class_member (
    course    text        not null,
    learner   text        not null,
    staff     boolean     not null,
    joined_at timestamptz not null,
    seen_at   timestamptz not null,
    primary key (course, learner)
);
create index class_member_seen on class_member (course, seen_at desc, learner) where not staff;

insert into class_member (course, learner, staff, joined_at, seen_at)
select course, learner, false, min(at), max(at)
  from (select course, learner, at from practice_fact
        union all
        select course, learner, at from attempt_fact
        union all
        select course, learner, completed_at from completion) as act
 group by course, learner;

-- Acts of staff on a learner's data.
create table audit (
    id      uuid primary key,
    at      timestamptz not null,
    actor   text        not null,
    act     text        not null,
    subject text        not null,
    course  text,
    details jsonb       not null
);
create index audit_subject on audit (subject, at);

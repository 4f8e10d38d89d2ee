-- Which students of a course are in which group, as the learner's own row said at the last look at the course: a group is found among the students without
-- reading all of them.
create table class_group (
    course  text not null,
    name    text not null,
    learner text not null,
    primary key (course, name, learner)
);
create index class_group_learner on class_group (course, learner);
insert into class_group (course, name, learner)
select distinct member.course, joined.name, member.learner
  from class_member as member join learner on learner.sub = member.learner, unnest(learner.groups) as joined (name)
 where not member.staff;

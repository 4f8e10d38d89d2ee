-- For whom an exam is: the groups of the learners' tokens; none: for everybody.
alter table exam add column groups text[] not null default '{}';

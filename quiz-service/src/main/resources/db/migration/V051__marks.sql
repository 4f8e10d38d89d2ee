-- The score of this result was told without what was right and wrong, which its review policy shows later, or never: then marks_due is null.
alter table result add column marks_wait boolean not null default false;
alter table result add column marks_due timestamptz;
create index result_marks on result (marks_due) where marks_wait and marks_due is not null;

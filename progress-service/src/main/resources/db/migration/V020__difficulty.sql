-- Mastery, review cards and readiness are folds over the facts of V001 and V004; they weigh an answer by its question's difficulty. Rows from before
-- this column lack it until the next rebuild and count as of middling difficulty till then.
alter table practice_fact add column difficulty integer;

-- A page of a learner's attempts.
create index attempt_fact_attempt on attempt_fact (learner, course, attempt);

-- What stands in an order of its own on each student's paper. Exams that were written before it could be chosen shuffled all.
alter table exam add column shuffle text not null default 'all'
    check (shuffle in ('all', 'questions', 'options', 'nothing'));
-- What learners of some groups are shown of the result in the place of what all are shown: a list, the first that fits a learner counts.
alter table exam add column review_of_groups jsonb not null default '[]';

-- Whose review policy the result follows, since its learner was in that group when the paper was handed in; null: that of all.
alter table result add column review_group text;

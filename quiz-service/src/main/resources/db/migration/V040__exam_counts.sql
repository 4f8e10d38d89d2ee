-- Which of several attempts at an exam counts. Exams that were written before it could be chosen said: the best.
alter table exam add column counts text not null default 'best' check (counts in ('best', 'last', 'first'));

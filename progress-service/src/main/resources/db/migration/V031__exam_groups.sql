-- An exam for some groups is nobody else's news, its withdrawal included.
alter table exam add column for_groups boolean not null default false;

-- The words of all texts that were ever indexed, each once, by their trigrams: what a mistyped word may have meant. Our own trigrams, for the extension
-- that has them is the superuser's to install, and this service's role is nobody's superuser. A word that no current release has any more does no
-- harm: it is only proposed when a passage has it.
create table vocabulary (
    word     text primary key,
    trigrams text[] not null
);
create index vocabulary_trigrams on vocabulary using gin (trigrams) with (fastupdate = off);

-- By which form of the index a course is indexed: an older one is made anew at the start of a service that knows a newer.
create table search_index (
    course text    primary key references course,
    form   integer not null
);

-- Words of the headings alone: where very many passages have a word, those that have it in a heading come first and nothing else is read.
alter table passage add column headings tsvector not null default '';
create index passage_headings on passage using gin (headings) with (fastupdate = off);
alter index passage_words set (fastupdate = off);

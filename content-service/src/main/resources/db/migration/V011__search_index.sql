-- Which release is indexed. A replica of an earlier version that publishes during an upgrade writes the index in its own form, or none of this: either is
-- seen, and the course is indexed anew. Null: indexed by such a version.
alter table search_index add column hash text;

-- Which section a draft was begun for: found by it even when the outline has the section no more. Null for the outline.
alter table draft add column section text;
update draft set section = coalesce((regexp_match(text, '\nid: *"?([^"\s]+)'))[1], file) where section is null and file <> 'course.yaml';

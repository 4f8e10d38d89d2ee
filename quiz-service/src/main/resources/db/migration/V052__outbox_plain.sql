-- A row of the outbox lives for a moment: compressing what it carries, and unpacking it at once, costs more than writing it as it is.
alter table outbox alter column payload set storage external;

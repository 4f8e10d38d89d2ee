-- A question of several parts may earn a part of its point. A replica of before reads and writes whole points as ever.
alter table result alter column points type numeric(8, 2);

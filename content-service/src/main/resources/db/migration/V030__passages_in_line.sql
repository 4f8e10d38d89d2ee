-- A phrase and a rank read the words of thousands of passages: kept in the row and as they are, reading one costs a third of what it costs
-- compressed and beside it.
alter table passage set (toast_tuple_target = 8160);
alter table passage alter column words set storage external;

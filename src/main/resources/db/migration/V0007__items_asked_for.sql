-- What a request for information asks for, as codes of the law book (RI_…).
alter table side_process add column items text[] not null default '{}';

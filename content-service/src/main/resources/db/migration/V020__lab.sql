-- A lab as its page needs it, made at import. Releases from before have none; the next import of the course brings them.
create table lab (
    course text  not null,
    hash   text  not null,
    lab    text  not null,
    view   jsonb not null,
    primary key (course, hash, lab),
    foreign key (course, hash) references release
);

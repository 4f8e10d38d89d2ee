create table loaf (id uuid primary key, customer text not null, price int not null check (price > 0), position bigint generated always as identity);

-- One that was given back out of its evaluation counts for nothing, and its fee goes back (R43).
alter table portfolios add column if not exists given_back boolean not null default false;

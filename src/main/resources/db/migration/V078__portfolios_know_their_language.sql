-- The language a portfolio is written in, said when it is handed in; until now all were English.
alter table portfolios add column language varchar(20) not null default 'ENGLISH';
alter table portfolios alter column language drop default;

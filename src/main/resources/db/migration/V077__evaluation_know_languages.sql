-- Which languages an evaluator reads, and which one a piece of work is written in; until now all was English.
alter table volunteers add column languages varchar(200) not null default 'ENGLISH' check (languages <> '');
alter table volunteers alter column languages drop default;
alter table review_seats add column language varchar(20) not null default 'ENGLISH';
alter table review_seats alter column language drop default;

-- What somebody claimed although they had said that they are away stays theirs, so it is kept when they said so.
alter table volunteer_absences add column entered_at timestamptz;
update volunteer_absences set entered_at = from_on;
alter table volunteer_absences alter column entered_at set not null;

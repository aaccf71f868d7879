-- What an evaluator of a portfolio finds about each competency, saved as it is made, complete or not.
create table portfolio_marks (
  seat_id      uuid          not null references review_seats,
  competency   integer       not null check (competency > 0),
  person_id    varchar(20)   not null,
  finding      varchar(10)   check (finding in ('MET', 'PARTLY', 'NOT_MET')),
  shortcomings varchar(200)  not null,
  comment      varchar(4000) not null,
  saves        bigint        not null check (saves > 0),
  saved_at     timestamptz   not null,
  primary key (seat_id, competency, person_id),
  check (finding is distinct from 'MET' or shortcomings = '')
);

-- What an evaluator says about the learning statement, and notes for nobody else.
create table portfolio_words (
  seat_id   uuid          not null references review_seats,
  person_id varchar(20)   not null,
  about     varchar(10)   not null check (about in ('STATEMENT', 'NOTE')),
  text      varchar(4000) not null,
  saves     bigint        not null check (saves > 0),
  saved_at  timestamptz   not null,
  primary key (seat_id, person_id, about)
);

-- What an evaluator suspects; only ever added to.
create table portfolio_suspicions (
  suspicion_id uuid          primary key,
  seat_id      uuid          not null references review_seats,
  case_number  varchar(20)   not null,
  person_id    varchar(20)   not null,
  words        varchar(4000) not null check (btrim(words) <> ''),
  raised_at    timestamptz   not null
);
create index portfolio_suspicions_case on portfolio_suspicions (case_number, raised_at);

create function refuse_change_of_suspicion() returns trigger language plpgsql as $$
begin
  raise exception 'A suspicion is only ever added'
    using errcode = 'restrict_violation';
end
$$;

create trigger suspicions_are_append_only
  before update or delete or truncate on portfolio_suspicions
  for each statement execute function refuse_change_of_suspicion();

-- A filed judgement never changes.
create function refuse_change_of_filed_review() returns trigger language plpgsql as $$
begin
  if exists (select from review_seats s where s.seat_id = new.seat_id and s.state = 'FILED') then
    raise exception 'This review is filed' using errcode = 'restrict_violation';
  end if;
  return new;
end
$$;

create trigger filed_marks_stay before insert or update on portfolio_marks
  for each row execute function refuse_change_of_filed_review();
create trigger filed_words_stay before insert or update on portfolio_words
  for each row execute function refuse_change_of_filed_review();

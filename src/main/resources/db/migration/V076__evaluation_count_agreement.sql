-- What two evaluators found about one competency of a portfolio, neither knowing the other: the first submission only,
-- and the first two seats. A third evaluator is asked because the two differ, and a second submission shows what the
-- first ratings asked for; both would say more about the rules than about the people.
create table double_ratings (
  case_number    varchar(20) not null,
  competency     integer     not null check (competency > 0),
  set_id         varchar(40) not null,
  filed_at       timestamptz not null,
  first_person   varchar(20) collate "C" not null,
  first_finding  varchar(10) not null,
  second_person  varchar(20) collate "C" not null,
  second_finding varchar(10) not null,
  primary key (case_number, competency),
  check (first_person < second_person)
);
create index double_ratings_set on double_ratings (set_id, filed_at);
create index double_ratings_filed on double_ratings (filed_at);
create index double_ratings_first on double_ratings (first_person, filed_at);
create index double_ratings_second on double_ratings (second_person, filed_at);

-- They are read from here once, when the second of the two is filed.
create view filed_twice as
select one.case_number, mine.competency, one.set_id, greatest(one.ended_at, other.ended_at) as filed_at,
       mine.person_id as first_person, mine.finding as first_finding,
       theirs.person_id as second_person, theirs.finding as second_finding
from review_seats one
join review_seats other on other.case_number = one.case_number and other.round = 1 and other.position = 3 - one.position
join review_turns my on my.seat_id = one.seat_id and my.outcome = 'FILED'
join review_turns their on their.seat_id = other.seat_id and their.outcome = 'FILED'
join portfolio_marks mine on mine.seat_id = one.seat_id and mine.person_id = my.person_id
join portfolio_marks theirs on theirs.seat_id = other.seat_id and theirs.person_id = their.person_id
where one.kind = 'PORTFOLIO' and one.round = 1 and one.position in (1, 2) and one.state = 'FILED' and other.state = 'FILED'
  and mine.competency = theirs.competency and mine.person_id < theirs.person_id collate "C"
  and mine.finding is not null and theirs.finding is not null;

-- When all of a filed review is written; of two that are filed at the same moment the later one sees the other.
create function keep_double_ratings() returns trigger language plpgsql as $$
begin
  perform pg_advisory_xact_lock(hashtext('double_ratings'), hashtext(new.case_number));
  insert into double_ratings select * from filed_twice where case_number = new.case_number on conflict do nothing;
  return null;
end
$$;

create constraint trigger double_ratings_are_kept after update of state on review_seats
  deferrable initially deferred for each row
  when (new.kind = 'PORTFOLIO' and new.state = 'FILED' and new.round = 1 and new.position in (1, 2))
  execute function keep_double_ratings();

insert into double_ratings select * from filed_twice;

-- Agreement that fell so low that the program office looks into it: once for a set or a competency and a quarter.
create table calibration_checks (
  case_number varchar(20)   primary key,
  set_id      varchar(40)   not null,
  competency  integer       not null check (competency >= 0),
  from_on     date          not null,
  until_on    date          not null check (until_on > from_on),
  ratings     integer       not null check (ratings > 0),
  equal       integer       not null check (equal between 0 and ratings),
  opened_at   timestamptz   not null,
  decide_by_on date         not null,
  decision    varchar(10),
  words       varchar(2000),
  decided_by  varchar(20),
  decided_at  timestamptz,
  version     bigint        not null,
  unique (set_id, competency, from_on),
  check ((decision is null) = (decided_at is null)),
  check ((decision is null) = (decided_by is null)),
  check ((decision is null) = (words is null))
);

-- Whom the program office asks for a new calibration.
create table calibration_check_people (
  case_number varchar(20) not null references calibration_checks,
  person_id   varchar(20) not null,
  primary key (case_number, person_id)
);

-- What two evaluators found about one competency of a portfolio, neither knowing the other: the first submission only,
-- and the first two seats. A third evaluator is asked because the two differ, and a second submission shows what the
-- first ratings asked for; both would say more about the rules than about the people.
create view double_ratings as
with filed as (
  select s.case_number, s.set_id, m.competency, t.person_id collate "C" as person_id, m.finding, s.ended_at
  from review_seats s
  join review_turns t on t.seat_id = s.seat_id and t.outcome = 'FILED'
  join portfolio_marks m on m.seat_id = s.seat_id and m.person_id = t.person_id
  where s.kind = 'PORTFOLIO' and s.state = 'FILED' and s.round = 1 and s.position in (1, 2) and m.finding is not null
)
select one.case_number, one.set_id, one.competency,
       greatest(one.ended_at, other.ended_at) as filed_at,
       one.person_id as first_person, one.finding as first_finding,
       other.person_id as second_person, other.finding as second_finding
from filed one
join filed other on other.case_number = one.case_number and other.competency = one.competency
                and one.person_id < other.person_id;

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

-- A seat is the place of one evaluator beside what is judged; turns say who was asked, and why.
create table review_seats (
  seat_id            uuid         primary key,
  case_number        varchar(20)  not null,
  kind               varchar(20)  not null,
  set_id             varchar(40)  not null,
  subject            varchar(80)  not null,
  title              varchar(300) not null,
  round              integer      not null check (round >= 1),
  position           integer      not null check (position >= 1),
  answer_within_days integer      not null check (answer_within_days > 0),
  remind_after_days  varchar(40)  not null,
  done_within_days   integer      not null check (done_within_days > 0),
  reassign_after_days integer     not null check (reassign_after_days >= done_within_days),
  choose_within_days integer      not null check (choose_within_days > 0),
  state              varchar(20)  not null check (state in ('OPEN', 'OFFERED', 'CLAIMED', 'FILED', 'CLOSED')),
  opened_at          timestamptz  not null,
  ended_at           timestamptz,
  version            bigint       not null,
  unique (case_number, round, position),
  check ((state in ('FILED', 'CLOSED')) = (ended_at is not null))
);
create index review_seats_subject on review_seats (subject);

create table review_turns (
  seat_id      uuid          not null references review_seats,
  position     integer       not null,
  person_id    varchar(20)   not null,
  reason       varchar(1000) not null,
  chosen_by    varchar(20),
  offered_at   timestamptz   not null,
  answer_by_on date          not null,
  claimed_at   timestamptz,
  due_on       date,
  ended_at     timestamptz,
  outcome      varchar(20),
  words        varchar(2000) not null,
  primary key (seat_id, position),
  check ((claimed_at is null) = (due_on is null)),
  check ((ended_at is null) = (outcome is null)),
  check (outcome is distinct from 'FILED' or claimed_at is not null)
);
create index review_turns_person on review_turns (person_id, offered_at);

-- One at a time sits on a seat.
create unique index review_turns_open on review_turns (seat_id) where ended_at is null;

-- What an evaluator of a course finds about each competency, saved as it is made.
create table course_marks (
  seat_id    uuid          not null references review_seats,
  competency integer       not null,
  person_id  varchar(20)   not null,
  content    varchar(10)   not null,
  assessment varchar(10)   not null,
  quality    varchar(10)   not null,
  comment    varchar(4000) not null,
  saved_at   timestamptz   not null,
  primary key (seat_id, competency, person_id),
  check (btrim(comment) <> '' or (content = 'MET' and assessment = 'MET' and quality = 'MET'))
);

create table course_opinions (
  seat_id   uuid          not null references review_seats,
  person_id varchar(20)   not null,
  text      varchar(4000) not null,
  saved_at  timestamptz   not null,
  primary key (seat_id, person_id)
);

create table mentor_requests (
  case_number      varchar(20)   primary key,
  person_id        varchar(20)   not null,
  sets             varchar(500)  not null,
  library          varchar(20)   not null,
  region           varchar(20)   not null,
  languages        varchar(200)  not null,
  time_zone        varchar(60)   not null,
  choices          varchar(500)  not null,
  anyone           boolean       not null,
  words            varchar(2000) not null,
  state            varchar(20)   not null,
  filed_at         timestamptz   not null,
  ended_at         timestamptz,
  office_choice    varchar(20)   references mentors,
  office_choice_by varchar(20),
  round_choice     varchar(20)   references mentors,
  outcome          varchar(4000) not null,
  version          bigint        not null,
  check ((state = 'ENDED') = (ended_at is not null))
);
create unique index mentor_requests_open on mentor_requests (person_id) where state <> 'ENDED';
create index mentor_requests_person on mentor_requests (person_id);
create index mentor_requests_state on mentor_requests (state) where state <> 'ENDED';

create table mentor_proposals (
  proposal_id   uuid          primary key,
  case_number   varchar(20)   not null references mentor_requests,
  mentor        varchar(20)   not null references mentors,
  mentor_person varchar(20)   not null,
  origin        varchar(20)   not null,
  why           varchar(1000) not null,
  asked_at      timestamptz   not null,
  answer_by_on  date          not null,
  state         varchar(20)   not null,
  answered_at   timestamptz,
  declined      varchar(20),
  words         varchar(1000) not null,
  version       bigint        not null,
  check ((state = 'OPEN') = (answered_at is null)),
  check ((state = 'DECLINED') = (declined is not null))
);
-- One mentor at a time is asked for a candidate.
create unique index mentor_proposals_open on mentor_proposals (case_number) where state = 'OPEN';
create index mentor_proposals_case on mentor_proposals (case_number);
create index mentor_proposals_mentor on mentor_proposals (mentor_person, state);

create table mentor_pairs (
  pair_id          uuid        primary key,
  case_number      varchar(20) not null references mentor_requests,
  mentor           varchar(20) not null references mentors,
  mentor_person    varchar(20) not null,
  candidate_person varchar(20) not null,
  began_on         date        not null,
  last_sign_on     date        not null,
  nudged_on        date        not null,
  silence_asked_on date,
  ended_at         timestamptz,
  ended            varchar(20),
  version          bigint      not null,
  check (mentor_person <> candidate_person),
  check ((ended is null) = (ended_at is null))
);
create unique index mentor_pairs_running on mentor_pairs (case_number) where ended is null;
create index mentor_pairs_case on mentor_pairs (case_number);
create index mentor_pairs_mentor on mentor_pairs (mentor_person);

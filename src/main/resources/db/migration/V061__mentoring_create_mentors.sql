create table mentors (
  case_number varchar(20)   primary key,
  person_id   varchar(20)   not null,
  state       varchar(20)   not null,
  sets        varchar(500)  not null,
  library     varchar(20)   not null,
  region      varchar(20)   not null,
  languages   varchar(200)  not null,
  time_zone   varchar(60)   not null,
  ways        varchar(60)   not null,
  frequency   varchar(20)   not null,
  places      integer       not null check (places between 0 and 20),
  about       varchar(2000) not null,
  shown       varchar(200)  not null,
  filed_at    timestamptz   not null,
  check_by_on date          not null,
  decided_by  varchar(20),
  decided_at  timestamptz,
  reason      varchar(4000) not null,
  version     bigint        not null,
  check (state not in ('DECLINED', 'ACTIVE') or decided_by is not null)
);

-- One offer at a time.
create unique index mentors_open on mentors (person_id) where state in ('FILED', 'ACTIVE');
create index mentors_person on mentors (person_id);
create index mentors_state on mentors (state);

create table mentor_absences (
  absence_id uuid        primary key,
  person_id  varchar(20) not null,
  from_on    date        not null,
  until_on   date        not null,
  check (from_on <= until_on)
);
create index mentor_absences_person on mentor_absences (person_id, until_on);

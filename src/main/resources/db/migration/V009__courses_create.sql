create table providers (
  provider_id uuid primary key,
  name        varchar(200) not null
);
create unique index providers_name on providers (lower(name));

create table courses (
  course_id   uuid primary key,
  provider_id uuid not null references providers,
  title       varchar(300) not null,
  set_id      varchar(40) not null,
  delivery    varchar(20) not null,
  cost        varchar(200) not null,
  contact     varchar(300) not null,
  version     bigint not null
);
create unique index courses_title on courses (provider_id, set_id, lower(title));
create index courses_set on courses (set_id);

create table course_approvals (
  course_id      uuid not null references courses,
  position       integer not null,
  approved_on    date not null,
  approved_until date not null,
  credit_from_on date not null,
  recorded_by    varchar(20) not null,
  recorded_at    timestamptz not null,
  primary key (course_id, position),
  check (credit_from_on <= approved_on and approved_on <= approved_until)
);

create table course_instructors (
  course_id uuid not null references courses,
  person_id varchar(20) not null,
  primary key (course_id, person_id)
);

create table completions (
  completion_id       uuid primary key,
  person_id           varchar(20) not null,
  case_number         varchar(20) not null,
  course_id           uuid not null references courses,
  set_id              varchar(40) not null,
  started_on          date not null,
  completed_on        date not null,
  certificate_file_id uuid not null,
  state               varchar(20) not null,
  reported_at         timestamptz not null,
  confirm_by_on       date not null,
  judged_by           varchar(20),
  judged_at           timestamptz,
  judgement_text      varchar(4000),
  judgement_authority varchar(60),
  version             bigint not null,
  check (started_on <= completed_on),
  check ((state in ('CONFIRMED', 'REJECTED')) = (judged_by is not null))
);
create index completions_person on completions (person_id);

-- A set is reported or confirmed once in a case (R34).
create unique index completions_set on completions (case_number, set_id)
  where state in ('REPORTED', 'CONFIRMED');

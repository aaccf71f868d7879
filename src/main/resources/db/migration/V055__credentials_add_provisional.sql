-- Whose hours of work may follow later (R27).
alter table candidacies add column hours_later boolean not null default false;

-- A set can be achieved by having graduated from a recognized program (R27).
alter table achievements drop constraint achievements_route_check;
alter table achievements add constraint achievements_route_check
  check (route in ('COURSE', 'PORTFOLIO', 'COLLEGE'));

-- A certification is provisional while the hours of work are open; held while the office looks at what was reported.
alter table register_entries add column hours_open boolean not null default false;
alter table register_entries add column held boolean not null default false;
alter table register_entries add check (hours_open or not held);

-- The papers of a certificate that others have replaced.
create table replaced_papers (
  certificate_number  varchar(20) not null references register_entries,
  position            integer     not null,
  certificate_file_id uuid        not null,
  transcript_file_id  uuid        not null,
  replaced_on         date        not null,
  primary key (certificate_number, position)
);

create table provisional_certifications (
  case_number        varchar(20)   primary key,
  certificate_number varchar(20)   not null unique references register_entries,
  candidacy_case     varchar(20)   not null,
  person_id          varchar(20)   not null,
  rules_on           date          not null,
  until_on           date          not null,
  reminded_on        date,
  state              varchar(20)   not null check (state in ('OPEN', 'REPORTED', 'FULL', 'ENDED', 'STOPPED')),
  work               jsonb,
  reported_at        timestamptz,
  words              varchar(4000) not null,
  decided_by         varchar(20),
  decided_at         timestamptz,
  version            bigint        not null,
  check ((work is null) = (reported_at is null)),
  check (state not in ('REPORTED', 'FULL') or work is not null)
);
create index provisional_certifications_person on provisional_certifications (person_id);

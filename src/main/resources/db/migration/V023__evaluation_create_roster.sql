create table volunteers (
  case_number         varchar(20)  primary key,
  person_id           varchar(20)  not null,
  kind                varchar(20)  not null,
  degree              varchar(20)  not null,
  employer            varchar(200) not null,
  resume_file_id      uuid         not null,
  yearly_cap          integer      not null check (yearly_cap between 1 and 99),
  state               varchar(20)  not null,
  filed_at            timestamptz  not null,
  check_by_on         date         not null,
  ready_by_on         date,
  trained_until_on    date,
  calibrated_until_on date,
  decided_by          varchar(20),
  decided_at          timestamptz,
  version             bigint       not null,
  check ((state = 'QUALIFIED') = (ready_by_on is not null)),
  check (state not in ('DECLINED', 'QUALIFIED', 'ACTIVE') or decided_by is not null)
);

-- One offer of a kind at a time.
create unique index volunteers_open on volunteers (person_id, kind)
  where state in ('FILED', 'QUALIFIED', 'ACTIVE');
create index volunteers_person on volunteers (person_id);

create table volunteer_sets (
  case_number varchar(20)   not null references volunteers,
  position    integer       not null,
  set_id      varchar(40)   not null,
  years       integer       not null check (years between 0 and 80),
  evidence    varchar(2000) not null,
  accepted    boolean,
  reason      varchar(1000) not null,
  offered     boolean       not null,
  primary key (case_number, position),
  unique (case_number, set_id)
);

create table volunteer_absences (
  absence_id uuid        primary key,
  person_id  varchar(20) not null,
  from_on    date        not null,
  until_on   date        not null,
  check (from_on <= until_on)
);
create index volunteer_absences_person on volunteer_absences (person_id, until_on);

create table conflict_statements (
  statement_id   uuid          primary key,
  person_id      varchar(20)   not null,
  disclosed      varchar(2000) not null,
  signed_at      timestamptz   not null,
  valid_until_on date          not null
);
create index conflict_statements_person on conflict_statements (person_id, signed_at);

create function refuse_change_of_statement() returns trigger language plpgsql as $$
begin
  raise exception 'A statement about conflicts of interest is only ever added to'
    using errcode = 'restrict_violation';
end
$$;

create trigger statements_are_append_only
  before update or delete or truncate on conflict_statements
  for each statement execute function refuse_change_of_statement();

create table case_counters (
  kind        varchar(20) not null,
  year        integer     not null,
  last_number integer     not null,
  primary key (kind, year)
);

create table cases (
  case_number varchar(20)  primary key,
  kind        varchar(20)  not null,
  subject     varchar(13)  not null,
  title       varchar(160) not null,
  standing    varchar(10)  not null,
  stage       varchar(80)  not null,
  waits_on    varchar(20)  not null,
  due_on      date,
  what_next   text         not null,
  outcome     text,
  opened_at   timestamptz  not null,
  moved_at    timestamptz  not null,
  closed_at   timestamptz,
  line_count  integer      not null,
  head_hash   varchar(64)  not null,
  version     bigint       not null,
  check ((standing = 'CLOSED') = (closed_at is not null)),
  check ((standing = 'CLOSED') = (outcome is not null))
);

create index cases_of_subject on cases (subject);
create index cases_work_list on cases (due_on, case_number) where standing <> 'CLOSED';

create table case_timeline (
  case_number varchar(20) not null references cases,
  position    integer     not null,
  at          timestamptz not null,
  kind        varchar(10) not null,
  text        text        not null,
  actor       varchar(13),
  visible     boolean     not null,
  hash        varchar(64) not null,
  primary key (case_number, position),
  check (kind <> 'NOTE' or not visible)
);

create function refuse_change_of_timeline() returns trigger language plpgsql as $$
begin
  raise exception 'The timeline of a case is only ever added to (R69)'
    using errcode = 'restrict_violation';
end
$$;

create trigger timeline_is_append_only
  before update or delete or truncate on case_timeline
  for each statement execute function refuse_change_of_timeline();

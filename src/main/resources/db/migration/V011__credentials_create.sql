create table awards (
  award_id     uuid primary key,
  candidate_id uuid not null,
  person_id    varchar(20) not null,
  case_number  varchar(20) not null,
  state        varchar(20) not null,
  due_on       date,
  version      bigint not null,
  check ((state in ('OPEN', 'RETURNED')) = (due_on is not null))
);

-- A case is awarded once (R53).
create unique index awards_case on awards (case_number) where state <> 'CANCELLED';

create table award_steps (
  award_id uuid not null references awards,
  position integer not null,
  kind     varchar(20) not null,
  by       varchar(20),
  text     varchar(8000) not null,
  at       timestamptz not null,
  primary key (award_id, position)
);

-- Every number ever given; none is given twice, not even to two at once.
create table certificate_numbers (
  certificate_number varchar(20) primary key,
  drawn_at           timestamptz not null
);

create table register_entries (
  certificate_number  varchar(20) primary key references certificate_numbers,
  award_id            uuid not null unique references awards,
  person_id           varchar(20) not null,
  case_number         varchar(20) not null,
  holder_name         varchar(250) not null,
  search_name         varchar(500) not null,
  credential          varchar(200) not null,
  designation         varchar(200) not null,
  issued_on           date not null,
  valid_until         date not null,
  shown               boolean not null,
  status              varchar(20) not null,
  certificate_file_id uuid,
  transcript_file_id  uuid,
  version             bigint not null,
  check (issued_on <= valid_until),
  check ((certificate_file_id is null) = (transcript_file_id is null))
);
create index register_entries_person on register_entries (person_id);
create index register_entries_search on register_entries (search_name) where shown;

create table register_changes (
  certificate_number varchar(20) not null references register_entries,
  position           integer not null,
  status             varchar(20) not null,
  decided_by         varchar(20) not null,
  reason             varchar(4000) not null,
  at                 timestamptz not null,
  primary key (certificate_number, position)
);

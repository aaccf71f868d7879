create table accommodations (
  case_number  varchar(20)   primary key,
  person_id    varchar(20)   not null,
  needs        varchar(4000) not null,
  state        varchar(20)   not null,
  filed_at     timestamptz   not null,
  decide_by_on date          not null,
  reason       varchar(4000),
  decided_by   varchar(20),
  decided_at   timestamptz,
  version      bigint        not null,
  check ((state in ('GRANTED', 'PARTLY_GRANTED', 'DECLINED')) = (decided_by is not null))
);

-- One request at a time.
create unique index accommodations_open on accommodations (person_id) where state = 'FILED';
create index accommodations_person on accommodations (person_id);

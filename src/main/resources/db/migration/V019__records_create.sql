create table record_requests (
  case_number      varchar(20)   primary key,
  person_id        varchar(20)   not null,
  wish             varchar(20)   not null,
  item             varchar(200)  not null,
  details          varchar(4000) not null,
  state            varchar(20)   not null,
  filed_at         timestamptz   not null,
  answer_by_on     date          not null,
  extended_at      timestamptz,
  extension_reason varchar(4000),
  done             varchar(4000),
  reason           varchar(4000),
  kept             varchar(1000),
  answered_by      varchar(20),
  answered_at      timestamptz,
  version          bigint        not null,
  check ((extended_at is null) = (extension_reason is null)),
  check ((state in ('GRANTED', 'PARTLY_GRANTED', 'REFUSED')) = (answered_by is not null)),
  check (wish <> 'CORRECTION' or item <> '')
);

-- One request of a sort at a time.
create unique index record_requests_open on record_requests (person_id, wish) where state = 'FILED';
create index record_requests_person on record_requests (person_id);

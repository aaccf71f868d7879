-- What a candidate writes and proves about one set: part by part, one open portfolio for a set.
create table portfolios (
  portfolio_id uuid          primary key,
  candidate_id uuid          not null,
  person_id    varchar(13)   not null,
  edition_id   varchar(20)   not null,
  set_id       varchar(40)   not null,
  state        varchar(20)   not null check (state in ('DRAFT', 'SUBMITTED', 'WITHDRAWN', 'CLOSED')),
  content      jsonb         not null,
  saves        jsonb         not null,
  words        varchar(1000) not null,
  begun_at     timestamptz   not null,
  ended_at     timestamptz,
  version      bigint        not null,
  check ((ended_at is null) = (state in ('DRAFT', 'SUBMITTED')))
);
create index portfolios_person on portfolios (person_id, begun_at);
create unique index portfolios_one_open on portfolios (candidate_id, set_id) where ended_at is null;

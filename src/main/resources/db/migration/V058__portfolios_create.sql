-- What a candidate writes and proves about one set: part by part, one open portfolio for a set.
create table portfolios (
  portfolio_id uuid          primary key,
  candidate_id uuid          not null,
  person_id    varchar(13)   not null,
  edition_id   varchar(20)   not null,
  set_id       varchar(40)   not null,
  state        varchar(20)   not null check (state in ('DRAFT', 'SUBMITTED', 'WITHDRAWN', 'CLOSED')),
  case_number  varchar(20)   unique,
  round        integer       not null check (round >= 0),
  rules_on     date,
  content      jsonb         not null,
  saves        jsonb         not null,
  words        varchar(8000) not null,
  begun_at     timestamptz   not null,
  ended_at     timestamptz,
  version      bigint        not null,
  check ((case_number is null) = (rules_on is null)),
  check ((case_number is null) = (round = 0)),
  check (state not in ('SUBMITTED', 'WITHDRAWN') or round > 0),
  check ((ended_at is null) = (state in ('DRAFT', 'SUBMITTED')))
);
create index portfolios_person on portfolios (person_id, begun_at);
create unique index portfolios_one_open on portfolios (candidate_id, set_id) where ended_at is null;

-- What was submitted, frozen with the checksums of its files: the checksum over everything is checked
-- here, and nothing is ever changed.
create table portfolio_submissions (
  portfolio_id uuid        not null references portfolios,
  round        integer     not null check (round >= 1),
  content      text        not null,
  sha256       varchar(64) not null,
  submitted_by varchar(13) not null,
  submitted_at timestamptz not null,
  primary key (portfolio_id, round),
  check (sha256 = encode(sha256(convert_to(content, 'UTF8')), 'hex'))
);

create trigger portfolio_submissions_are_append_only
  before update or delete or truncate on portfolio_submissions
  for each statement execute function refuse_change_of_submission();

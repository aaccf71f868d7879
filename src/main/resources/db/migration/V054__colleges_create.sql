-- What a college proposes: what every graduate of a program has passed, mapped to competency sets (R27).
create table college_agreements (
  agreement_id  uuid          primary key,
  provider_id   uuid          not null,
  state         varchar(20)   not null check (state in
    ('DRAFT', 'SUBMITTED', 'RETURNED', 'APPROVED', 'DENIED', 'WITHDRAWN', 'LAPSED', 'ENDED')),
  case_number   varchar(20)   unique,
  round         integer       not null check (round >= 0),
  rules_on      date,
  content       jsonb         not null,
  saves         jsonb         not null,
  words         varchar(8000) not null,
  revise_by_on  date,
  sets          jsonb         not null,
  from_on       date,
  until_on      date,
  reminded_on   date,
  begun_by      varchar(20)   not null,
  begun_at      timestamptz   not null,
  ended_at      timestamptz,
  version       bigint        not null,
  check ((case_number is null) = (state = 'DRAFT')),
  check ((case_number is null) = (rules_on is null)),
  check ((case_number is null) = (round = 0)),
  check ((from_on is not null) = (state in ('APPROVED', 'ENDED'))),
  check ((from_on is null) = (until_on is null)),
  check (from_on <= until_on),
  check ((ended_at is null) = (state in ('DRAFT', 'SUBMITTED', 'RETURNED', 'APPROVED')))
);
create index college_agreements_provider on college_agreements (provider_id, begun_at);
create index college_agreements_until on college_agreements (until_on) where until_on is not null;

-- What was submitted, frozen: the checksum is checked here, and nothing is ever changed.
create table college_submissions (
  agreement_id uuid        not null references college_agreements,
  round        integer     not null check (round >= 1),
  content      text        not null,
  sha256       varchar(64) not null,
  submitted_by varchar(20) not null,
  submitted_at timestamptz not null,
  primary key (agreement_id, round),
  check (sha256 = encode(sha256(convert_to(content, 'UTF8')), 'hex'))
);

create function refuse_change_of_college_submission() returns trigger language plpgsql as $$
begin
  raise exception 'What was submitted is only ever added to' using errcode = 'restrict_violation';
end
$$;

create trigger college_submissions_are_append_only
  before update or delete or truncate on college_submissions
  for each statement execute function refuse_change_of_college_submission();

-- Somebody who says they graduated from such a program, and lets their college be asked.
create table graduations (
  case_number  varchar(20)   primary key,
  person_id    varchar(20)   not null,
  agreement_id uuid          not null references college_agreements,
  name_then    varchar(200)  not null,
  graduated_on date          not null,
  diploma      uuid,
  state        varchar(20)   not null check (state in ('ASKED', 'CONFIRMED', 'REFUSED', 'WITHDRAWN')),
  asked_at     timestamptz   not null,
  answer_by_on date          not null,
  settle_by_on date          not null,
  by_college   boolean,
  answered_by  varchar(20),
  answered_at  timestamptz,
  words        varchar(4000) not null,
  proof        uuid,
  version      bigint        not null,
  check ((state in ('CONFIRMED', 'REFUSED')) = (answered_by is not null)),
  check ((answered_by is null) = (answered_at is null)),
  check ((answered_by is null) = (by_college is null))
);
-- Asked once at a time, and confirmed once.
create unique index graduations_once on graduations (person_id, agreement_id)
  where state in ('ASKED', 'CONFIRMED');
create index graduations_agreement on graduations (agreement_id, asked_at);

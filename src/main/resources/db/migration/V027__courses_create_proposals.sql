-- A course a provider proposes: written section by section, several people at once.
create table course_proposals (
  proposal_id  uuid          primary key,
  provider_id  uuid          not null references providers,
  set_id       varchar(40)   not null,
  state        varchar(20)   not null check (state in
    ('DRAFT', 'SUBMITTED', 'RETURNED', 'APPROVED', 'DENIED', 'WITHDRAWN', 'LAPSED')),
  case_number  varchar(20)   unique,
  round        integer       not null check (round >= 0),
  rules_on     date,
  content      jsonb         not null,
  saves        jsonb         not null,
  words        varchar(8000) not null,
  revise_by_on date,
  course_id    uuid          references courses,
  begun_by     varchar(20)   not null,
  begun_at     timestamptz   not null,
  ended_at     timestamptz,
  version      bigint        not null,
  check ((case_number is null) = (state = 'DRAFT')),
  check ((case_number is null) = (rules_on is null)),
  check ((case_number is null) = (round = 0)),
  check ((revise_by_on is null) or state in ('RETURNED', 'WITHDRAWN', 'LAPSED')),
  check ((course_id is null) = (state <> 'APPROVED')),
  check ((ended_at is null) = (state in ('DRAFT', 'SUBMITTED', 'RETURNED')))
);
create index course_proposals_provider on course_proposals (provider_id, begun_at);

-- What was submitted, frozen: the checksum is checked here, and nothing is ever changed.
create table course_submissions (
  proposal_id  uuid        not null references course_proposals,
  round        integer     not null check (round >= 1),
  content      text        not null,
  sha256       varchar(64) not null,
  submitted_by varchar(20) not null,
  submitted_at timestamptz not null,
  primary key (proposal_id, round),
  check (sha256 = encode(sha256(convert_to(content, 'UTF8')), 'hex'))
);

create function refuse_change_of_submission() returns trigger language plpgsql as $$
begin
  raise exception 'What was submitted is only ever added to' using errcode = 'restrict_violation';
end
$$;

create trigger submissions_are_append_only
  before update or delete or truncate on course_submissions
  for each statement execute function refuse_change_of_submission();

-- What is suspected about work that was handed in, and what program staff decide (R43).
create table integrity_cases (
  case_number  varchar(20)   primary key,
  about        varchar(20)   not null,
  author_id    varchar(20)   not null,
  state        varchar(12)   not null check (state in
    ('LOOKING', 'ASKED', 'DECIDING', 'UNFOUNDED', 'FOUNDED', 'TO_REMOVE', 'DROPPED')),
  suspicions   jsonb         not null check (jsonb_array_length(suspicions) > 0),
  opened_at    timestamptz   not null,
  look_by_on   date          not null,
  question     varchar(4000) check (question <> ''),
  asked_by     varchar(20),
  asked_at     timestamptz,
  answer_by_on date,
  answer       varchar(4000) check (answer <> ''),
  answered_at  timestamptz,
  reason       varchar(4000) check (reason <> ''),
  decided_by   varchar(20),
  closed_at    timestamptz,
  version      bigint        not null,
  check ((question is null) = (asked_by is null)),
  check ((question is null) = (asked_at is null)),
  check ((question is null) = (answer_by_on is null)),
  check ((answer is null) = (answered_at is null)),
  check (answer is null or question is not null),
  check ((reason is null) = (decided_by is null)),
  check ((decided_by is null) = (state not in ('UNFOUNDED', 'FOUNDED', 'TO_REMOVE'))),
  check ((closed_at is null) = (state in ('LOOKING', 'ASKED', 'DECIDING'))),
  -- Nothing is decided against somebody who was not asked.
  check (state not in ('FOUNDED', 'TO_REMOVE') or question is not null)
);
create index integrity_cases_about on integrity_cases (about);
create index integrity_cases_author on integrity_cases (author_id);
-- One at a time about a work.
create unique index integrity_cases_once on integrity_cases (about) where closed_at is null;

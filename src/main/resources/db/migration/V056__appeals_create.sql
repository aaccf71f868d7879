-- Appeals against decisions of the program (R28). The decision is known by its kind, id and moment only; what is kept of it
-- here is how it was when it was appealed.
create table appeals (
  appeal_id           uuid          primary key,
  case_number         varchar(20)   unique,
  kind                varchar(20)   not null,
  decision_id         varchar(80)   not null,
  party               varchar(80)   not null,
  party_name          varchar(200)  not null,
  title               varchar(200)  not null,
  about_case          varchar(20)   not null,
  decided_at          timestamptz   not null,
  can_be_decided_anew boolean       not null,
  file_by_on          date          not null,
  grounds             varchar(8000) not null check (grounds <> ''),
  paper               uuid,
  filed_by            varchar(20)   not null,
  filed_at            timestamptz   not null,
  state               varchar(12)   not null check (state in
    ('LATE', 'DECIDING', 'MAY_GO_ON', 'RESTED', 'UPHELD', 'REVERSED', 'REMANDED', 'WITHDRAWN')),
  refusal             varchar(400)  not null,
  carry_on_by_on      date,
  follows             varchar(400)  not null,
  resolution_paper    uuid,
  closed_at           timestamptz,
  version             bigint        not null,
  check ((state = 'LATE') = (case_number is null)),
  check ((state = 'LATE') = (refusal <> '')),
  check ((state = 'MAY_GO_ON') = (carry_on_by_on is not null)),
  check ((state in ('DECIDING', 'MAY_GO_ON')) = (closed_at is null))
);
-- A decision is appealed once, whoever is first; decided anew, it is another decision.
create unique index appeals_once on appeals (kind, decision_id, decided_at);
create index appeals_party on appeals (party);
create index appeals_about on appeals (about_case);

-- Who decided or judged before: each stage is decided by others.
create table appeal_people (
  appeal_id uuid        not null references appeals,
  person_id varchar(20) not null,
  primary key (appeal_id, person_id)
);

create table appeal_steps (
  appeal_id  uuid          not null references appeals,
  position   integer       not null,
  stage      varchar(20)   not null check (stage in ('REVIEW_COMMITTEE', 'PROGRAM_COMMITTEE', 'BOARD')),
  began_on   date          not null,
  due_on     date          not null,
  outcome    varchar(12)   check (outcome in ('UPHELD', 'REVERSED', 'REMANDED')),
  decided_on date,
  reasons    varchar(4000) not null,
  decided_by varchar(20),
  primary key (appeal_id, position),
  unique (appeal_id, stage),
  check ((outcome is null) = (decided_on is null) and (outcome is null) = (decided_by is null)
    and (outcome is null) = (reasons = ''))
);

-- What a provider still has to show after its course was approved (R20).
create table course_conditions (
  condition_id uuid          primary key,
  course_id    uuid          not null references courses,
  case_number  varchar(20)   not null,
  position     integer       not null check (position >= 1),
  text         varchar(4000) not null check (text <> ''),
  due_on       date          not null,
  extended     boolean       not null,
  state        varchar(12)   not null check (state in
    ('OPEN', 'ANSWERED', 'OVERDUE', 'MET', 'WAIVED', 'FAILED', 'DROPPED')),
  answer       varchar(4000) not null,
  answer_file  uuid,
  answered_by  varchar(20),
  answered_at  timestamptz,
  remark       varchar(4000) not null,
  closed_by    varchar(20),
  closed_at    timestamptz,
  version      bigint        not null,
  unique (case_number, position),
  check ((answered_by is null) = (answered_at is null)),
  check ((closed_at is null) = (state in ('OPEN', 'ANSWERED', 'OVERDUE')))
);
create index course_conditions_course on course_conditions (course_id);

-- An approval can end before its time, by a decision with a reason.
alter table course_approvals
  add column ended_on      date,
  add column ended_because varchar(4000),
  add column ended_by      varchar(20),
  add column ended_at      timestamptz,
  add check ((ended_on is null) = (ended_because is null)
    and (ended_on is null) = (ended_by is null)
    and (ended_on is null) = (ended_at is null)),
  add check (ended_on < approved_until);

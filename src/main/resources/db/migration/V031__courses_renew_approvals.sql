-- The end of an approval coming near: whether its provider asks to renew it, and what comes of it (R21).
create table course_renewals (
  case_number  varchar(20)   primary key,
  course_id    uuid          not null references courses,
  ends_on      date          not null,
  state        varchar(12)   not null check (state in
    ('OPEN', 'REQUESTED', 'RENEWED', 'NOT_RENEWED', 'UNPAID', 'LAPSED', 'DROPPED')),
  cost         varchar(200)  not null,
  contact      varchar(300)  not null,
  requested_by varchar(20),
  requested_on date,
  remark       varchar(4000) not null,
  closed_at    timestamptz,
  version      bigint        not null,
  check ((requested_by is null) = (requested_on is null)),
  check ((closed_at is null) = (state in ('OPEN', 'REQUESTED')))
);
-- One at a time for one end of an approval; what was not paid in time can be asked for again.
create unique index course_renewals_once on course_renewals (course_id, ends_on) where state <> 'UNPAID';

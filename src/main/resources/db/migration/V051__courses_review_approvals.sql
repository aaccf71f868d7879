-- An approval looked at again before it ends, or given up by its provider, and what comes of it (R21).
create table approval_reviews (
  case_number varchar(20)   primary key,
  course_id   uuid          not null references courses,
  state       varchar(12)   not null check (state in
    ('OPEN', 'DECIDING', 'SUSPENDED', 'STANDS', 'WITHDRAWN', 'GIVEN_UP', 'DROPPED')),
  concern     varchar(4000) not null check (concern <> ''),
  opened_by   varchar(20)   not null,
  opened_at   timestamptz   not null,
  answer_by_on date         not null,
  answer      varchar(4000) not null,
  answer_file uuid,
  answered_by varchar(20),
  answered_at timestamptz,
  letter      varchar(4000) not null,
  decided_by  varchar(20),
  decided_at  timestamptz,
  look_on     date,
  ends_on     date,
  closed_at   timestamptz,
  version     bigint        not null,
  check ((answered_by is null) = (answered_at is null)),
  check ((decided_by is null) = (decided_at is null)),
  check (state <> 'SUSPENDED' or look_on is not null),
  check ((state in ('WITHDRAWN', 'GIVEN_UP')) = (ends_on is not null)),
  check ((closed_at is null) = (state in ('OPEN', 'DECIDING', 'SUSPENDED')))
);
create index approval_reviews_course on approval_reviews (course_id);
-- One at a time for a course.
create unique index approval_reviews_once on approval_reviews (course_id) where closed_at is null;

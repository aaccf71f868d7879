create table webinars (
  webinar_id     uuid          primary key,
  title          varchar(120)  not null,
  description    varchar(4000) not null,
  -- The moment and the zone whose clock was meant when it was chosen.
  starts_at      timestamptz   not null,
  time_zone      varchar(40)   not null,
  minutes        integer       not null check (minutes between 10 and 480),
  capacity       integer       not null check (capacity between 1 and 10000),
  meeting_link   varchar(500)  not null,
  listed         boolean       not null,
  -- Higher with every change that a calendar has to learn of.
  revision       integer       not null default 0,
  state          varchar(10)   not null,
  cancel_reason  varchar(1000),
  recording_link varchar(500),
  attendance_at  timestamptz,
  followed_up_at timestamptz,
  staff_told_at  timestamptz,
  scheduled_by   varchar(13)   not null,
  scheduled_at   timestamptz   not null,
  version        bigint        not null
);

create index webinars_by_start on webinars (starts_at);

create table webinar_registrations (
  registration_id uuid         primary key,
  webinar_id      uuid         not null references webinars,
  person_id       varchar(13),
  -- Gone once they are forgotten; what remains is counted only.
  name            varchar(200),
  email           varchar(254),
  state           varchar(12)  not null,
  asked_at        timestamptz  not null,
  confirm_until   timestamptz,
  links_sent      integer      not null default 0,
  confirmed_at    timestamptz,
  told_at         timestamptz,
  attended        boolean,
  applied_on      date,
  forgotten_on    date,
  version         bigint       not null,
  constraint webinar_registrations_person_or_nobody
    check (forgotten_on is not null or (name is not null and email is not null)),
  constraint webinar_registrations_forgotten
    check (forgotten_on is null or (name is null and email is null and person_id is null))
);

-- Nobody has two places in one webinar.
create unique index webinar_registrations_once on webinar_registrations (webinar_id, email)
  where state in ('ASKED', 'REGISTERED', 'WAITING');
create index webinar_registrations_queue on webinar_registrations (webinar_id, state, confirmed_at);
create index webinar_registrations_of_email on webinar_registrations (email);
create index webinar_registrations_of_person on webinar_registrations (person_id)
  where person_id is not null;

create table outreach_requests (
  case_number  varchar(20)   primary key,
  person_id    varchar(13)   not null,
  wish         varchar(20)   not null,
  organization varchar(200)  not null,
  people       integer,
  wished_time  varchar(200)  not null,
  details      varchar(4000) not null,
  state        varchar(20)   not null,
  filed_at     timestamptz   not null,
  answer_by_on date          not null,
  answer       varchar(4000),
  answered_by  varchar(13),
  answered_at  timestamptz,
  version      bigint        not null
);

create index outreach_requests_of_person on outreach_requests (person_id, filed_at desc);
create unique index outreach_requests_open_once on outreach_requests (person_id, wish)
  where state = 'FILED';

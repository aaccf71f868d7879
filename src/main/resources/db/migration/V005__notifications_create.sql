create table notices (
  notice_id      uuid         primary key,
  key            varchar(200) not null unique,
  recipient      varchar(13)  not null,
  address        varchar(254) not null,
  recipient_name varchar(200) not null,
  template       varchar(60)  not null,
  subject        varchar(200) not null,
  text           text         not null,
  html           text         not null,
  case_number    varchar(20),
  status         varchar(10)  not null,
  written_at     timestamptz  not null,
  -- On its way: how often tried, when next, who has it in hand until when, how often sent again.
  attempts       integer      not null default 0,
  next_try_at    timestamptz  not null,
  sending_until  timestamptz,
  round          integer      not null default 1,
  last_error     text,
  sent_at        timestamptz
);

create index notices_waiting on notices (next_try_at) where status = 'WAITING';
create index notices_of_recipient on notices (recipient, written_at desc);
create index notices_of_case on notices (case_number) where case_number is not null;
create index notices_latest on notices (written_at desc);

create table notice_attachments (
  notice_id    uuid         not null references notices,
  position     integer      not null,
  name         varchar(120) not null,
  content_type varchar(100) not null,
  file_id      uuid         not null,
  primary key (notice_id, position)
);

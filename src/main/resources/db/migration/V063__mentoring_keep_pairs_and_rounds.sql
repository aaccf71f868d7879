create table mentor_goals (
  goal_id    uuid         primary key,
  pair_id    uuid         not null references mentor_pairs,
  text       varchar(500) not null,
  written_by varchar(20)  not null,
  written_at timestamptz  not null,
  reached_on date
);
create index mentor_goals_pair on mentor_goals (pair_id);

create table mentor_notes (
  note_id    uuid          primary key,
  pair_id    uuid          not null references mentor_pairs,
  text       varchar(4000) not null,
  written_by varchar(20)   not null,
  written_at timestamptz   not null
);
create index mentor_notes_pair on mentor_notes (pair_id);

create table mentor_contacts (
  contact_id uuid         primary key,
  pair_id    uuid         not null references mentor_pairs,
  on_day     date         not null,
  way        varchar(20)  not null,
  minutes    integer      not null check (minutes between 1 and 600),
  about      varchar(500) not null,
  written_by varchar(20)  not null,
  written_at timestamptz  not null
);
create index mentor_contacts_pair on mentor_contacts (pair_id);

create table mentor_meetings (
  meeting_id uuid         primary key,
  pair_id    uuid         not null references mentor_pairs,
  starts_at  timestamptz  not null,
  minutes    integer      not null check (minutes between 5 and 480),
  time_zone  varchar(60)  not null,
  place      varchar(300) not null,
  about      varchar(300) not null,
  called_off boolean      not null,
  written_by varchar(20)  not null,
  written_at timestamptz  not null
);
create index mentor_meetings_pair on mentor_meetings (pair_id);

create table mentor_rounds (
  round_id   uuid        primary key,
  state      varchar(20) not null,
  closes_on  date        not null,
  opened_by  varchar(20) not null,
  opened_at  timestamptz not null,
  done_by    varchar(20),
  done_at    timestamptz,
  candidates integer     not null,
  mentors    integer     not null,
  matched    integer     not null,
  compared   bigint      not null,
  version    bigint      not null,
  check ((state = 'OPEN') = (done_at is null))
);
create unique index mentor_rounds_open on mentor_rounds (state) where state = 'OPEN';

create table mentor_round_lines (
  round_id    uuid          not null references mentor_rounds,
  case_number varchar(20)   not null references mentor_requests,
  mentor      varchar(20)   references mentors,
  why         varchar(2000) not null,
  primary key (round_id, case_number)
);

-- One row per candidate who achieved something; its version orders two writers.
create table achievement_records (
  candidate_id uuid   primary key,
  version      bigint not null
);

-- A set is achieved once, by whichever route comes first (R34).
create table achievements (
  candidate_id uuid        not null references achievement_records,
  set_id       varchar(40) not null,
  route        varchar(20) not null check (route in ('COURSE', 'PORTFOLIO')),
  evidence     text        not null,
  achieved_on  date        not null,
  recorded_at  timestamptz not null,
  primary key (candidate_id, set_id)
);

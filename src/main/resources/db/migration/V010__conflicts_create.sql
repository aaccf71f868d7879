create table conflicts (
  conflict_id   uuid primary key,
  judge_id      varchar(20) not null,
  candidate_id  varchar(20) not null,
  kind          varchar(20) not null,
  reason        varchar(500) not null,
  source        varchar(100) not null,
  registered_at timestamptz not null,
  check (judge_id <> candidate_id),
  unique (judge_id, candidate_id, kind, source)
);
create index conflicts_candidate on conflicts (candidate_id);

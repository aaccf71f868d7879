-- The letter that asks a provider about one completion carries a link that answers it once, without
-- signing in. Only the hash of its secret is kept.
create table completion_links (
  token_hash    varchar(64) primary key,
  completion_id uuid        not null references completions,
  person_id     varchar(20) not null,
  issued_at     timestamptz not null,
  expires_at    timestamptz not null,
  used_at       timestamptz,
  check (issued_at < expires_at)
);
create index completion_links_completion on completion_links (completion_id);

-- A provider's own program attests completions with a token of its own. Only the token's hash is
-- kept; what it attests is the word of whoever made it (R23).
create table provider_tokens (
  token_id     uuid         primary key,
  provider_id  uuid         not null references providers,
  name         varchar(100) not null,
  token_hash   varchar(64)  not null unique,
  made_by      varchar(20)  not null,
  made_at      timestamptz  not null,
  expires_at   timestamptz  not null,
  last_used_at timestamptz,
  revoked_by   varchar(20),
  revoked_at   timestamptz,
  check (made_at < expires_at),
  check ((revoked_by is null) = (revoked_at is null))
);
create index provider_tokens_provider on provider_tokens (provider_id, made_at);

-- A call is a file whose sender gave it a key: the same key again finds what came of the first.
-- Only files are compared by their content; a program may say the same under another key, and its
-- rows are duplicates then.
alter table attestation_uploads add column call_key varchar(100);
create unique index attestation_uploads_call on attestation_uploads (provider_id, call_key);
drop index attestation_uploads_file;
create unique index attestation_uploads_file on attestation_uploads (provider_id, sha256)
  where state in ('CONFIRMED', 'DONE') and call_key is null;

-- What became of a row that staff decided is told to whoever attested it, once.
alter table attestations add column told_at timestamptz;
create index attestations_untold on attestations (provider_id, attested_by)
  where resolved_at is not null and told_at is null;
update attestations set told_at = resolved_at where resolved_at is not null;

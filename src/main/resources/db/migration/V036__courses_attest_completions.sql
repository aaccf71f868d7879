-- A candidate agrees that what a provider attests is matched with their case (R24). Name and address
-- are kept as they stood that day, in the form they are compared in.
create table completion_consents (
  consent_id  uuid         primary key,
  person_id   varchar(20)  not null,
  case_number varchar(20)  not null,
  provider_id uuid         not null references providers,
  name_key    varchar(400) not null,
  address     varchar(254) not null,
  given_at    timestamptz  not null,
  revoked_at  timestamptz,
  check (revoked_at is null or given_at <= revoked_at)
);
create unique index completion_consents_live on completion_consents (person_id, provider_id)
  where revoked_at is null;
create index completion_consents_match on completion_consents (provider_id, name_key)
  where revoked_at is null;

-- A file of completions that somebody who signs for a provider sent in. Once confirmed it is worked
-- off in batches; where that stopped is seen by its rows.
create table attestation_uploads (
  upload_id    uuid         primary key,
  provider_id  uuid         not null references providers,
  file_name    varchar(200) not null,
  sha256       varchar(64)  not null,
  row_count    integer      not null check (row_count > 0),
  state        varchar(20)  not null check (state in ('PREVIEW', 'CONFIRMED', 'DONE', 'DISCARDED')),
  uploaded_by  varchar(20)  not null,
  uploaded_at  timestamptz  not null,
  confirmed_by varchar(20),
  confirmed_at timestamptz,
  done_at      timestamptz,
  check ((state in ('CONFIRMED', 'DONE')) = (confirmed_by is not null)),
  check ((state = 'DONE') = (done_at is not null))
);
create index attestation_uploads_provider on attestation_uploads (provider_id, uploaded_at);
create unique index attestation_uploads_file on attestation_uploads (provider_id, sha256)
  where state in ('CONFIRMED', 'DONE');

-- One provider's word that somebody completed one of its courses.
create table attestations (
  attestation_id uuid          primary key,
  provider_id    uuid          not null references providers,
  upload_id      uuid          references attestation_uploads,
  line           integer       not null,
  course_text    varchar(300)  not null,
  course_id      uuid          references courses,
  name           varchar(300)  not null,
  name_key       varchar(400)  not null,
  identifier     varchar(254)  not null,
  started_text   varchar(40)   not null,
  completed_text varchar(40)   not null,
  started_on     date,
  completed_on   date,
  state          varchar(20)   not null check (state in
    ('PREVIEW', 'REFUSED', 'WAITING', 'CREDITED', 'DISMISSED')),
  finding        varchar(20)   not null check (finding in
    ('TAKEN', 'MALFORMED', 'DUPLICATE', 'OUTSIDE', 'ALREADY')),
  note           varchar(2000) not null,
  problem        varchar(300),
  attested_by    varchar(20)   not null,
  attested_at    timestamptz   not null,
  completion_id  uuid          references completions deferrable initially deferred,
  resolved_by    varchar(20),
  resolved_at    timestamptz,
  check (finding not in ('TAKEN', 'ALREADY') or
    (course_id is not null and started_on <= completed_on)),
  check ((state = 'CREDITED') = (completion_id is not null))
);
create index attestations_upload on attestations (upload_id, line);
create index attestations_provider on attestations (provider_id, attested_at);
create index attestations_waiting on attestations (provider_id, name_key) where state = 'WAITING';

-- Whoever completed a course is attested once for it.
create unique index attestations_once on attestations (course_id, identifier)
  where state in ('WAITING', 'CREDITED');

-- A completion that was attested came without a certificate.
alter table completions alter column certificate_file_id drop not null;

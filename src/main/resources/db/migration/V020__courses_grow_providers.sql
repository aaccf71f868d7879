-- A provider becomes an organization with people who act for it. What staff recorded before has a name only.
alter table providers
  add column kind       varchar(20)  not null default 'OTHER',
  add column web        varchar(300) not null default '',
  add column contact    varchar(300) not null default '',
  add column founded_by varchar(20),
  add column founded_at timestamptz,
  add column version    bigint       not null default 0,
  add check ((founded_by is null) = (founded_at is null));

-- Contacts stood with the courses; the newest one says how to reach the provider.
update providers set contact = coalesce(
  (select c.contact from courses c join course_approvals a using (course_id)
    where c.provider_id = providers.provider_id and c.contact <> ''
    order by a.approved_on desc limit 1), '');

create table provider_representatives (
  provider_id uuid        not null references providers,
  position    integer     not null,
  person_id   varchar(20) not null,
  owner       boolean     not null,
  author      boolean     not null,
  signatory   boolean     not null,
  joined_at   timestamptz not null,
  left_at     timestamptz,
  primary key (provider_id, position),
  check (owner or author or signatory)
);
create unique index provider_representatives_once on provider_representatives (provider_id, person_id)
  where left_at is null;
create index provider_representatives_person on provider_representatives (person_id);

-- Links to become a representative: we keep the hash of the secret only.
create table provider_invitations (
  invitation_id uuid         primary key,
  provider_id   uuid         not null references providers,
  name          varchar(120) not null,
  address       varchar(254) not null,
  owner         boolean      not null,
  author        boolean      not null,
  signatory     boolean      not null,
  token_hash    varchar(64)  not null unique,
  state         varchar(20)  not null check (state in ('OPEN', 'ACCEPTED', 'WITHDRAWN')),
  invited_by    varchar(20)  not null,
  invited_at    timestamptz  not null,
  sent_at       timestamptz  not null,
  times_sent    integer      not null,
  expires_at    timestamptz  not null,
  accepted_by   varchar(20),
  ended_at      timestamptz,
  version       bigint       not null,
  check (owner or author or signatory),
  check ((state = 'ACCEPTED') = (accepted_by is not null)),
  check ((state = 'OPEN') = (ended_at is null))
);
create unique index provider_invitations_open on provider_invitations (provider_id, address)
  where state = 'OPEN';
create index provider_invitations_provider on provider_invitations (provider_id, invited_at);

-- People who may sign in, what they may do, and the links that prove an address.

create sequence person_numbers start with 1001;

create table accounts (
  person_id          varchar(16)  primary key,
  email              varchar(254) not null,
  password_hash      varchar(255) not null,
  given_name         varchar(100) not null,
  family_name        varchar(100) not null,
  email_confirmed_at timestamptz,
  enabled            boolean      not null,
  session_version    integer      not null,
  opened_at          timestamptz  not null,
  version            bigint       not null
);

-- One address is one account, however it is written.
create unique index accounts_one_per_address on accounts (lower(email));

create table account_roles (
  person_id varchar(16) not null references accounts,
  role      varchar(40) not null,
  primary key (person_id, role)
);

create index account_roles_by_role on account_roles (role);

-- Only the hash of a token is kept: whoever reads this table cannot use a link.
-- A link that confirms an address carries what its own sign-up typed.
create table account_tokens (
  token_hash    varchar(64)  primary key,
  person_id     varchar(16)  not null references accounts,
  purpose       varchar(20)  not null,
  issued_at     timestamptz  not null,
  expires_at    timestamptz  not null,
  used_at       timestamptz,
  password_hash varchar(255),
  given_name    varchar(100),
  family_name   varchar(100)
);

create index account_tokens_by_person on account_tokens (person_id, purpose);

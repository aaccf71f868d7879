-- The app on a person's phone that makes codes, and the codes for the day it is lost.

-- The secret is encrypted with a key made out of colophon.secret: whoever reads this table makes no codes.
-- last_step: the 30 seconds, counted from 1970, of the code that was used last; none of them works twice.
create table second_factors (
  person_id   varchar(16)  primary key references accounts,
  secret      varchar(400) not null,
  last_step   bigint       not null,
  enrolled_at timestamptz  not null
);

create table recovery_codes (
  code_hash varchar(64) primary key,
  person_id varchar(16) not null references accounts,
  used_at   timestamptz
);

create index recovery_codes_by_person on recovery_codes (person_id);

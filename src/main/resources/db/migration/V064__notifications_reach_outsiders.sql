-- A letter may go to somebody without an account, known by a number of whoever writes to them, and
-- may bring an entry for their calendar.
alter table notices
  alter column recipient drop not null,
  add column outsider uuid,
  add column calendar text,
  add constraint notices_one_reader check (num_nonnulls(recipient, outsider) = 1);

create index notices_of_outsider on notices (outsider) where outsider is not null;

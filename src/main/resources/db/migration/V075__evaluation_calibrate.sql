-- When the training was passed tells whether its rules asked for a calibration as well.
alter table volunteers add column trained_on date;
update volunteers set trained_on = (trained_until_on - interval '1 year')::date where trained_until_on is not null;
alter table volunteers add check ((trained_on is null) = (trained_until_on is null));

-- One rating of a portfolio whose ratings are known. Every try is kept as it was.
create table calibration_tries (
  try_id        uuid         primary key,
  person_id     varchar(20)  not null,
  portfolio     varchar(80)  not null,
  set_id        varchar(40)  not null,
  begun_at      timestamptz  not null,
  filed_at      timestamptz,
  asked         integer      not null check (asked > 0),
  equal         integer      check (equal between 0 and asked),
  needed        integer      check (needed between 0 and 100),
  passed        boolean,
  again_from_on date,
  version       bigint       not null,
  check ((filed_at is null) = (equal is null)),
  check ((filed_at is null) = (needed is null)),
  check (passed is not distinct from (equal * 100 >= needed * asked)),
  check ((again_from_on is not null) = (passed is not distinct from false))
);
create index calibration_tries_person on calibration_tries (person_id, begun_at);

-- One at a time is under way.
create unique index calibration_tries_open on calibration_tries (person_id) where filed_at is null;

create table calibration_marks (
  try_id     uuid          not null references calibration_tries,
  competency integer       not null,
  finding    varchar(10)   not null,
  comment    varchar(4000) not null,
  expected   varchar(10),
  because    varchar(4000),
  primary key (try_id, competency),
  check (btrim(comment) <> '' or finding = 'MET'),
  check ((expected is null) = (because is null))
);

create function refuse_change_of_calibration() returns trigger language plpgsql as $$
begin
  if exists (select 1 from calibration_tries t where t.try_id = old.try_id and t.filed_at is not null
             and (tg_table_name = 'calibration_tries' or tg_op = 'DELETE')) then
    raise exception 'A calibration that was handed in never changes' using errcode = 'restrict_violation';
  end if;
  return case when tg_op = 'DELETE' then old else new end;
end
$$;

create trigger calibrations_are_kept before update or delete on calibration_tries
  for each row execute function refuse_change_of_calibration();
create trigger calibration_marks_are_kept before delete on calibration_marks
  for each row execute function refuse_change_of_calibration();

-- The marks of a calibration that was handed in are as final as its result.
create function refuse_change_of_calibration_marks() returns trigger language plpgsql as $$
begin
  if exists (select 1 from calibration_tries t where t.filed_at is not null
             and (tg_op <> 'INSERT' and t.try_id = old.try_id or tg_op <> 'DELETE' and t.try_id = new.try_id)) then
    raise exception 'A calibration that was handed in never changes' using errcode = 'restrict_violation';
  end if;
  return case when tg_op = 'DELETE' then old else new end;
end
$$;

drop trigger calibration_marks_are_kept on calibration_marks;
create trigger calibration_marks_are_kept before insert or update or delete on calibration_marks
  for each row execute function refuse_change_of_calibration_marks();

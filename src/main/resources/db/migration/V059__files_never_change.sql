-- A stored file is added and removed, never changed: what was checked once stays what it is.
create function refuse_change_of_file() returns trigger language plpgsql as $$
begin
  raise exception 'A stored file is never changed' using errcode = 'restrict_violation';
end
$$;

create trigger files_never_change
  before update on stored_files
  for each row execute function refuse_change_of_file();

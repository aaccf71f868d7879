-- Who achieved a set by a portfolio has no completion that an attested row could stand for.
alter table attestations drop constraint attestations_check1;
alter table attestations add constraint attestations_credited check (
  case when state = 'CREDITED' then completion_id is not null or finding = 'ALREADY'
       else completion_id is null end);

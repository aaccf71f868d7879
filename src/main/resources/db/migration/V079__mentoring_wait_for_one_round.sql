-- Which round a candidate waits for: once it is over, they go on, whoever notices it and when.
alter table mentor_requests add column round_id uuid references mentor_rounds;

update mentor_requests
   set round_id = (select round_id from mentor_rounds
                    order by (state = 'OPEN') desc, opened_at desc limit 1)
 where state = 'WAITING';

alter table mentor_requests
  add constraint mentor_requests_round check ((state = 'WAITING') = (round_id is not null));

create index mentor_requests_round on mentor_requests (round_id) where round_id is not null;

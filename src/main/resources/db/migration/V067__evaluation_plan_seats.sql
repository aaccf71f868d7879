-- Who is to be asked next, as it was chosen that day together with all other seats that waited.
alter table review_seats
  add column by_hand boolean not null default false,
  add column planned_person_id varchar(20),
  add column planned_reason varchar(1000),
  add column planned_on date,
  add check ((planned_on is null) = (planned_person_id is null)),
  add check ((planned_on is null) = (planned_reason is null));
create index review_seats_waiting on review_seats (kind, state) where state in ('OPEN', 'OFFERED');

-- A seat for which nobody is left to ask is in the open pool: a state of its own.
alter table review_seats
  drop column by_hand,
  drop constraint review_seats_state_check,
  add constraint review_seats_state_check check (state in ('OPEN', 'POOL', 'OFFERED', 'CLAIMED', 'FILED', 'CLOSED'));
create index review_seats_pool on review_seats (kind) where state = 'POOL';

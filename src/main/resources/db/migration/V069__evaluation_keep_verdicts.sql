-- Who is asked first for a seat, because they know what is judged.
alter table review_seats add column first_person_id varchar(20);

-- What the ratings of one submission came to; what is decided is never changed.
create table portfolio_verdicts (
  case_number  varchar(20) not null,
  round        integer     not null check (round >= 1),
  judges       integer     not null check (judges in (2, 3)),
  outcome      varchar(20) not null check (outcome in ('ACHIEVED', 'MORE_ASKED', 'THIRD_NEEDED', 'NOT_ACHIEVED')),
  competencies jsonb       not null,
  feedback     jsonb       not null,
  decided_at   timestamptz not null,
  primary key (case_number, round, judges),
  check ((outcome = 'ACHIEVED') = (jsonb_array_length(competencies) = 0)),
  check ((outcome = 'THIRD_NEEDED') = (jsonb_array_length(feedback) = 0)),
  check (judges = 2 or outcome <> 'THIRD_NEEDED')
);

create function refuse_change_of_verdict() returns trigger language plpgsql as $$
begin
  raise exception 'A verdict is only ever added'
    using errcode = 'restrict_violation';
end
$$;

create trigger portfolio_verdicts_are_append_only
  before update or delete or truncate on portfolio_verdicts
  for each statement execute function refuse_change_of_verdict();

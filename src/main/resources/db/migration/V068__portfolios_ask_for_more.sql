-- What becomes of a portfolio that was evaluated: completed once, achieved, or not.
alter table portfolios
  add column asked           jsonb,
  add column revision_due_on date,
  add column evaluated_since timestamptz,
  drop constraint portfolios_state_check,
  drop constraint portfolios_check2,
  drop constraint portfolios_check3;

alter table portfolios
  add constraint portfolios_state_check check (state in
    ('DRAFT', 'SUBMITTED', 'REVISION', 'ACHIEVED', 'NOT_ACHIEVED', 'WITHDRAWN', 'CLOSED')),
  add constraint portfolios_submitted check (state in ('DRAFT', 'CLOSED') or round > 0),
  add constraint portfolios_ended check ((ended_at is null) = (state in ('DRAFT', 'SUBMITTED', 'REVISION'))),
  add constraint portfolios_asked check ((asked is null) = (revision_due_on is null) and (state <> 'REVISION' or asked is not null)),
  add constraint portfolios_asked_something check (asked is null or jsonb_array_length(asked) > 0);

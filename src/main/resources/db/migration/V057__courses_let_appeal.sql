-- The version of a proposal that came before the committee last: a return of that version is the committee's.
alter table course_proposals add column decision_round integer not null default 0;
update course_proposals p set decision_round = p.round
  from cases c
  where c.case_number = p.case_number and p.state = 'SUBMITTED' and c.stage = 'Decision';

-- An approval that was ended and holds again after an appeal can be renewed like any other.
drop index course_renewals_once;
create unique index course_renewals_once on course_renewals (course_id, ends_on)
  where state not in ('UNPAID', 'DROPPED');

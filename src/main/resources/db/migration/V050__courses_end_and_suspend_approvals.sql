-- Until when somebody who began a course while it was approved may complete it (R22): a fourth date
-- that the rules of the day of the approval fix. Approvals given so far get the twelve months in force.
alter table course_approvals add column counts_until_on date;
update course_approvals
  set counts_until_on = (coalesce(ended_on, approved_until) + interval '12 months')::date;
alter table course_approvals
  alter column counts_until_on set not null,
  add check (counts_until_on >= coalesce(ended_on, approved_until));

-- While its approval is suspended a course takes no new learners.
create table course_suspensions (
  course_id    uuid    not null references courses,
  position     integer not null,
  suspended_on date    not null,
  lifted_on    date,
  primary key (course_id, position),
  check (suspended_on <= lifted_on)
);

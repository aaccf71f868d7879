-- What a course costs as far as its words say it: the first number in them, nothing where it is free.
alter table courses add column cost_amount numeric generated always as (
  case
    when cost ~ '\d' then replace(substring(cost from '\d+(?:,\d{3})*(?:\.\d{1,2})?'), ',', '')::numeric
    when cost ~* '\m(free|no charge|no cost|nothing)\M' then 0
  end
) stored;
create index course_approvals_days on course_approvals (approved_on, approved_until);

-- Sets for which no approved course is offered, and when the program office was told last (R26).
create table coverage_gaps (
  set_id   varchar(40) primary key,
  since_on date        not null,
  told_on  date        not null
);

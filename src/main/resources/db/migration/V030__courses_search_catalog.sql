-- What a course costs as far as its words say it: the number that stands with the currency, else the
-- only number there is, nothing where it is free. Other words are not guessed at.
alter table courses add column cost_amount numeric generated always as (
  case
    when cost ~ '\$\s*\d'
      then replace(substring(cost from '\$\s*(\d+(?:,\d{3})*(?:\.\d{1,2})?)'), ',', '')::numeric
    when cost ~* '\d\s*(usd|us dollars|dollars)\M'
      then replace(substring(cost from '(?i)(\d+(?:,\d{3})*(?:\.\d{1,2})?)\s*(?:usd|us dollars|dollars)\M'), ',', '')::numeric
    when cost ~ '^\D*\d+(,\d{3})*(\.\d{1,2})?\D*$'
      then replace(substring(cost from '\d+(?:,\d{3})*(?:\.\d{1,2})?'), ',', '')::numeric
    when cost ~ '\d' then null
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

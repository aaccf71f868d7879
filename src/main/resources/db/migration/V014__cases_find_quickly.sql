-- The day page asks for what waits on whom and for the stages there are, in 10,000 cases and more.
create index cases_waiting on cases (waits_on, due_on, case_number) where standing <> 'CLOSED';
create index cases_stages on cases (stage) where standing <> 'CLOSED';

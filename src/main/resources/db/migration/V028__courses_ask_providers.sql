-- A provider with somebody to sign for it is asked whether a candidate completed its course (R23):
-- until when the answer is awaited; empty where nobody was asked.
alter table completions add column answer_by_on date;
create index completions_course on completions (course_id, state);

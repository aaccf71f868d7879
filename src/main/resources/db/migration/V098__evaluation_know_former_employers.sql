-- Where an evaluator worked before, a line each: who works there is not judged by them either.
alter table volunteers add column former_employers text not null default '';
alter table volunteers alter column former_employers drop default;

-- An amendment is a proposal that changes the text of an approved course: it begins as a copy of the text that holds,
-- and is judged by its difference to it.
alter table course_proposals
  add column amends_course_id  uuid references courses,
  add column basis_proposal_id uuid,
  add column basis_round       integer,
  add foreign key (basis_proposal_id, basis_round) references course_submissions (proposal_id, round),
  add check ((amends_course_id is null) = (basis_proposal_id is null)
    and (amends_course_id is null) = (basis_round is null)),
  add check (amends_course_id is null or course_id is null or course_id = amends_course_id);

-- One at a time changes a course.
create unique index course_proposals_amending on course_proposals (amends_course_id)
  where state in ('DRAFT', 'SUBMITTED', 'RETURNED');
create index course_proposals_course on course_proposals (course_id, ended_at);

-- Which competencies a seat is about, as "2,5"; null means every one of the set, an empty text none of them: then the
-- opinion about the whole is the judgement.
alter table review_seats add column scope varchar(400);

-- Applications as they are filled in: one per person, saved complete or not, read and written as a whole.
create table application_drafts (
  person_id    varchar(20) primary key,
  application  jsonb       not null,
  submitted_as uuid,
  changed_at   timestamptz not null,
  version      bigint      not null
);

create table candidacies (
  candidate_id       uuid         primary key,
  person_id          varchar(20)  not null,
  case_number        varchar(20)  not null unique,
  state              varchar(20)  not null,
  edition_id         varchar(40)  not null,
  rules_on           date         not null,
  member             boolean      not null,
  name_key           varchar(200) not null,
  born_on            date         not null,
  submitted_at       timestamptz  not null,
  fee_settled_at     timestamptz,
  review_due_on      date,
  review_days_left   integer,
  review_resumed_on  date,
  answers_due_on     date,
  accepted_on        date,
  term_end_on        date,
  reminded_on        date,
  ended_at           timestamptz,
  version            bigint       not null,

  constraint candidacies_state_is_known check (state in
    ('SUBMITTED', 'IN_REVIEW', 'AWAITING_ANSWERS', 'ACCEPTED', 'REFUSED', 'CLOSED_UNPAID',
     'CLOSED_UNCURED', 'WITHDRAWN', 'LAPSED', 'CERTIFIED')),
  constraint candidacies_end_when_closed check
    ((ended_at is null) = (state in ('SUBMITTED', 'IN_REVIEW', 'AWAITING_ANSWERS', 'ACCEPTED'))),
  constraint candidacies_are_paid_before_review check
    (state not in ('IN_REVIEW', 'AWAITING_ANSWERS', 'ACCEPTED', 'CERTIFIED') or fee_settled_at is not null),
  constraint candidacies_have_a_term_once_accepted check
    (state not in ('ACCEPTED', 'LAPSED', 'CERTIFIED') or (accepted_on is not null and term_end_on is not null))
);

-- A person has one open candidacy at a time (R17), whatever the application believes.
create unique index candidacies_one_open_per_person on candidacies (person_id) where ended_at is null;
create index candidacies_by_person on candidacies (person_id, submitted_at);
create index candidacies_by_identity on candidacies (name_key, born_on);

-- What was submitted, as it was submitted: round 0 is the application, later ones hold corrections.
create table candidacy_submissions (
  candidate_id uuid        not null references candidacies,
  round        integer     not null,
  application  jsonb       not null,
  submitted_at timestamptz not null,
  primary key (candidate_id, round)
);

-- Who decided what, when and why.
create table admission_reviews (
  review_id    uuid        primary key,
  candidate_id uuid        not null references candidacies,
  number       integer     not null,
  decision     varchar(20) not null check (decision in ('ACCEPT', 'ASK_FOR_MORE', 'REFUSE')),
  note         text        not null,
  decided_by   varchar(20) not null,
  decided_at   timestamptz not null,
  unique (candidate_id, number)
);

create table admission_review_reasons (
  review_id uuid        not null references admission_reviews,
  number    integer     not null,
  reason    varchar(40) not null,
  primary key (review_id, number)
);

create table admission_review_items (
  review_id uuid    not null references admission_reviews,
  number    integer not null,
  question  text    not null,
  answer    text    not null,
  primary key (review_id, number)
);

-- What was submitted and what was decided stay as they were.
create function candidates_refuse_change() returns trigger language plpgsql as $$
begin
  raise exception 'Rows of % stay as they were written', tg_table_name;
end
$$;

create trigger candidacy_submissions_stay before update or delete on candidacy_submissions
  for each row execute function candidates_refuse_change();
create trigger admission_reviews_stay before update or delete on admission_reviews
  for each row execute function candidates_refuse_change();
create trigger admission_review_items_stay before delete on admission_review_items
  for each row execute function candidates_refuse_change();
create trigger admission_review_questions_stay before update on admission_review_items
  for each row when (old.question is distinct from new.question)
  execute function candidates_refuse_change();
create trigger admission_review_reasons_stay before update or delete on admission_review_reasons
  for each row execute function candidates_refuse_change();

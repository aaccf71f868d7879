-- No key leads from here to a person, and no moment tells when somebody answered (R14).
create table demographic_answers (
  respondent varchar(64) not null,
  question   varchar(40) not null,
  answer     varchar(40) not null,
  primary key (respondent, question, answer)
);

-- Who changed something since the last count.
create table demographic_changes (
  respondent varchar(64) primary key
);

create table demographic_counts (
  count_number integer     not null,
  counted_on   date        not null,
  question     varchar(40) not null,
  answer       varchar(40) not null,
  people       integer     not null,
  answered     integer     not null,
  primary key (count_number, question, answer)
);
create index demographic_counts_on on demographic_counts (counted_on);

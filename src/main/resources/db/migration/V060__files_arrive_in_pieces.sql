-- Uploads in pieces. How much of one has arrived is the length of its file, not a row.
create table partial_uploads (
  upload_id uuid         primary key,
  person_id varchar(13)  not null,
  purpose   varchar(80)  not null,
  name      varchar(120) not null,
  size      bigint       not null check (size > 0),
  changed   bigint       not null,
  begun_at  timestamptz  not null
);
create index partial_uploads_person on partial_uploads (person_id, purpose);
create index partial_uploads_age on partial_uploads (begun_at);

-- Files that were looked at for malware and found clean. One that is not here was not looked at.
create table file_scans (
  file_id    uuid        primary key references stored_files on delete cascade,
  scanned_at timestamptz not null
);

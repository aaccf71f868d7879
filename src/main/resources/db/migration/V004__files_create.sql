create table stored_files (
  file_id      uuid         primary key,
  name         varchar(120) not null,
  content_type varchar(100) not null,
  size         bigint       not null check (size > 0),
  sha256       varchar(64)  not null,
  uploaded_by  varchar(13)  not null,
  stored_at    timestamptz  not null
);

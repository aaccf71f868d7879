-- Whom a certified person asked us to write to; one letter an address (R54).
create table employer_letters (
  certificate_number varchar(20) not null references register_entries,
  position           integer not null,
  addressee          varchar(100) not null,
  address            varchar(254) not null,
  asked_at           timestamptz not null,
  primary key (certificate_number, position),
  unique (certificate_number, address)
);

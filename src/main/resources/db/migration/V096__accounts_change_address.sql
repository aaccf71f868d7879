-- A link that changes the address of an account carries the new one.
alter table account_tokens
  add column new_email varchar(254),
  add constraint account_tokens_new_email check ((purpose = 'CHANGE_ADDRESS') = (new_email is not null));

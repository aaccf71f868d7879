create index notices_undelivered on notices (written_at desc)
  where status = 'FAILED' or (status = 'WAITING' and last_error is not null);

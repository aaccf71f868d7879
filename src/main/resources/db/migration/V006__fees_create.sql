-- Invoices, what came in, what goes back, visits to the card cashier, the ledger.

create table invoice_counters (
  year integer primary key,
  last_number integer not null
);

create table invoices (
  invoice_id uuid primary key,
  number varchar(20) not null unique,
  case_number varchar(20) not null,
  kind varchar(20) not null,
  payer varchar(20) not null,
  state varchar(20) not null,
  total numeric(12, 2) not null,
  paid numeric(12, 2) not null,
  currency varchar(3) not null,
  rules_on date not null,
  issued_on date not null,
  settled_on date,
  announced_method varchar(20),
  announced_reference varchar(80),
  announced_on date,
  closed_because text,
  version bigint not null,
  constraint invoices_one_per_case_and_kind unique (case_number, kind),
  constraint invoices_state check (state in ('OPEN', 'PAID', 'CANCELLED', 'REFUNDED')),
  -- However many payments race, no more than the total is ever credited.
  constraint invoices_never_overpaid check (paid >= 0 and paid <= total),
  constraint invoices_paid_is_covered check (state <> 'PAID' or paid = total)
);

create index invoices_by_payer on invoices (payer);

create table invoice_lines (
  invoice_id uuid not null references invoices,
  position integer not null,
  text varchar(200) not null,
  reason varchar(400) not null,
  rule varchar(40) not null,
  amount numeric(12, 2) not null,
  currency varchar(3) not null,
  primary key (invoice_id, position)
);

create table payments (
  payment_id uuid primary key,
  invoice_id uuid not null references invoices,
  position integer not null,
  key varchar(120) not null,
  method varchar(20) not null,
  amount numeric(12, 2) not null check (amount > 0),
  credited numeric(12, 2) not null,
  currency varchar(3) not null,
  reference varchar(80) not null,
  received_on date not null,
  recorded_by varchar(20),
  recorded_at timestamptz not null,
  constraint payments_key_once unique (key),
  constraint payments_in_order unique (invoice_id, position),
  -- Only what came by card can be more than was open: the card has been charged already.
  constraint payments_credited check (
    credited >= 0 and credited <= amount and (method = 'CARD' or credited = amount))
);

create table refunds (
  refund_id uuid primary key,
  invoice_id uuid not null references invoices,
  position integer not null,
  payment_id uuid not null references payments deferrable initially deferred,
  part varchar(20) not null,
  key varchar(140) not null,
  method varchar(20) not null,
  amount numeric(12, 2) not null check (amount > 0),
  currency varchar(3) not null,
  reason varchar(400) not null,
  owed_since timestamptz not null,
  made_on date,
  reference varchar(80),
  made_by varchar(20),
  constraint refunds_key_once unique (key),
  constraint refunds_in_order unique (invoice_id, position),
  constraint refunds_part_once unique (payment_id, part),
  constraint refunds_made_with_reference check ((made_on is null) = (reference is null))
);

create table card_checkouts (
  checkout_id uuid primary key,
  invoice_id uuid not null references invoices,
  amount numeric(12, 2) not null check (amount > 0),
  currency varchar(3) not null,
  state varchar(20) not null,
  started_at timestamptz not null,
  ended_at timestamptz,
  version bigint not null,
  constraint card_checkouts_state check (state in ('STARTED', 'PAID', 'DECLINED', 'CANCELLED'))
);

create unique index card_checkouts_one_open on card_checkouts (invoice_id) where state = 'STARTED';

-- The ledger. Debits are positive, credits negative. What is in it stays as it is.

create table ledger_entries (
  entry_id uuid primary key,
  cause varchar(20) not null,
  invoice_id uuid not null references invoices deferrable initially deferred,
  payment_id uuid references payments deferrable initially deferred,
  refund_id uuid references refunds deferrable initially deferred,
  text varchar(200) not null,
  booked_on date not null,
  booked_at timestamptz not null,
  posting_count integer not null check (posting_count >= 2),
  constraint ledger_entries_cause check (
    (cause in ('INVOICE_ISSUED', 'INVOICE_CLOSED') and payment_id is null and refund_id is null)
    or (cause = 'PAYMENT_RECEIVED' and payment_id is not null and refund_id is null)
    or (cause = 'REFUND_MADE' and payment_id is null and refund_id is not null))
);

-- One cause is booked once.
create unique index ledger_entries_once on ledger_entries (cause, invoice_id, payment_id, refund_id)
  nulls not distinct;

create table ledger_postings (
  entry_id uuid not null references ledger_entries,
  position integer not null,
  account varchar(20) not null,
  amount numeric(12, 2) not null check (amount <> 0),
  currency varchar(3) not null,
  primary key (entry_id, position),
  constraint ledger_postings_account check (
    account in ('RECEIVABLE', 'CASH_CARD', 'CASH_CHECK', 'FEE_INCOME', 'REFUNDS_OWED'))
);

create function ledger_stays_as_written() returns trigger language plpgsql as $$
begin
  raise exception 'The ledger is append-only: % on % refused', tg_op, tg_table_name
    using errcode = 'integrity_constraint_violation';
end $$;

create trigger ledger_entries_append_only before update or delete or truncate on ledger_entries
  for each statement execute function ledger_stays_as_written();
create trigger ledger_postings_append_only before update or delete or truncate on ledger_postings
  for each statement execute function ledger_stays_as_written();

-- Checked at commit, when an entry is complete. The stored count keeps later postings out of it.
create function ledger_entry_balances() returns trigger language plpgsql as $$
declare
  off_balance text;
begin
  select string_agg(sums.total || ' ' || sums.currency, ', ') into off_balance
  from (
    select currency, sum(amount) as total
    from ledger_postings where entry_id = new.entry_id
    group by currency having sum(amount) <> 0
  ) sums;
  if off_balance is not null then
    raise exception 'Ledger entry % is off balance by %', new.entry_id, off_balance
      using errcode = 'integrity_constraint_violation', constraint = 'ledger_entry_balances';
  end if;
  if (select count(*) from ledger_postings where entry_id = new.entry_id)
      is distinct from (select posting_count from ledger_entries where entry_id = new.entry_id) then
    raise exception 'Ledger entry % does not have the postings it was written with', new.entry_id
      using errcode = 'integrity_constraint_violation', constraint = 'ledger_entry_complete';
  end if;
  return null;
end $$;

create constraint trigger ledger_entries_balance after insert on ledger_entries
  deferrable initially deferred for each row execute function ledger_entry_balances();
create constraint trigger ledger_postings_balance after insert on ledger_postings
  deferrable initially deferred for each row execute function ledger_entry_balances();

-- Whom the program office asks for a new calibration needs it, whatever the rules asked for at their training.
alter table volunteers add column calibration_asked boolean not null default false;

-- A guest of a workshop is a person without an account. The list of standings was written into the column itself, where each
-- database gave it a name of its own: the column is made anew with a name for it.
alter table person drop constraint person_keeps_nothing_when_deleted;
alter table person add column standing varchar(20);
update person set standing = status;
alter table person drop column status;
alter table person rename column standing to status;
alter table person alter column status set not null;
alter table person add constraint person_status_known
  check (status in ('UNCONFIRMED', 'INVITED', 'ACTIVE', 'GUEST', 'DELETED'));
alter table person add constraint person_keeps_nothing_when_deleted
  check (status <> 'DELETED' or (email is null and password_hash is null and name is null and reading is null));

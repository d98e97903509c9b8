-- The day of the last sign-in, and when its owner was told that it was long ago. Nobody knows it of those who are there already:
-- their time begins today.
alter table person add column seen_on date;
alter table person add column unused_told_at timestamp with time zone;
update person set seen_on = current_date where status = 'ACTIVE';
create index person_seen on person (seen_on);

-- Two instructors may look at the same try: a try has a number of its own, from 1 for each learner at each station. What was
-- recorded so far was one try each.
alter table skills_record add column try_number integer;
update skills_record set try_number = (
  select count(*) from skills_record earlier
  where earlier.workshop_id = skills_record.workshop_id and earlier.code = skills_record.code
  and earlier.person_id = skills_record.person_id
  and (earlier.assessed_at < skills_record.assessed_at
    or earlier.assessed_at = skills_record.assessed_at and earlier.id <= skills_record.id));
alter table skills_record alter column try_number set not null;
alter table skills_record add constraint skills_record_try_from_one check (try_number >= 1);

-- A sheet that was filled without a network arrives later than it was seen.
alter table skills_record add column received_at timestamp with time zone;
update skills_record set received_at = assessed_at;
alter table skills_record alter column received_at set not null;

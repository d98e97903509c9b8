-- Levels may be shown to the manager of one's station, counted by municipality, and named to those who look for teachers. The
-- check that lists the purposes has no name, so the column is made anew with one that has.
drop index consent_person;
alter table consent add column purpose_of_use varchar(20);
update consent set purpose_of_use = purpose;
alter table consent drop column purpose;
alter table consent alter column purpose_of_use set not null;
alter table consent rename column purpose_of_use to purpose;
alter table consent add constraint consent_purpose_known
  check (purpose in ('OPERATION', 'EVALUATION', 'RESEARCH', 'CASE', 'STATION', 'REGION', 'TEACH'));
create index consent_person on consent (person_id, purpose, decided_at);

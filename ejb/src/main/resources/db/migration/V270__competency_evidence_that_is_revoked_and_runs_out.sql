-- Evidence is never deleted when it is taken back: it says when and why. Some of it runs out, and to be entrusted counts fully
-- once an organizer has confirmed it.
alter table evidence drop constraint evidence_once;
alter table evidence add column kind_of_evidence varchar(20) default 'MODULE' not null;
update evidence set kind_of_evidence = kind;
alter table evidence drop column kind;
alter table evidence rename column kind_of_evidence to kind;
alter table evidence alter column kind drop default;
alter table evidence add constraint evidence_kind check (kind in
  ('MODULE', 'QUIZ', 'CASE_QUIZ', 'CASE_DISCUSSION', 'STATION', 'EXTERNAL', 'VISIT', 'ENTRUSTMENT'));
-- A visit after which direct supervision is still needed is kept, and supports no level.
alter table evidence add column level_given integer default 0 not null;
update evidence set level_given = level_supported;
alter table evidence drop column level_supported;
alter table evidence rename column level_given to level_supported;
alter table evidence alter column level_supported drop default;
alter table evidence add constraint evidence_level check (level_supported between 0 and 5);
-- Codes of a framework may be longer than those of ours.
alter table evidence alter column outcome set data type varchar(40);
alter table evidence add column expires_on date;
alter table evidence add column confirmed_on date;
alter table evidence add column confirmed_by bigint;
alter table evidence add column revoked_on date;
alter table evidence add column revoked_because varchar(500);
alter table evidence add constraint evidence_revoked check ((revoked_on is null) = (revoked_because is null));
-- The same again after it was revoked is a row of its own: this counts how often it was revoked before.
alter table evidence add column again integer default 0 not null;
-- The version of the framework it was earned under.
alter table evidence add column framework_version varchar(40) default '1.0' not null;
alter table evidence add constraint evidence_once unique (person_id, outcome, kind, source, entry, again);

-- What kind of event it is, who speaks, what there is to read; breaks; why it was cancelled; how often it was edited.
alter table workshop add column kind varchar(20) default 'SINGLE_DAY' not null;
update workshop set kind = 'SERIES'
  where (select count(*) from workshop_session s where s.workshop_id = workshop.id) > 1;
alter table workshop add constraint workshop_kind_known check (kind in ('SINGLE_DAY', 'SERIES', 'STUDY_GROUP', 'SKILLS',
  'GROUP_WORK', 'LEADER', 'GUIDANCE_VISIT', 'SYMPOSIUM'));
alter table workshop add column programme text default '{"speakers":[],"materials":[]}' not null;
alter table workshop add column cancel_reason varchar(1000);
alter table workshop add column edition integer default 1 not null;
alter table workshop_session add column break_minutes integer default 0 not null;
alter table workshop_session add constraint workshop_session_breaks check (break_minutes >= 0);

-- An organizer who does not confirm that somebody is entrusted says why: it goes on to count one level less, and nobody is asked again.
alter table evidence add column declined_on date;
alter table evidence add column declined_by bigint;
alter table evidence add column declined_because varchar(500);
alter table evidence add constraint evidence_declined check ((declined_on is null) = (declined_because is null));
alter table evidence add constraint evidence_decided_once check (declined_on is null or confirmed_on is null);
-- Whose account signed, where there is one: nobody confirms what she signed herself.
alter table evidence add column vouched_by_id bigint;
create index evidence_undecided on evidence (kind, confirmed_on);

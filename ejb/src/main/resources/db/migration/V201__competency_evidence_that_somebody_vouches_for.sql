-- Who signed for evidence, as she was called and by profession when she signed: the signature outlives her account. Each
-- record of a signer is evidence of its own, so that one can be taken back and the others stay.
alter table evidence add column entry varchar(36) default '' not null;
alter table evidence add column vouched_by varchar(200);
alter table evidence add column voucher_profession varchar(40);
alter table evidence drop constraint evidence_once;
alter table evidence add constraint evidence_once unique (person_id, outcome, kind, source, entry);
create index evidence_entry on evidence (entry);

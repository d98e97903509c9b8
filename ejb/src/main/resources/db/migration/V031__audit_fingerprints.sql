-- Each sealed entry keeps the fingerprint of the chain up to itself, so that a check names the first entry that changed.
alter table audit_entry add column fingerprint varchar(64);

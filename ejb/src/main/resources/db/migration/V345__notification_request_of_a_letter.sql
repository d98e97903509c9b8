-- Which request a letter was written in: what happens to it later stands in the log under the number of its cause.
alter table outbox_message add column request varchar(64);

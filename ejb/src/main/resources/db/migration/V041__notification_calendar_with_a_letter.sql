-- The workshop whose calendar goes with a letter. It is written when the letter is sent, so that it is true then.
alter table outbox_message add column calendar_of varchar(80);

-- The first answer to a request that creates something, so that sending it again does it once. The key is a keyed
-- fingerprint over person, address and Idempotency-Key; a row holds what was answered, never an id of a survey response.
create table first_answer (
  key_hash     varchar(64) primary key,
  body_hash    varchar(64) not null,
  status       integer,
  location     varchar(500),
  content_type varchar(100),
  body         text,
  created_at   timestamp with time zone not null
);
create index first_answer_created on first_answer (created_at);

-- Everybody's own calendar feed. The address is made from the salt with the key of the application; here is its fingerprint only.
create table calendar_feed (
  id          bigint      primary key,
  version     integer     not null,
  person_id   bigint      not null references person (id) constraint calendar_feed_one_per_person unique,
  salt        varchar(40) not null,
  fingerprint varchar(64) not null constraint calendar_feed_fingerprint_once unique,
  created_at  timestamp with time zone not null
);

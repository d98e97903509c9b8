-- Tries per account and per network address, counted in the database so that two servers count together.
create table attempt (
  subject       varchar(80) primary key,
  tries         integer     not null,
  last_at       timestamp with time zone not null,
  blocked_until timestamp with time zone not null
);
create index attempt_last on attempt (last_at);

-- What a link in a message proves. Only a fingerprint of the link is kept.
create table one_time_link (
  id          bigint       primary key,
  version     integer      not null,
  fingerprint varchar(64)  not null constraint one_time_link_once unique,
  purpose     varchar(20)  not null check (purpose in ('CONFIRM_ACCOUNT', 'RESET_PASSWORD', 'CHANGE_EMAIL', 'INVITATION')),
  person_id   bigint       not null references person (id),
  email       varchar(254) not null,
  expires_at  timestamp with time zone not null,
  used_at     timestamp with time zone
);
create index one_time_link_person on one_time_link (person_id, purpose);

-- Every decision is a row of its own; the latest one for a purpose counts.
create table consent (
  id         bigint      primary key,
  version    integer     not null,
  person_id  bigint      not null references person (id),
  purpose    varchar(20) not null check (purpose in ('OPERATION', 'EVALUATION', 'RESEARCH', 'CASE')),
  text_version varchar(20) not null,
  given      boolean     not null,
  decided_at timestamp with time zone not null
);
create index consent_person on consent (person_id, purpose, decided_at);

create table personal_token (
  id           bigint      primary key,
  version      integer     not null,
  person_id    bigint      not null references person (id),
  name         varchar(60) not null,
  fingerprint  varchar(64) not null constraint personal_token_once unique,
  created_at   timestamp with time zone not null,
  expires_at   timestamp with time zone not null,
  last_used_on date
);
create index personal_token_person on personal_token (person_id);

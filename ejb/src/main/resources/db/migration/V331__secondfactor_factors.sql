-- The secret is sealed with the key of the application; the step of the latest code is kept so that each counts once.
create table authenticator_app (
  id           bigint  primary key,
  version      integer not null,
  person_id    bigint  not null constraint authenticator_app_once unique references person (id),
  sealed       bytea   not null,
  created_at   timestamp with time zone not null,
  confirmed_at timestamp with time zone,
  last_step    bigint  not null
);

create table recovery_code (
  id          bigint      primary key,
  version     integer     not null,
  person_id   bigint      not null references person (id),
  fingerprint varchar(64) not null constraint recovery_code_once unique,
  used_at     timestamp with time zone
);
create index recovery_code_person on recovery_code (person_id);

create table passkey (
  id              bigint        primary key,
  version         integer       not null,
  person_id       bigint        not null references person (id),
  name            varchar(60)   not null,
  credential_id   varchar(1400) not null constraint passkey_once unique,
  credential      bytea         not null,
  sign_count      bigint        not null,
  user_verified   boolean       not null,
  backup_eligible boolean       not null,
  backed_up       boolean       not null,
  created_at      timestamp with time zone not null,
  last_used_on    date
);
create index passkey_person on passkey (person_id);

-- What an authenticator is asked to sign: once, soon, by this person, for this purpose.
create table passkey_challenge (
  id          bigint      primary key,
  version     integer     not null,
  person_id   bigint      not null references person (id),
  purpose     varchar(10) not null check (purpose in ('ADD', 'SIGN_IN')),
  fingerprint varchar(64) not null constraint passkey_challenge_once unique,
  expires_at  timestamp with time zone not null
);
create index passkey_challenge_expiry on passkey_challenge (expires_at);

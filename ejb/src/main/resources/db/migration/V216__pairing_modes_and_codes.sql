-- How the answers of a run are paired. No row: by account, under a random respondent (decision 0070).
create table run_pairing (
  run_id bigint      primary key references run (id),
  mode   varchar(10) not null check (mode in ('ACCOUNT', 'CODE', 'UNPAIRED'))
);

-- A sheet that a browser without an account fills: found by the fingerprint of a random token in its cookie. No person, no
-- address, no time. The sheets of a closed wave are written anew, so nothing refers to them (decision 0221).
create table open_sheet (
  token       varchar(64) not null,
  wave_id     bigint      not null references survey_wave (id),
  response_id varchar(40) not null constraint open_sheet_response_once unique,
  primary key (token, wave_id)
);

-- The elements of a personal code, each under a keyed fingerprint of its own; the key is not in the database.
create table coded_sheet (
  response_id varchar(40) primary key,
  run_id      bigint      not null references run (id),
  wave_id     bigint      not null references survey_wave (id),
  respondent  varchar(40) not null,
  birth_day   varchar(64) not null,
  parent_month varchar(64) not null,
  school      varchar(64) not null,
  birthplace  varchar(64) not null,
  phone       varchar(64) not null
);
create index coded_sheet_run on coded_sheet (run_id);

-- What an organizer decided about two codes that look alike.
create table code_match (
  id         bigint      primary key,
  version    integer     not null,
  run_id     bigint      not null references run (id),
  one        varchar(40) not null,
  other      varchar(40) not null,
  same       boolean     not null,
  decided_by bigint,
  decided_at timestamp with time zone not null,
  constraint code_match_once unique (run_id, one, other)
);

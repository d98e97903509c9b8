-- Who takes part is kept here, by person. What was answered is kept below, by a random respondent. Only pairing_key joins
-- the two, and what it holds is sealed with a key that is not in the database (decision 0070).
create table survey_wave (
  id              bigint      primary key,
  version         integer     not null,
  run_id          bigint      not null references run (id),
  instrument      varchar(80) not null,
  pack_version_id bigint      not null,
  kind            varchar(10) not null check (kind in ('PRE', 'POST', 'THEN', 'T3', 'T6')),
  opens_at        timestamp with time zone not null,
  closes_at       timestamp with time zone not null,
  link            varchar(40) not null constraint survey_wave_link_once unique,
  constraint survey_wave_once unique (run_id, instrument),
  constraint survey_wave_opens_before_it_closes check (closes_at > opens_at)
);

create table survey_participation (
  id        bigint      primary key,
  version   integer     not null,
  wave_id   bigint      not null references survey_wave (id),
  person_id bigint      not null references person (id),
  state     varchar(10) not null check (state in ('BEGUN', 'SUBMITTED', 'DECLINED')),
  on_date   date        not null,
  constraint survey_participation_once unique (wave_id, person_id)
);
create index survey_participation_person on survey_participation (person_id);

-- No number that rises, no date, no person: the wave says the period, and nothing else is needed.
create table survey_response (
  id         varchar(40) primary key,
  wave_id    bigint      not null references survey_wave (id),
  respondent varchar(40) not null,
  submitted  boolean     not null,
  research   boolean     not null,
  constraint survey_response_once unique (wave_id, respondent)
);

create table survey_answer (
  response_id varchar(40) not null references survey_response (id),
  item        varchar(80) not null,
  answer      text        not null,
  primary key (response_id, item)
);

create table pairing_key (
  run_id    bigint not null references run (id),
  person_id bigint not null references person (id),
  sealed    bytea  not null,
  primary key (run_id, person_id)
);
create index pairing_key_person on pairing_key (person_id);

-- What shows a competency. A level is never stored for a person: it follows from these rows.
create table evidence (
  id              bigint       primary key,
  version         integer      not null,
  person_id       bigint       not null references person (id),
  outcome         varchar(10)  not null,
  kind            varchar(20)  not null
    check (kind in ('MODULE', 'QUIZ', 'CASE_QUIZ', 'CASE_DISCUSSION', 'STATION', 'VISIT', 'ENTRUSTMENT')),
  level_supported integer      not null check (level_supported between 1 and 5),
  on_date         date         not null,
  source          varchar(120) not null,
  run_id          bigint       references run (id),
  constraint evidence_once unique (person_id, outcome, kind, source)
);
create index evidence_run on evidence (run_id);

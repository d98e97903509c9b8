-- Who took the answers of a run away as rows, and why. Never which answers.
create table survey_rows_taken (
  id        bigint       primary key,
  version   integer      not null,
  run_id    bigint       not null references run (id),
  taken_by  bigint       not null references person (id),
  taken_at  timestamp with time zone not null,
  form      varchar(20)  not null,
  people    integer      not null check (people >= 5),
  reason    varchar(300) not null,
  constraint survey_rows_taken_small_with_reason check (people >= 10 or reason <> '')
);
create index survey_rows_taken_run on survey_rows_taken (run_id);

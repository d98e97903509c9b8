-- Who attended a workshop is told once, when it is over, that there is a questionnaire to answer.
create table attendance_asked_afterwards (
  id          bigint  primary key,
  version     integer not null,
  workshop_id bigint  not null references workshop (id),
  person_id   bigint  not null references person (id),
  constraint attendance_asked_afterwards_once unique (workshop_id, person_id)
);

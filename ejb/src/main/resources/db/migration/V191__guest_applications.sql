-- Who filled in the form for guests and has not proved her address yet. Afterwards only who she became is left.
create table guest_application (
  id            bigint       primary key,
  version       integer      not null,
  workshop_id   bigint       not null references workshop (id),
  fingerprint   varchar(64)  not null constraint guest_application_link_once unique,
  email         varchar(254),
  name          varchar(100),
  reading       varchar(100),
  profession    varchar(20),
  locale        varchar(5)   not null,
  answers       text         not null,
  accommodation varchar(1000),
  expires_at    timestamp with time zone not null,
  person_id     bigint       references person (id),
  constraint guest_application_once unique (workshop_id, email),
  constraint guest_application_keeps_nothing_when_confirmed
    check ((person_id is null) = (email is not null) and (person_id is null or name is null and accommodation is null))
);
create index guest_application_expires on guest_application (expires_at);
create index guest_application_person on guest_application (person_id);

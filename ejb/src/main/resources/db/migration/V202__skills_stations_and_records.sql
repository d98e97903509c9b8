-- The stations of a skills course. Their checklists are content: see the packs of kind STATIONS.
create table skills_station (
  id          bigint      primary key,
  version     integer     not null,
  workshop_id bigint      not null references workshop (id),
  code        varchar(20) not null,
  place       integer     not null check (place >= 1),
  constraint skills_station_once unique (workshop_id, code)
);
create table skills_instructor (
  station_id bigint not null references skills_station (id),
  person_id  bigint not null references person (id),
  primary key (station_id, person_id)
);

-- What an instructor saw. A record is never changed; a wrong one is withdrawn with a reason, and stays.
create table skills_record (
  id                  bigint      primary key,
  version             integer     not null,
  form_id             varchar(36) not null constraint skills_record_form_once unique,
  workshop_id         bigint      not null references workshop (id),
  code                varchar(20) not null,
  pack_version_id     bigint      not null references content_pack_version (id),
  person_id           bigint      not null references person (id),
  assessor_id         bigint      references person (id),
  assessor_name       varchar(200),
  assessor_profession varchar(40),
  assessed_at         timestamp with time zone not null,
  passed              boolean     not null,
  remark              varchar(200),
  withdrawn_at        timestamp with time zone,
  withdrawn_by        bigint      references person (id),
  withdrawn_because   varchar(200),
  constraint skills_record_nobody_assesses_herself check (assessor_id is null or assessor_id <> person_id),
  constraint skills_record_withdrawn_with_a_time check (withdrawn_because is null or withdrawn_at is not null)
);
create index skills_record_of_workshop on skills_record (workshop_id, code, person_id);
create index skills_record_of_person on skills_record (person_id);
create table skills_item_done (
  record_id bigint      not null references skills_record (id),
  item      varchar(40) not null,
  primary key (record_id, item)
);

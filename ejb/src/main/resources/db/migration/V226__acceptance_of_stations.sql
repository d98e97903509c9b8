-- What the manager of a station tells it takes on: a row for each time, so that the earlier ones stay (decision 0232).
create table acceptance_report (
  id           bigint      primary key,
  version      integer     not null,
  station_id   bigint      not null references organisation (id),
  told_at      timestamp with time zone not null,
  told_by      bigint      references person (id),
  accepting    varchar(20) not null check (accepting in ('YES', 'CONDITIONAL', 'NO')),
  nurses       integer     not null check (nurses between 0 and 999),
  children_now integer     not null check (children_now between 0 and 999),
  children_new integer     not null check (children_new between 0 and 999),
  conditions   varchar(100),
  words        varchar(800),
  cover        varchar(10) not null check (cover in ('VISIT', 'PHONE', 'NONE')),
  listed       varchar(10) not null check (listed in ('YES', 'NO', 'UNKNOWN')),
  publishable  boolean     not null
);
create index acceptance_report_of_station on acceptance_report (station_id, told_at);
create index acceptance_report_of_person on acceptance_report (told_by);

create table acceptance_reminder (
  id      bigint   primary key,
  version integer  not null,
  run_id  bigint   not null references run (id),
  sent_at timestamp with time zone not null,
  people  integer  not null
);
create index acceptance_reminder_of_run on acceptance_reminder (run_id, sent_at);

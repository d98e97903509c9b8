-- What went by itself, and how much: of two servers one takes a kind for a night.
create table retention_run (
  id         bigint      primary key,
  version    integer     not null,
  policy     varchar(60) not null,
  night      date,
  started_by bigint      references person (id),
  started_at timestamp with time zone not null,
  ended_at   timestamp with time zone,
  expected   bigint      not null,
  gone       bigint      not null,
  failed     boolean     not null,
  constraint retention_run_once_a_night unique (policy, night)
);
create index retention_run_latest on retention_run (policy, started_at);

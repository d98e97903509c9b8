-- Standings that are computed anew for everybody: how far it is, so that it goes on after a restart and on another server.
create table recomputation (
  id                bigint      primary key,
  version           integer     not null,
  reason            varchar(20) not null check (reason in ('FRAMEWORK', 'ASKED')),
  framework_version varchar(40) not null,
  asked_at          timestamp with time zone not null,
  finished_at       timestamp with time zone,
  people            bigint      not null,
  done              bigint      not null,
  last_person       bigint      not null,
  worker            varchar(36),
  worker_until      timestamp with time zone,
  -- 1 while it is under way: there is at most one such row.
  under_way         integer     check (under_way = 1),
  constraint recomputation_one unique (under_way)
);

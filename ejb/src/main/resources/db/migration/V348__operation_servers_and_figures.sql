-- Each server tells once a minute that it is alive, and how it is; of its requests a row for five minutes, kept for two days.
create table server_sign (
  id         bigint       primary key,
  version    integer      not null,
  name       varchar(36)  not null constraint server_sign_once unique,
  place      varchar(300) not null,
  build      varchar(40)  not null,
  started_at timestamp with time zone not null,
  seen_at    timestamp with time zone not null,
  report     text         not null
);

create table server_figures (
  id        bigint       primary key,
  version   integer      not null,
  server    varchar(36)  not null,
  slot      timestamp with time zone not null,
  requests  bigint       not null,
  errors    bigint       not null,
  durations varchar(500) not null,
  constraint server_figures_once unique (server, slot)
);
create index server_figures_slot on server_figures (slot);

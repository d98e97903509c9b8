-- What changed that can be found. Each server reads it into an index of its own (decision 0245).
create table search_change (
  id           bigint      primary key,
  version      integer     not null,
  kind         varchar(20),
  item         varchar(200),
  -- Given after the commit of the row, so that a change that commits late has a late number; null until then.
  batch        bigint,
  numbered_at  timestamp with time zone,
  constraint search_change_whole check ((kind is null) = (item is null)),
  constraint search_change_numbered check ((batch is null) = (numbered_at is null))
);
create index search_change_batch on search_change (batch);

-- One row: its lock lets the servers number one after the other.
create table search_log (
  id         integer     primary key constraint search_log_one check (id = 1),
  name       varchar(36),
  last_batch bigint      not null,
  forgotten  bigint      not null
);
insert into search_log (id, name, last_batch, forgotten) values (1, null, 0, 0);

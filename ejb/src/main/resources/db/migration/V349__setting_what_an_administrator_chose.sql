-- What may be changed while the server runs: every change with what was before, so that it can be undone. The latest of a name counts.
create table setting_revision (
  id         bigint  primary key,
  version    integer not null,
  number     integer not null constraint setting_revision_once unique,
  changed_at timestamp with time zone not null,
  changed_by bigint  not null references person (id)
);

create table setting_change (
  id        bigint        primary key,
  version   integer       not null,
  revision  integer       not null references setting_revision (number),
  name      varchar(40)   not null,
  old_value varchar(1000) not null,
  new_value varchar(1000) not null,
  constraint setting_change_once unique (revision, name)
);

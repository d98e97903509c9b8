-- What somebody wants to reach by when. Whether she has, her evidence says; it is not written here.
create table plan_goal (
  id        bigint      primary key,
  version   integer     not null,
  person_id bigint      not null references person (id),
  outcome   varchar(40) not null,
  level     integer     not null check (level between 1 and 5),
  by_day    date        not null,
  words     varchar(200),
  set_at    timestamp with time zone not null,
  constraint plan_goal_once unique (person_id, outcome, level)
);

-- Pictures of cases, written anew when they came: without the place and time that a camera adds.
create table case_picture (
  id         bigint       primary key,
  version    integer      not null,
  case_id    bigint       not null references library_case (id),
  file       varchar(120) not null,
  media_type varchar(40)  not null,
  bytes      bytea        not null,
  by_id      bigint       not null references person (id),
  at         timestamp with time zone not null,
  constraint case_picture_once unique (case_id, file)
);

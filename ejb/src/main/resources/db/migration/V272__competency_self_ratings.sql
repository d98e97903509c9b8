-- How people see themselves. Every rating is kept; none of them moves a level.
create table self_rating (
  id                bigint      primary key,
  version           integer     not null,
  person_id         bigint      not null references person (id),
  outcome           varchar(40) not null,
  rating            integer     not null check (rating between 0 and 5),
  rated_at          timestamp with time zone not null,
  framework_version varchar(40) not null
);
create index self_rating_person on self_rating (person_id, outcome, rated_at);

-- Where people stand, derived from their evidence and kept beside it for lists of many people. Whoever changes evidence writes
-- these rows in the same transaction; a row is there from level 1 on.
create table standing (
  person_id         bigint      not null references person (id),
  outcome           varchar(40) not null,
  level             integer     not null check (level between 1 and 5),
  until_on          date,
  framework_version varchar(40) not null,
  computed_on       date        not null,
  constraint standing_once primary key (person_id, outcome)
);
create index standing_until on standing (until_on);
create index standing_outcome on standing (outcome, level);

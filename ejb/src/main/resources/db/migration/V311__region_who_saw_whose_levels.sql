-- Who saw somebody's levels with her name: for herself to read. One row a day, however often somebody looked.
create table level_look (
  id              bigint      primary key,
  version         integer     not null,
  person_id       bigint      not null references person (id),
  seen_on         date        not null,
  viewer_id       bigint      references person (id),
  as_role         varchar(20) not null check (as_role in ('MANAGER', 'ORGANIZER')),
  organisation_id bigint      references organisation (id),
  constraint level_look_once_a_day unique (person_id, seen_on, viewer_id, as_role)
);
create index level_look_viewer on level_look (viewer_id, seen_on);

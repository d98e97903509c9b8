-- In which group somebody sits on the day. It goes with the registration.
create table group_place (
  id           bigint      primary key,
  version      integer     not null,
  workshop_id  bigint      not null references workshop (id),
  registration varchar(36) not null references workshop_registration (code) constraint group_place_once unique,
  group_number integer     not null check (group_number >= 0)
);
create index group_place_of on group_place (workshop_id);

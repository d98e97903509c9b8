-- Where people choose their meetings: those that somebody chose, by number and in order. Null: she comes to all.
alter table workshop_registration add column chosen varchar(1300);

-- Where people choose: as many rows for each meeting as it has places. One registration has one place at a meeting, and a
-- place has one registration: so the database itself knows no place too many, as for seats.
create table workshop_place (
  session_id      bigint  not null references workshop_session (id) on delete cascade,
  place           integer not null check (place >= 1),
  registration_id bigint  references workshop_registration (id),
  primary key (session_id, place),
  constraint workshop_place_once unique (session_id, registration_id)
);
create index workshop_place_of on workshop_place (registration_id);

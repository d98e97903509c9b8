-- What limits the seats beside their number: how many can be taught, and how many fit into the room of each meeting. The
-- column seats holds how many there really are, and workshop_seat has as many rows; planned_seats is what the organizer wants.
alter table workshop add column planned_seats integer;
update workshop set planned_seats = seats;
alter table workshop alter column planned_seats set not null;
alter table workshop add column instructors integer;
alter table workshop add column learners_each integer;
alter table workshop add constraint workshop_instructors check
  ((instructors is null and learners_each is null) or (instructors >= 1 and learners_each >= 1));
alter table workshop_session add column places integer;
alter table workshop_session add constraint workshop_session_places check (places >= 1);

-- Whom a station wants to come to a workshop, in the order of its ranking. Who is in reserve waits for the station's limit; for
-- everybody else her registration says how she stands.
create table station_nomination (
  id           bigint   primary key,
  version      integer  not null,
  workshop_id  bigint   not null references workshop (id),
  station_id   bigint   not null references organisation (id),
  person_id    bigint   not null references person (id),
  place        integer  not null,
  reserve      boolean  not null,
  nominated_at timestamp with time zone not null,
  taken_on_at  timestamp with time zone,
  -- Two clicks, or two managers, nominate her once.
  constraint station_nomination_once unique (workshop_id, person_id)
);
create index station_nomination_of_station on station_nomination (station_id, workshop_id);
create index station_nomination_of_person on station_nomination (person_id);

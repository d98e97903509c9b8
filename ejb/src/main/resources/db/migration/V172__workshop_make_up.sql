-- Who missed a meeting of a series comes to the same meeting of a later run. She takes a place there and no seat: there are as
-- many seats, or places of that meeting, less. The runs of a series have the same subject.
create table workshop_make_up (
  id              bigint  primary key,
  version         integer not null,
  registration_id bigint  not null references workshop_registration (id),
  person_id       bigint  not null references person (id),
  missed_id       bigint  not null references workshop_session (id),
  session_id      bigint  not null references workshop_session (id) on delete cascade,
  booked_at       timestamp with time zone not null,
  constraint workshop_make_up_once unique (person_id, missed_id),
  constraint workshop_make_up_one_place unique (person_id, session_id)
);
create index workshop_make_up_at on workshop_make_up (session_id);

-- Whether she attended by coming to the same meeting of a later run.
alter table attendance add column made_up boolean default false not null;

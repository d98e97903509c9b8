-- A workshop is what a run of this kind announces: its seats, its sessions, who registered and who waits.
create table workshop (
  id              bigint       primary key,
  version         integer      not null,
  run_id          bigint       not null references run (id) constraint workshop_one_per_run unique,
  slug            varchar(80)  not null constraint workshop_slug_once unique,
  state           varchar(20)  not null check (state in ('DRAFT', 'PUBLISHED', 'CANCELLED')),
  format          varchar(20)  not null check (format in ('ONSITE', 'ONLINE', 'HYBRID')),
  title_ja        varchar(200) not null,
  title_en        varchar(200),
  summary_ja      text         not null,
  summary_en      text,
  venue           varchar(200),
  address         varchar(300),
  map_link        varchar(500),
  meeting_link    varchar(500),
  seats           integer      not null check (seats >= 0),
  station_limit   integer      check (station_limit >= 1),
  offer_hours     integer      check (offer_hours >= 1),
  opens_at        timestamp with time zone not null,
  closes_at       timestamp with time zone not null,
  cancel_until    timestamp with time zone not null,
  sessions_needed integer      not null check (sessions_needed >= 0),
  eligibility     text         not null,
  arrivals        bigint       not null,
  created_at      timestamp with time zone not null,
  constraint workshop_closes_after_it_opens check (closes_at > opens_at)
);

create table workshop_session (
  id          bigint       primary key,
  version     integer      not null,
  workshop_id bigint       not null references workshop (id),
  position    integer      not null,
  title_ja    varchar(200) not null,
  title_en    varchar(200),
  starts_at   timestamp with time zone not null,
  ends_at     timestamp with time zone not null,
  required    boolean      not null,
  constraint workshop_session_in_order unique (workshop_id, position),
  constraint workshop_session_ends_after_it_starts check (ends_at > starts_at)
);

create table workshop_quota (
  id          bigint  primary key,
  version     integer not null,
  workshop_id bigint  not null references workshop (id),
  professions varchar(400) not null,
  seats       integer not null check (seats >= 1),
  released_at timestamp with time zone
);
create index workshop_quota_of on workshop_quota (workshop_id);

-- As many rows as there are seats. A confirmed registration points to one of them and no two point to the same: so the
-- database itself knows no seat too many, whatever the application does.
create table workshop_seat (
  workshop_id bigint  not null references workshop (id),
  seat        integer not null check (seat >= 1),
  primary key (workshop_id, seat)
);

create table workshop_registration (
  id            bigint      primary key,
  version       integer     not null,
  code          varchar(36) not null constraint workshop_registration_code_once unique,
  workshop_id   bigint      not null references workshop (id),
  person_id     bigint      not null references person (id),
  active_person bigint,
  profession    varchar(20),
  station_id    bigint      references organisation (id),
  status        varchar(20) not null check (status in
    ('PENDING_APPROVAL', 'WAITLISTED', 'OFFERED', 'CONFIRMED', 'CANCELLED', 'REFUSED', 'EXPIRED')),
  seat          integer,
  arrival       bigint      not null,
  registered_at timestamp with time zone not null,
  offer_until   timestamp with time zone,
  reason        varchar(1000),
  constraint workshop_registration_arrival_once unique (workshop_id, arrival),
  constraint workshop_registration_once_per_person unique (workshop_id, active_person),
  constraint workshop_registration_active check ((active_person is not null)
    = (status in ('PENDING_APPROVAL', 'WAITLISTED', 'OFFERED', 'CONFIRMED'))),
  constraint workshop_seat_once unique (workshop_id, seat),
  constraint workshop_seat_there foreign key (workshop_id, seat) references workshop_seat (workshop_id, seat),
  constraint workshop_seat_when_seated check ((seat is not null) = (status in ('OFFERED', 'CONFIRMED')))
);
create index workshop_registration_person on workshop_registration (person_id);
create index workshop_registration_line on workshop_registration (workshop_id, status, arrival);

-- How each decision came about, in order.
create table workshop_registration_step (
  id              bigint      primary key,
  version         integer     not null,
  registration_id bigint      not null references workshop_registration (id),
  status          varchar(20) not null,
  cause           varchar(40) not null,
  at              timestamp with time zone not null
);
create index workshop_registration_step_of on workshop_registration_step (registration_id);

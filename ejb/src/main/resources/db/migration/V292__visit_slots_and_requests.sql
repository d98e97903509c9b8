-- Hosts offer places on their visits: where, what kind of care, on which day or by arrangement. Never a patient.
create table visit_slot (
  id           bigint       primary key,
  version      integer      not null,
  number       varchar(36)  not null,
  host_id      bigint       not null references person (id),
  municipality varchar(6)   not null,
  activities   varchar(200) not null,
  devices      varchar(1000) not null,
  conditions   varchar(300),
  places       integer      not null check (places between 1 and 6),
  visits_on    date,
  offered_at   timestamp with time zone not null,
  closed_at    timestamp with time zone,
  constraint visit_slot_form_once unique (number)
);
create index visit_slot_of_host on visit_slot (host_id);

-- A learner wants to come along. A place of an offer is one learner's (seat), and a learner asks for an offer once at a time (live):
-- both columns are null when it is over, so that others can have the place.
create table visit_request (
  id           bigint      primary key,
  version      integer     not null,
  number       varchar(36) not null,
  slot_id      bigint      not null references visit_slot (id),
  learner_id   bigint      not null references person (id),
  message      varchar(200),
  asked_at     timestamp with time zone not null,
  agreed_on    date,
  seat         integer     check (seat between 1 and 6),
  live         integer     check (live = 1),
  accepted_at  timestamp with time zone,
  confirmed_at timestamp with time zone,
  declined_at  timestamp with time zone,
  cancelled_at timestamp with time zone,
  reason       varchar(200),
  reminded_at  timestamp with time zone,
  constraint visit_request_form_once unique (number),
  constraint visit_request_seat_once unique (slot_id, seat),
  constraint visit_request_one_at_a_time unique (slot_id, learner_id, live),
  constraint visit_request_seat_while_live check (seat is null or live is not null),
  constraint visit_request_accepted_for_a_day check (accepted_at is null or agreed_on is not null)
);
create index visit_request_of_learner on visit_request (learner_id);

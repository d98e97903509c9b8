-- What somebody shows at the door of one workshop; random, and of no other use.
create table attendance_ticket (
  id          bigint      primary key,
  version     integer     not null,
  workshop_id bigint      not null references workshop (id),
  person_id   bigint      not null references person (id),
  code        varchar(20) not null constraint attendance_ticket_code_once unique,
  constraint attendance_ticket_once unique (workshop_id, person_id)
);

-- What is true now about a person at a meeting: one row for both, whoever scans how often, on however many servers.
create table attendance (
  id          bigint      primary key,
  version     integer     not null,
  workshop_id bigint      not null references workshop (id),
  session_id  bigint      not null references workshop_session (id),
  person_id   bigint      not null references person (id),
  entered_at  timestamp with time zone,
  left_at     timestamp with time zone,
  how         varchar(20) check (how in ('TICKET', 'NAME', 'WALK_IN', 'MANUAL', 'RECORDING')),
  judged      boolean,
  noted_by    bigint      references person (id),
  settled_at  timestamp with time zone,
  told_at     timestamp with time zone,
  constraint attendance_once unique (session_id, person_id),
  constraint attendance_leaves_who_came check (left_at is null or entered_at is not null and left_at >= entered_at),
  constraint attendance_how_when_came check ((how is null) = (entered_at is null))
);
create index attendance_of_workshop on attendance (workshop_id, person_id);
create index attendance_unsettled on attendance (settled_at, session_id);

-- Every scan and every correction, with what was true afterwards. A scan has the number that the phone gave it.
create table attendance_step (
  id          bigint      primary key,
  version     integer     not null,
  scan_id     varchar(36) constraint attendance_scan_once unique,
  workshop_id bigint      not null references workshop (id),
  session_id  bigint      not null references workshop_session (id),
  person_id   bigint      not null references person (id),
  what        varchar(20) not null check (what in ('ENTER', 'LEAVE', 'UNDO', 'CORRECT')),
  how         varchar(20),
  at          timestamp with time zone not null,
  entered_at  timestamp with time zone,
  left_at     timestamp with time zone,
  judged      boolean,
  reason      varchar(200),
  noted_by    bigint      references person (id),
  noted_at    timestamp with time zone not null
);
create index attendance_step_of on attendance_step (workshop_id, person_id);

-- Who completed a workshop was told to the other rooms once.
create table workshop_completion (
  id           bigint  primary key,
  version      integer not null,
  workshop_id  bigint  not null references workshop (id),
  person_id    bigint  not null references person (id),
  completed_on date    not null,
  constraint workshop_completion_once unique (workshop_id, person_id)
);

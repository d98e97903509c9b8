-- What organizers wrote to those who registered: once for each draft, however often it was sent off.
create table workshop_message (
  id           bigint       primary key,
  version      integer      not null,
  draft        varchar(36)  not null constraint workshop_message_once unique,
  workshop_id  bigint       not null references workshop (id),
  audience     varchar(40)  not null,
  kind         varchar(20)  check (kind in ('NOTICE', 'REMINDER')),
  subject_ja   varchar(100) not null,
  subject_en   varchar(100),
  text_ja      text         not null,
  text_en      text,
  without_mail integer      not null check (without_mail >= 0),
  sent_by      bigint       not null references person (id),
  sent_at      timestamp with time zone not null
);
create index workshop_message_of on workshop_message (workshop_id, id);

create table workshop_message_recipient (
  message_id bigint not null references workshop_message (id),
  person_id  bigint not null references person (id),
  primary key (message_id, person_id)
);
create index workshop_message_recipient_person on workshop_message_recipient (person_id);

-- When those who have a seat are reminded; without a row as usual, without days never.
create table reminder_plan (
  id          bigint  primary key,
  version     integer not null,
  workshop_id bigint  not null references workshop (id) constraint reminder_plan_once unique,
  days_before integer check (days_before between 0 and 14)
);

-- Who was reminded of which meeting: once, on however many servers the clock strikes.
create table meeting_reminder (
  id         bigint  primary key,
  version    integer not null,
  session_id bigint  not null references workshop_session (id) on delete cascade,
  person_id  bigint  not null references person (id),
  sent_at    timestamp with time zone not null,
  constraint meeting_reminder_once unique (session_id, person_id)
);
create index meeting_reminder_person on meeting_reminder (person_id);

-- Messages wait here, written in the transaction of their cause. Nothing tells what was answered in a survey.
create table outbox_message (
  id         bigint       primary key,
  version    integer      not null,
  person_id  bigint       references person (id),
  recipient  varchar(254) not null,
  template   varchar(40)  not null,
  locale     varchar(5)   not null,
  subject    varchar(200) not null,
  body       text,
  state      varchar(10)  not null check (state in ('QUEUED', 'SENT', 'FAILED')),
  attempts   integer      not null default 0,
  not_before timestamp with time zone not null,
  created_at timestamp with time zone not null,
  sent_at    timestamp with time zone,
  constraint outbox_waits_with_its_body check (state <> 'QUEUED' or body is not null),
  constraint outbox_sent_has_a_time check (state <> 'SENT' or sent_at is not null)
);
create index outbox_waiting on outbox_message (state, not_before);
create index outbox_person on outbox_message (person_id);

-- Who was reminded of which questionnaire, and when: the record, and the bar against reminding twice a day.
create table reminder (
  id         bigint      primary key,
  version    integer     not null,
  run_id     bigint      not null references run (id),
  instrument varchar(80) not null,
  sent_at    timestamp with time zone not null,
  sent_by    bigint      not null references person (id)
);
create index reminder_run on reminder (run_id, instrument, sent_at);

create table reminder_recipient (
  reminder_id bigint not null references reminder (id),
  person_id   bigint not null references person (id),
  primary key (reminder_id, person_id)
);
create index reminder_recipient_person on reminder_recipient (person_id);

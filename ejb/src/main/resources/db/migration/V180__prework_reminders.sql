-- Who was reminded of what is to be done before a workshop: once for each registration, on however many servers the clock strikes.
create table prework_reminder (
  id              bigint  primary key,
  version         integer not null,
  registration_id bigint  not null references workshop_registration (id) on delete cascade
                  constraint prework_reminder_once unique,
  sent_at         timestamp with time zone not null
);

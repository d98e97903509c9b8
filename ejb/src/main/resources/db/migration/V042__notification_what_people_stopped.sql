-- Kinds of mail that a person wants no more. Necessary letters have no kind and cannot be stopped.
create table stopped_mail (
  id         bigint      primary key,
  version    integer     not null,
  person_id  bigint      not null references person (id),
  kind       varchar(20) not null check (kind in ('NOTICE', 'REMINDER')),
  stopped_at timestamp with time zone not null,
  constraint stopped_mail_once unique (person_id, kind)
);

-- The address by which whoever gets a letter stops letters of its kind; none with a necessary letter.
alter table outbox_message add column unsubscribe varchar(200);

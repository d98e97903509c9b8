-- By which account of another house somebody comes in. One account there is one person here, and she has one there.
create table linked_account (
  id        bigint        primary key,
  version   integer       not null,
  person_id bigint        not null references person (id),
  issuer    varchar(255)  not null,
  subject   varchar(255)  not null,
  linked_at timestamp with time zone not null,
  constraint linked_account_once unique (issuer, subject),
  constraint linked_account_of_person unique (person_id, issuer)
);

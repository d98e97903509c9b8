-- What somebody shows of her record to whoever has the link, until a day or until she takes it back. The address is a secret that is
-- made from the salt with the key of the application; of it only the fingerprint is here. Of those who look, only days are counted.
create table share_link (
  id           bigint       primary key,
  version      integer      not null,
  person_id    bigint       not null references person (id),
  salt         varchar(64)  not null,
  fingerprint  varchar(64)  not null,
  domains      varchar(400) not null,
  evidence     boolean      not null,
  ratings      boolean      not null,
  certificates boolean      not null,
  visits       boolean      not null,
  name_shown   varchar(10)  not null,
  created_at   timestamp with time zone not null,
  ends_on      date         not null,
  withdrawn_at timestamp with time zone,
  constraint share_link_fingerprint_once unique (fingerprint)
);
create index share_link_person on share_link (person_id, created_at);

create table share_look (
  id        bigint  primary key,
  version   integer not null,
  link_id   bigint  not null references share_link (id),
  looked_on date    not null,
  times     integer not null check (times > 0),
  constraint share_look_one_row_a_day unique (link_id, looked_on)
);

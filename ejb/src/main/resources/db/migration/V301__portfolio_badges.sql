-- The keys that badges are signed with, one after the other. The private half is sealed with the key of the application.
create table badge_key (
  id          bigint        primary key,
  version     integer       not null,
  turn        integer       not null,
  kid         varchar(64)   not null,
  modulus     varchar(1000) not null,
  exponent    varchar(20)   not null,
  sealed      bytea         not null,
  created_at  timestamp with time zone not null,
  constraint badge_key_one_after_the_other unique (turn),
  constraint badge_key_name_once unique (kid)
);

-- Badges as they were signed. One that was given is never changed; when what it says is true no more before its time, it is withdrawn.
create table badge (
  id           bigint       primary key,
  version      integer      not null,
  number       varchar(36)  not null,
  person_id    bigint       references person (id),
  achievement  varchar(60)  not null,
  needs        varchar(1000) not null,
  address_in   boolean      not null,
  issued_at    timestamp with time zone not null,
  ends_on      date,
  withdrawn_at timestamp with time zone,
  jwt          text,
  constraint badge_number_once unique (number)
);
create index badge_person on badge (person_id, issued_at);
create index badge_withdrawn on badge (withdrawn_at);

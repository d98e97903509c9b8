-- From where somebody is signed in, so that she can see it and end it. Little is kept: a kind of browser and of device, and no address.
-- A row goes with its session; the stamp says whether the account has ended it meanwhile.
create table open_session (
  id        bigint       primary key,
  version   integer      not null,
  person_id bigint       not null references person (id),
  stamp     integer      not null,
  browser   varchar(20)  not null,
  device    varchar(20)  not null,
  opened_at timestamp with time zone not null,
  used_at   timestamp with time zone not null
);
create index open_session_person on open_session (person_id);
create index open_session_used on open_session (used_at);

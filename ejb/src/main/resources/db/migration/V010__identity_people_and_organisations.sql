create table organisation (
  id           bigint       primary key,
  version      integer      not null,
  name         varchar(200) not null,
  kind         varchar(40)  not null,
  municipality varchar(6),
  created_at   timestamp with time zone not null
);

create table person (
  id             bigint       primary key,
  version        integer      not null,
  email          varchar(254),
  password_hash  varchar(200),
  status         varchar(20)  not null check (status in ('UNCONFIRMED', 'INVITED', 'ACTIVE', 'DELETED')),
  stamp          integer      not null default 0,
  locale         varchar(5)   not null default 'ja',
  name           varchar(100),
  reading        varchar(100),
  profession     varchar(20),
  sub_profession varchar(20),
  workplace_kind varchar(40),
  prefecture     varchar(2),
  municipality   varchar(6),
  experience     varchar(20),
  organisation_id bigint references organisation (id),
  created_at     timestamp with time zone not null,
  deleted_at     timestamp with time zone,
  constraint person_email_once unique (email),
  constraint person_keeps_nothing_when_deleted
    check (status <> 'DELETED' or (email is null and password_hash is null and name is null and reading is null))
);

create table role_grant (
  id         bigint      primary key,
  version    integer     not null,
  person_id  bigint      not null references person (id),
  role       varchar(20) not null,
  scope      varchar(20) not null,
  scope_id   bigint      not null default 0,
  granted_at timestamp with time zone not null,
  constraint role_grant_once unique (person_id, role, scope, scope_id)
);
create index role_grant_scope on role_grant (scope, scope_id);

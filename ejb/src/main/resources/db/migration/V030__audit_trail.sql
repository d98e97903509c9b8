-- Only ever added to. One job seals what is new in batches: writers never wait for each other.
create table audit_entry (
  id           bigint       primary key,
  at           timestamp with time zone not null,
  actor_id     bigint,
  action       varchar(60)  not null,
  subject_kind varchar(40),
  subject_id   varchar(80),
  detail       varchar(500),
  seal_id      bigint
);
create index audit_entry_at on audit_entry (at);
create index audit_entry_unsealed on audit_entry (seal_id);
create index audit_entry_actor on audit_entry (actor_id);

create table audit_seal (
  id          bigint      primary key,
  sealed_at   timestamp with time zone not null,
  entries     integer     not null,
  previous    varchar(64) not null,
  fingerprint varchar(64) not null,
  constraint audit_seal_chain unique (previous)
);

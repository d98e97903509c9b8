-- Certificates that people hold from elsewhere. Somebody here looks at the file and decides what it shows; that is evidence then.
create table external_certificate (
  id              bigint       primary key,
  version         integer      not null,
  number          varchar(36)  not null,
  person_id       bigint       not null references person (id),
  title           varchar(60)  not null,
  issuer          varchar(50)  not null,
  issued_on       date         not null,
  valid_until     date,
  wished          varchar(500) not null,
  media_type      varchar(40)  not null,
  state           varchar(20)  not null check (state in ('WAITING', 'ACCEPTED', 'REFUSED', 'TAKEN_BACK')),
  handed_in_at    timestamp with time zone not null,
  decided_at      timestamp with time zone,
  decided_by      bigint,
  decider         varchar(200),
  outcomes        varchar(500) not null,
  level_given     integer      check (level_given between 1 and 3),
  counts_until    date,
  reason          varchar(500),
  constraint external_certificate_once unique (number),
  constraint external_certificate_nobody_checks_her_own check (decided_by is null or decided_by <> person_id),
  constraint external_certificate_accepted_for_a_level check (state <> 'ACCEPTED' or level_given is not null),
  constraint external_certificate_refused_with_a_reason check (state <> 'REFUSED' or reason is not null)
);
create index external_certificate_of_person on external_certificate (person_id, handed_in_at);
create index external_certificate_waiting on external_certificate (state, handed_in_at);
-- The file stands apart, so that lists do not read it; it goes when the certificate is taken back.
create table external_certificate_file (
  id             bigint      primary key,
  version        integer     not null,
  certificate_id bigint      not null references external_certificate (id),
  bytes          bytea       not null,
  constraint external_certificate_one_file unique (certificate_id)
);

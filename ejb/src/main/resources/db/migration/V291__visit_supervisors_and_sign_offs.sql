-- Supervisors without an account, whom an organizer registered with the address of their institution. Those with an account hold
-- the role of an assessor.
create table visit_supervisor (
  id                bigint       primary key,
  version           integer      not null,
  name              varchar(100) not null,
  reading           varchar(100),
  profession        varchar(40),
  workplace         varchar(100) not null,
  email             varchar(254) not null,
  locale            varchar(10)  not null,
  team_id           bigint       not null references organisation (id),
  registered_at     timestamp with time zone not null,
  confirmed_at      timestamp with time zone,
  withdrawn_at      timestamp with time zone,
  withdrawn_because varchar(200),
  constraint visit_supervisor_address_once unique (email)
);

-- What a supervisor saw on an accompanied visit: codes, a level, and two short texts that were checked. It is asked, answered once,
-- and never changed; a wrong one is withdrawn with a reason, and stays. There is no field about a child but age band and devices.
create table visit_sign_off (
  id                     bigint      primary key,
  version                integer     not null,
  number                 varchar(36) not null,
  learner_id             bigint      not null references person (id),
  supervisor_person_id   bigint      references person (id),
  outside_supervisor_id  bigint      references visit_supervisor (id),
  supervisor_name        varchar(100),
  supervisor_profession  varchar(40),
  supervisor_workplace   varchar(200),
  visited_on             date        not null,
  activity               varchar(20),
  pack_version_id        bigint      references content_pack_version (id),
  competencies           varchar(500) not null,
  age_band               varchar(40) not null,
  devices                varchar(1000) not null,
  asked_at               timestamp with time zone not null,
  expires_at             timestamp with time zone not null,
  code_fingerprint       varchar(64),
  code_until             timestamp with time zone,
  signed_at              timestamp with time zone,
  entrustment            varchar(20),
  seen                   varchar(1000) not null,
  went_well              varchar(200),
  next_time              varchar(200),
  declined_at            timestamp with time zone,
  cancelled_at           timestamp with time zone,
  withdrawn_at           timestamp with time zone,
  withdrawn_by           bigint      references person (id),
  reason                 varchar(200),
  constraint visit_sign_off_form_once unique (number),
  constraint visit_sign_off_one_supervisor check ((supervisor_person_id is null) <> (outside_supervisor_id is null)),
  constraint visit_sign_off_nobody_signs_for_herself check (supervisor_person_id is null or supervisor_person_id <> learner_id),
  constraint visit_sign_off_activity_of_a_version check ((activity is null) = (pack_version_id is null)),
  constraint visit_sign_off_signed_with_a_level check ((signed_at is null) = (entrustment is null)),
  constraint visit_sign_off_answered_once check (signed_at is null or declined_at is null and cancelled_at is null),
  constraint visit_sign_off_withdrawn_after_signing check (withdrawn_at is null or signed_at is not null)
);
create index visit_sign_off_of_learner on visit_sign_off (learner_id, visited_on);
create index visit_sign_off_of_supervisor on visit_sign_off (supervisor_person_id, asked_at);

create table run (
  id              bigint       primary key,
  version         integer      not null,
  slug            varchar(80)  not null constraint run_slug_once unique,
  subject_kind    varchar(20)  not null check (subject_kind in ('COURSE', 'WORKSHOP')),
  subject_slug    varchar(80)  not null,
  title_ja        varchar(200) not null,
  title_en        varchar(200),
  organisation_id bigint       not null references organisation (id),
  zone            varchar(40)  not null,
  starts_on       date         not null,
  ends_on         date         not null,
  joining         varchar(20)  not null check (joining in ('OPEN', 'BY_ORGANIZER')),
  created_at      timestamp with time zone not null,
  constraint run_ends_after_it_starts check (ends_on >= starts_on)
);
create index run_subject on run (subject_kind, subject_slug);

create table run_participant (
  id        bigint  primary key,
  version   integer not null,
  run_id    bigint  not null references run (id),
  person_id bigint  not null references person (id),
  joined_at timestamp with time zone not null,
  constraint run_participant_once unique (run_id, person_id)
);
create index run_participant_person on run_participant (person_id);

-- A certificate says what it said on the day of issue, whatever becomes of course, run or account. The person stays a
-- number; the printed name is the only personal datum.
create table certificate (
  id                bigint       primary key,
  version           integer      not null,
  number            varchar(20)  not null constraint certificate_number_once unique,
  code              varchar(20)  not null constraint certificate_code_once unique,
  person_id         bigint       not null references person (id),
  run_id            bigint       not null references run (id),
  edition           integer      not null check (edition >= 1),
  printed_name      varchar(100),
  course_slug       varchar(80)  not null,
  course_ja         varchar(300) not null,
  course_en         varchar(300),
  run_ja            varchar(200) not null,
  run_en            varchar(200),
  organizer         varchar(200) not null,
  study_minutes     integer      not null,
  completed_on      date         not null,
  issued_on         date         not null,
  kept_until        date         not null,
  requirements      varchar(20)  not null,
  reviewed          boolean      not null,
  replaced_at       timestamp with time zone,
  revoked_at        timestamp with time zone,
  revocation_reason varchar(40)
    check (revocation_reason in ('ISSUED_BY_MISTAKE', 'REQUIREMENTS_NOT_MET', 'ASKED_BY_HOLDER')),
  -- Issued once: of two that complete or re-issue at the same moment only one gets the edition.
  constraint certificate_edition_once unique (person_id, run_id, edition),
  constraint certificate_revoked_with_reason check ((revoked_at is null) = (revocation_reason is null)),
  constraint certificate_ends_once check (revoked_at is null or replaced_at is null)
);
create index certificate_run on certificate (run_id);

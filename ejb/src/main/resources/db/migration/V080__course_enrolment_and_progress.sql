-- One enrolment per person and run: which version of the course she studies.
create table enrolment (
  id              bigint      primary key,
  version         integer     not null,
  run_id          bigint      not null references run (id),
  person_id       bigint      not null references person (id),
  course_slug     varchar(80) not null,
  pack_version_id bigint      not null,
  enrolled_at     timestamp with time zone not null,
  completed_on    date,
  constraint enrolment_once unique (run_id, person_id)
);
create index enrolment_person on enrolment (person_id, course_slug);
create index enrolment_pack on enrolment (pack_version_id);

-- Where somebody is in one module. The position is kept on the server, so that any device goes on from there.
create table module_progress (
  id             bigint      primary key,
  version        integer     not null,
  enrolment_id   bigint      not null references enrolment (id),
  module_slug    varchar(80) not null,
  page           integer     not null check (page >= 0),
  furthest       integer     not null check (furthest >= page),
  scrolled       integer     not null check (scrolled between 0 and 1000),
  done_pages     text        not null,
  answers        text        not null,
  opened_at      timestamp with time zone not null,
  read_at        timestamp with time zone,
  quiz_passed_at timestamp with time zone,
  case_passed_at timestamp with time zone,
  completed_at   timestamp with time zone,
  constraint module_progress_once unique (enrolment_id, module_slug)
);

create table quiz_attempt (
  id             bigint      primary key,
  version        integer     not null,
  enrolment_id   bigint      not null references enrolment (id),
  module_slug    varchar(80) not null,
  part           varchar(10) not null check (part in ('MODULE', 'CASE')),
  number         integer     not null check (number > 0),
  -- 1 while it is a draft, nothing afterwards: so there is never a second open draft of one quiz.
  open_draft     integer     check (open_draft = 1),
  seed           bigint      not null,
  question_order text        not null,
  answers        text        not null,
  started_at     timestamp with time zone not null,
  submitted_at   timestamp with time zone,
  right_answers  integer,
  total          integer,
  wrong          text,
  passed         boolean,
  constraint quiz_attempt_once unique (enrolment_id, module_slug, part, number),
  constraint quiz_attempt_one_draft unique (enrolment_id, module_slug, part, open_draft),
  constraint quiz_attempt_is_draft_or_submitted
    check ((open_draft = 1 and submitted_at is null) or (open_draft is null and submitted_at is not null and passed is not null))
);
create index quiz_attempt_items on quiz_attempt (module_slug, part, number);

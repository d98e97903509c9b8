-- Every state of a case that was saved. Nothing here is ever changed or removed.
create table case_revision (
  id       bigint  primary key,
  version  integer not null,
  case_id  bigint  not null references library_case (id),
  number   integer not null,
  document text    not null,
  by_id    bigint  references person (id),
  at       timestamp with time zone not null,
  constraint case_revision_once unique (case_id, number)
);
-- A case on its way to being read by two people.
create table case_submission (
  id           bigint  primary key,
  version      integer not null,
  case_id      bigint  not null references library_case (id),
  round        integer not null,
  submitted_by bigint  not null references person (id),
  submitted_at timestamp with time zone not null,
  note         varchar(1000),
  constraint case_submission_once unique (case_id, round),
  constraint case_submission_by unique (id, submitted_by)
);
-- Two different people judge it, and neither is who submitted it.
create table case_review (
  id            bigint      primary key,
  version       integer     not null,
  submission_id bigint      not null,
  submitted_by  bigint      not null,
  kind          varchar(20) not null check (kind in ('PRIVACY', 'CLINICAL')),
  reviewer_id   bigint      not null references person (id),
  passed        boolean     not null,
  checks        varchar(500),
  reason        varchar(1000),
  at            timestamp with time zone not null,
  constraint case_review_of_a_submission foreign key (submission_id, submitted_by) references case_submission (id, submitted_by),
  constraint case_review_not_by_the_author check (reviewer_id <> submitted_by),
  constraint case_review_one_of_a_kind unique (submission_id, kind),
  constraint case_review_two_people unique (submission_id, reviewer_id),
  constraint case_review_sent_back_with_a_reason check (passed or reason is not null)
);
-- That those whom a case tells of agree. The paper lies elsewhere; here is only where.
create table case_consent (
  id               bigint       primary key,
  version          integer      not null,
  case_id          bigint       not null references library_case (id),
  kind             varchar(20)  not null check (kind in ('FICTIONAL', 'COMPOSITE')),
  text_version     varchar(40)  not null,
  scope            varchar(200),
  signer_relation  varchar(100),
  assent           varchar(200),
  explained_by     varchar(100),
  given_on         date         not null,
  expires_on       date,
  paper_number     varchar(60),
  recorded_by      bigint       not null references person (id),
  recorded_at      timestamp with time zone not null,
  withdrawn_at     timestamp with time zone,
  withdrawn_by     bigint       references person (id),
  constraint case_consent_withdrawn_by_somebody check ((withdrawn_at is null) = (withdrawn_by is null))
);
create index case_consent_of_case on case_consent (case_id);
create table case_comment (
  id          bigint        primary key,
  version     integer       not null,
  case_id     bigint        not null references library_case (id),
  path        varchar(120)  not null,
  quoted      varchar(400),
  said        varchar(2000) not null,
  by_id       bigint        not null references person (id),
  at          timestamp with time zone not null,
  answer_to   bigint        references case_comment (id),
  resolved_at timestamp with time zone,
  resolved_by bigint        references person (id)
);
create index case_comment_of_case on case_comment (case_id, at);

-- The library of cases: what readers have and what somebody works on, as documents.
create table library_case (
  id                 bigint       primary key,
  version            integer      not null,
  slug               varchar(80)  not null constraint library_case_slug_once unique,
  number             varchar(20)  constraint library_case_number_once unique,
  origin             varchar(20)  not null check (origin in ('FICTIONAL', 'COMPOSITE', 'REAL_CONSENTED')),
  status             varchar(20)  not null
    check (status in ('DRAFT', 'IN_PRIVACY_REVIEW', 'IN_CLINICAL_REVIEW', 'PUBLISHED', 'WITHDRAWN')),
  title_ja           varchar(400) not null,
  title_en           varchar(400),
  working_document   text,
  working_version    integer      not null,
  published_document text,
  author_id          bigint       references person (id),
  pack_checksum      varchar(64),
  created_at         timestamp with time zone not null,
  changed_at         timestamp with time zone not null,
  changed_by         bigint       references person (id),
  published_at       timestamp with time zone,
  review_due_on      date,
  withdrawn_at       timestamp with time zone,
  withdrawn_by       bigint       references person (id),
  withdrawn_reason   varchar(500),
  constraint library_case_says_something check (working_document is not null or published_document is not null),
  constraint library_case_published_with_a_date check (status <> 'PUBLISHED' or published_document is not null),
  constraint library_case_dated check (published_document is null or (published_at is not null and review_due_on is not null)),
  constraint library_case_withdrawn_with_a_date check (status <> 'WITHDRAWN' or withdrawn_at is not null)
);
create index library_case_of_author on library_case (author_id);
create index library_case_by_status on library_case (status, review_due_on);

-- Closed groups that talk about cases, what is said in them, and who took part in a facilitated discussion.
create table group_space (
  id               bigint       primary key,
  version          integer      not null,
  slug             varchar(32)  not null constraint group_space_slug_once unique,
  name             varchar(80)  not null,
  purpose          varchar(600),
  made_at          timestamp with time zone not null,
  invitation_round integer      not null,
  invited_until    timestamp with time zone
);
create table group_member (
  id          bigint  primary key,
  version     integer not null,
  group_id    bigint  not null references group_space (id),
  person_id   bigint  not null references person (id),
  facilitator boolean not null,
  joined_at   timestamp with time zone not null,
  constraint group_member_once unique (group_id, person_id)
);
create index group_member_of_person on group_member (person_id);
create table group_discussion (
  id        bigint  primary key,
  version   integer not null,
  group_id  bigint  not null references group_space (id),
  case_id   bigint  not null references library_case (id),
  opened_at timestamp with time zone not null,
  closed_at timestamp with time zone,
  constraint group_discussion_once unique (group_id, case_id)
);
create index group_discussion_of_case on group_discussion (case_id);
create table discussion_post (
  id             bigint      primary key,
  version        integer     not null,
  discussion_id  bigint      not null references group_discussion (id),
  question       varchar(12) not null,
  number         integer     not null,
  replies_to     integer,
  author_id      bigint      references person (id),
  words          text,
  said_fictional boolean     not null,
  form_id        varchar(36) not null constraint discussion_post_form_once unique,
  posted_at      timestamp with time zone not null,
  edited_at      timestamp with time zone,
  taken_back_at  timestamp with time zone,
  hidden_at      timestamp with time zone,
  hidden_by      bigint      references person (id),
  hidden_because varchar(500),
  constraint discussion_post_number_once unique (discussion_id, question, number)
);
create index discussion_post_of_author on discussion_post (author_id);
create table discussion_post_before (
  id          bigint  primary key,
  version     integer not null,
  post_id     bigint  not null references discussion_post (id),
  words       text    not null,
  replaced_at timestamp with time zone not null
);
create index discussion_post_before_of on discussion_post_before (post_id);
create table discussion_report (
  id          bigint  primary key,
  version     integer not null,
  post_id     bigint  not null references discussion_post (id),
  person_id   bigint  references person (id),
  reason      varchar(500) not null,
  reported_at timestamp with time zone not null,
  settled_at  timestamp with time zone,
  constraint discussion_report_once unique (post_id, person_id)
);
create index discussion_report_open on discussion_report (settled_at);
create table discussion_part (
  id                bigint      primary key,
  version           integer     not null,
  discussion_id     bigint      not null references group_discussion (id),
  person_id         bigint      references person (id),
  entry             varchar(36) not null constraint discussion_part_entry_once unique,
  vouched_by        bigint      references person (id),
  on_date           date        not null,
  noted_at          timestamp with time zone not null,
  withdrawn_at      timestamp with time zone,
  withdrawn_because varchar(500)
);
create index discussion_part_of on discussion_part (discussion_id);
create index discussion_part_of_person on discussion_part (person_id);

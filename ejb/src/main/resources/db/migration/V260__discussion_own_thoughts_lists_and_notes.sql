-- What a person keeps of cases for herself: thoughts about their questions, notes, lists.
create table case_thought (
  id         bigint      primary key,
  version    integer     not null,
  person_id  bigint      not null references person (id),
  case_id    bigint      not null references library_case (id),
  question   varchar(12) not null,
  asked      text        not null,
  words      text,
  opened_at  timestamp with time zone not null,
  changed_at timestamp with time zone not null,
  constraint case_thought_once unique (person_id, case_id, question)
);
create index case_thought_of_case on case_thought (case_id);
create table case_note (
  id         bigint  primary key,
  version    integer not null,
  person_id  bigint  not null references person (id),
  case_id    bigint  not null references library_case (id),
  words      text    not null,
  changed_at timestamp with time zone not null,
  constraint case_note_once unique (person_id, case_id)
);
create index case_note_of_case on case_note (case_id);
create table case_list (
  id        bigint      primary key,
  version   integer     not null,
  person_id bigint      not null references person (id),
  name      varchar(80) not null,
  name_key  varchar(80) not null,
  made_at   timestamp with time zone not null,
  constraint case_list_name_once unique (person_id, name_key)
);
create table case_list_entry (
  id      bigint  primary key,
  version integer not null,
  list_id bigint  not null references case_list (id),
  case_id bigint  not null references library_case (id),
  place   integer not null,
  kept_at timestamp with time zone not null,
  constraint case_list_entry_once unique (list_id, case_id)
);
create index case_list_entry_of_case on case_list_entry (case_id);

-- By a short code somebody lets other systems report what she did there. She makes it, hands it out, and takes it back.
create table evidence_code (
  id        bigint      primary key,
  version   integer     not null,
  person_id bigint      not null references person (id),
  code      varchar(9)  not null,
  made_at   timestamp with time zone not null,
  constraint evidence_code_one_each unique (person_id),
  constraint evidence_code_once unique (code)
);

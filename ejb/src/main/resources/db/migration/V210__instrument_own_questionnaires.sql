-- Questionnaires that a team makes for itself. The draft is one document; what is published is a pack and stands there.
create table instrument_own (
  id              bigint      primary key,
  version         integer     not null,
  organisation_id bigint      not null references organisation (id),
  code            varchar(40) not null constraint instrument_own_code_once unique,
  draft           text,
  questions_made  integer     not null,
  editions        integer     not null,
  pack_version_id bigint      references content_pack_version (id),
  changed_at      timestamp with time zone not null,
  constraint instrument_own_is_something check (draft is not null or pack_version_id is not null)
);
create index instrument_own_team on instrument_own (organisation_id);

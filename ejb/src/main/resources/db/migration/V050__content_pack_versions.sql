-- Packs as they were published. A version and its files are never changed; two servers that import the same pack at the same
-- moment meet at pack_content_once.
create table content_pack_version (
  id           bigint       primary key,
  version      integer      not null,
  slug         varchar(60)  not null,
  kind         varchar(20)  not null check (kind in ('COURSE', 'FRAMEWORK', 'GLOSSARY', 'INSTRUMENTS')),
  number       integer      not null,
  checksum     varchar(64)  not null,
  state        varchar(20)  not null check (state in ('DRAFT', 'PUBLISHED')),
  title_ja     varchar(300) not null,
  title_en     varchar(300),
  structure    varchar(64)  not null,
  created_at   timestamp with time zone not null,
  created_by   bigint references person (id),
  published_at timestamp with time zone,
  published_by bigint references person (id),
  constraint pack_number_once unique (slug, number),
  constraint pack_content_once unique (slug, checksum),
  constraint pack_published_has_a_time check ((state = 'PUBLISHED') = (published_at is not null))
);
create index content_pack_version_latest on content_pack_version (slug, state, published_at);

create table content_file (
  pack_version_id bigint       not null references content_pack_version (id),
  path            varchar(500) not null,
  media_type      varchar(60)  not null,
  size            integer      not null,
  bytes           bytea        not null,
  primary key (pack_version_id, path)
);

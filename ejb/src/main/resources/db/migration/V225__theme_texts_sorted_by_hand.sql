-- Themes that organizers make, and which texts they put under them (decision 0230). A text is known by a keyed fingerprint: neither
-- its words nor its sheet stand here.
create table theme (
  id       bigint       primary key,
  version  integer      not null,
  run_id   bigint       not null references run (id),
  name     varchar(160) not null,
  name_key varchar(800) not null,
  constraint theme_name_once unique (run_id, name_key)
);

create table sorted_text (
  id       bigint      primary key,
  version  integer     not null,
  run_id   bigint      not null references run (id),
  wave     varchar(10) not null,
  text     varchar(64) not null,
  quotable boolean     not null,
  constraint sorted_text_once unique (run_id, text)
);

create table sorted_text_theme (
  text_id  bigint not null references sorted_text (id) on delete cascade,
  theme_id bigint not null references theme (id),
  primary key (text_id, theme_id)
);
create index sorted_text_theme_of_theme on sorted_text_theme (theme_id);

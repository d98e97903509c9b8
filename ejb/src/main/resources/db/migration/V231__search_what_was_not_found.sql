-- What nothing was found for, a day at a time and without anybody's name, so that editors see what is missing.
create table search_unanswered (
  id        bigint       primary key,
  version   integer      not null,
  asked_on  date         not null,
  words     varchar(60)  not null,
  times     integer      not null,
  constraint search_unanswered_once unique (asked_on, words)
);

-- Cases that somebody wishes for; nobody knows who.
create table search_wish (
  id        bigint        primary key,
  version   integer       not null,
  wished_on date          not null,
  words     varchar(500)  not null,
  done_on   date
);

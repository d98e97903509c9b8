-- Skills stations are packs too. The check that lists the kinds has no name, so the column is made anew with one that has.
alter table content_pack_version add column kind_of_pack varchar(20);
update content_pack_version set kind_of_pack = kind;
alter table content_pack_version drop column kind;
alter table content_pack_version alter column kind_of_pack set not null;
alter table content_pack_version rename column kind_of_pack to kind;
alter table content_pack_version add constraint content_pack_version_kind
  check (kind in ('COURSE', 'FRAMEWORK', 'GLOSSARY', 'INSTRUMENTS', 'STATIONS'));

-- What supervisors look at on accompanied visits comes in packs too.
alter table content_pack_version drop constraint content_pack_version_kind;
alter table content_pack_version add constraint content_pack_version_kind
  check (kind in ('COURSE', 'FRAMEWORK', 'GLOSSARY', 'INSTRUMENTS', 'STATIONS', 'CASES', 'VISITS'));

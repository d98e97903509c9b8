-- How one registers: who may hand a seat on, and what the organizer asks. Written and read as a whole.
alter table workshop add column terms text default '{"substitution":"NO","questions":[]}' not null;
-- What somebody answered, and what the organizer said when she refused; why somebody applies stands in reason.
alter table workshop_registration add column answers text default '[]' not null;
alter table workshop_registration add column refusal varchar(500);
-- Which conditions failed when she applied, by name.
alter table workshop_registration add column unmet varchar(200) default '' not null;

-- Reasonable accommodation tells of health: apart from the answers, for a short time, for few eyes.
create table workshop_accommodation (
  id              bigint        primary key,
  version         integer       not null,
  registration_id bigint        not null references workshop_registration (id)
    constraint workshop_accommodation_once unique,
  wish            varchar(1000) not null,
  asked_at        timestamp with time zone not null
);

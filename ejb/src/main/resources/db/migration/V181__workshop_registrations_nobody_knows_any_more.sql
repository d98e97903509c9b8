-- A year after the last meeting it is not known any more whose a registration was; how it stood stays.
alter table workshop_registration alter column person_id drop not null;
alter table workshop_registration drop constraint workshop_registration_active;
alter table workshop_registration add constraint workshop_registration_active check ((active_person is not null)
  = (person_id is not null and status in ('PENDING_APPROVAL', 'WAITLISTED', 'OFFERED', 'CONFIRMED')));

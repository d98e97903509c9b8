-- A questionnaire after a run opens so many days after its end, for so many days (decision 0220). One that a whole room opens
-- from a slide has a short address of its own.
alter table survey_wave add column days_after integer default 0 not null;
alter table survey_wave add column days_open integer default 30 not null;
alter table survey_wave add column code varchar(12);
update survey_wave set days_after = 90 where kind = 'T3';
update survey_wave set days_after = 180 where kind = 'T6';
alter table survey_wave add constraint survey_wave_days check (days_after between 0 and 400 and days_open between 1 and 180);
alter table survey_wave add constraint survey_wave_code_once unique (code);

-- The sheets of a closed wave are written anew in an order by chance (decision 0070); here it is noted that this was done.
alter table survey_wave add column shuffled boolean default false not null;

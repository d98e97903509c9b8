-- Since when the password alone lets nobody in; beside the account, because it is asked at every request.
alter table person add column second_factor_since timestamp with time zone;

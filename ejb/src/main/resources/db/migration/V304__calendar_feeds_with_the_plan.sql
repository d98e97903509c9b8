-- Whether somebody's calendar feed has the days of her plan, too: only when she says so, for whoever has the address sees them.
alter table calendar_feed add column with_plan boolean default false not null;

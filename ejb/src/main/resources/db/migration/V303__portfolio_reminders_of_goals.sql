-- When somebody was reminded of a goal before its day; again only when she gives it another day.
alter table plan_goal add column reminded_at timestamp with time zone;

-- Links that are over are found by their age, and removed.
create index one_time_link_expires on one_time_link (expires_at);

-- That editors and reviewers were told which cases are to be looked at again, up to a day. Of two servers one tells.
create table case_due_call (
  id        bigint  primary key,
  version   integer not null,
  up_to     date    not null constraint case_due_call_once_a_day unique,
  called_at timestamp with time zone not null
);

-- Answers typed in from paper: the number that stands on the sheet, which is no name (decision 0222).
create table paper_sheet (
  wave_id     bigint      not null references survey_wave (id),
  number      varchar(20) not null,
  run_id      bigint      not null references run (id),
  respondent  varchar(40) not null,
  response_id varchar(40) not null,
  primary key (wave_id, number)
);
create index paper_sheet_run on paper_sheet (run_id, number);

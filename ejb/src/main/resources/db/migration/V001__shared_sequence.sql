-- One sequence for all numbered rows (EclipseLink takes them in fifties).
create sequence komichi_seq start with 1000 increment by 50;

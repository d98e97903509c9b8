#!/bin/sh
# Restores what komichi-backup.sh made, into an empty database: komichi-restore.sh [-Dkomichi.…=value …] BACKUP
# Nothing that is there is overwritten. Start Komichi afterwards: it brings an older schema up to date and makes the search anew.
set -eu
. "$(dirname -- "$0")/options.sh"
backup=
for argument in $ARGUMENTS; do
  case $argument in -D*) ;; *) backup=$argument ;; esac
done
[ -n "$backup" ] || refuse "Say from where: komichi-restore.sh [options] BACKUP"
[ -s "$backup/SHA256SUMS" ] || refuse "$backup is no backup of Komichi."
# The keys may be kept in another place by now: the rest must be as it was written.
(cd "$backup" && sha256sum --check --quiet --ignore-missing SHA256SUMS) || refuse "$backup has changed since it was made. Take another one."
umask 077
mkdir -p "$data"
for key in komichi.key view.key; do
  if [ -s "$backup/keys/$key" ] && [ -s "$data/$key" ] && ! cmp -s "$backup/keys/$key" "$data/$key"; then
    refuse "$data/$key is another one than that of the backup. Move it away if it opens nothing that you need."
  fi
done

if [ "$driver" = postgresql ]; then
  [ -s "$backup/database.dump" ] || refuse "This backup is of a file database; it does not fit PostgreSQL."
  command -v pg_restore > /dev/null || refuse "pg_restore is missing: install the client programs of your PostgreSQL."
  postgresql
  tables=$(psql --no-psqlrc --tuples-only --no-align --command "select count(*) from pg_tables where schemaname = 'public'")
  [ "$tables" = 0 ] || refuse "The database is not empty. Restore into a new one, so that nothing is lost."
  pg_restore --no-owner --no-privileges --exit-on-error --single-transaction --dbname="$PGDATABASE" "$backup/database.dump"
else
  [ -s "$backup/database.sql.zip" ] || refuse "This backup is of PostgreSQL; it does not fit a file database."
  [ ! -e "$data/db/komichi.mv.db" ] || refuse "There is a database in $data/db already. Move it away first, so that nothing is lost."
  h2 RunScript -script "$backup/database.sql.zip" -options compression zip
fi
for key in komichi.key view.key; do
  [ ! -s "$backup/keys/$key" ] || cp "$backup/keys/$key" "$data/$key"
done
rm -rf "$data/index"
echo "Restored from $backup. Start Komichi now."

#!/bin/sh
# Backs Komichi up: komichi-backup.sh [-Dkomichi.…=value …] FOLDER
# Makes FOLDER/komichi-DAY-TIME with the database (which holds all uploads) and, apart, the keys. What the search finds is made anew
# from the database. PostgreSQL may be in use; the file database of a trial must not be. docs/operations.md says how to restore.
set -eu
. "$(dirname -- "$0")/options.sh"
folder=
for argument in $ARGUMENTS; do
  case $argument in -D*) ;; *) folder=$argument ;; esac
done
[ -n "$folder" ] || refuse "Say where to: komichi-backup.sh [options] FOLDER"
umask 077
backup=$folder/komichi-$(date -u +%Y%m%d-%H%M%S)
part=$backup.part
mkdir -p "$part/keys" || refuse "$folder cannot be written to by user $(id -u): give it to that user (chown $(id -u)), or say another folder."
trap 'rm -rf "$part"' EXIT

if [ "$driver" = postgresql ]; then
  command -v pg_dump > /dev/null || refuse "pg_dump is missing: install the client programs of your PostgreSQL."
  postgresql
  pg_dump --format=custom --no-owner --no-privileges --file="$part/database.dump"
else
  h2 Script -script "$part/database.sql.zip" -options compression zip \
    || refuse "The file database could not be read. Is Komichi still running on it? Stop it first."
fi
for key in komichi.key view.key; do
  [ ! -s "$data/$key" ] || cp "$data/$key" "$part/keys/$key"
done
(cd "$part" && sha256sum $(find . -type f ! -name SHA256SUMS | sort) > SHA256SUMS)
mv "$part" "$backup"
# For /admin/operation, which says when the last one was made.
if [ -d "$data" ] && [ -w "$data" ]; then date -u +%Y-%m-%dT%H:%M:%SZ > "$data/last-backup"; fi
trap - EXIT
echo "Backed up to $backup ($(du -sh "$backup" | cut -f1))."
echo "Its folder keys opens what is sealed in the database: keep it in another place, or set komichi.key and komichi.view.key yourself."

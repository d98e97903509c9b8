#!/bin/sh
# Starts Komichi on this server. Options as -Dkomichi.…=value, or in the environment (KOMICHI_HTTP_PORT, …).
# Each data folder gets a server base of its own, so several instances run side by side from one installation.
set -eu
home=$(CDPATH= cd -- "$(dirname -- "$0")/.." && pwd)
started=$(date +%s%3N)

option() { # option NAME DEFAULT: -D wins over the environment, the environment over the default
  name=$1; default=$2; value=
  for argument in $ARGUMENTS; do
    case $argument in "-D$name="?*) value=${argument#"-D$name="} ;; esac
  done
  if [ -z "$value" ]; then
    variable=$(printf %s "$name" | tr '[:lower:].-' '[:upper:]__')
    eval "value=\${$variable:-}"
  fi
  printf %s "${value:-$default}"
}
newline='
'
ARGUMENTS=$(for argument; do printf '%s\n' "$argument"; done)
IFS=$newline

port=$(option komichi.http.port 8080)
data=$(option komichi.data "${KOMICHI_DEFAULT_DATA:-$home/var}")
demo=$(option komichi.demo "${KOMICHI_DEFAULT_DEMO:-false}")
case $data in /*) ;; *) data=$PWD/$data ;; esac
db_url=$(option komichi.db.url "jdbc:h2:file:$data/db/komichi;DB_CLOSE_ON_EXIT=FALSE;WRITE_DELAY=0")
# A PostgreSQL that is gone must not hold a request for ever; whoever sets these herself is left alone.
case $db_url in
  jdbc:postgresql:*socketTimeout=*) driver=postgresql ;;
  jdbc:postgresql:*\?*) driver=postgresql; db_url="$db_url&connectTimeout=5&loginTimeout=10&socketTimeout=30" ;;
  jdbc:postgresql:*) driver=postgresql; db_url="$db_url?connectTimeout=5&loginTimeout=10&socketTimeout=30" ;;
  *) driver=h2 ;;
esac
db_user=$(option komichi.db.user sa)
db_password=$(option komichi.db.password sa)
base_url=$(option komichi.base.url "http://localhost:$port")
smtp_url=$(option komichi.smtp.url "")

base=$data/server
mkdir -p "$data"
rm -rf "$base/configuration" "$base/deployments" "$base/tmp" "$base/data/content"
mkdir -p "$base/deployments"
cp -R "$home/standalone/configuration" "$base/configuration"
cp "${KOMICHI_EAR:-$home/standalone/deployments/komichi.ear}" "$base/deployments/komichi.ear"

# Options and secrets go to the server in a file that only its owner reads, not on the command line.
if [ ! -s "$data/view.key" ]; then (umask 077; head -c 32 /dev/urandom | base64 > "$data/view.key"); fi
escape() { printf %s "$1" | sed 's/\\/\\\\/g'; }
(umask 077; {
  echo "jboss.server.base.dir=$(escape "$base")"
  echo "jboss.management.http.port=0"
  echo "komichi.http.port=$port"
  echo "komichi.data=$(escape "$data")"
  echo "komichi.demo=$demo"
  echo "komichi.clock.ahead=$(option komichi.clock.ahead PT0S)"
  echo "komichi.base.url=$(escape "$base_url")"
  echo "komichi.db.driver=$driver"
  echo "komichi.db.url=$(escape "$db_url")"
  echo "komichi.db.user=$(escape "$db_user")"
  echo "komichi.db.password=$(escape "$db_password")"
  echo "komichi.view.key=$(escape "$(option komichi.view.key "$(cat "$data/view.key")")")"
  echo "komichi.started=$started"
  echo "komichi.statements.log=$(option komichi.statements.log false)"
  [ -z "$smtp_url" ] || echo "komichi.smtp.url=$(escape "$smtp_url")"
} > "$base/komichi.properties")

export LAUNCH_JBOSS_IN_BACKGROUND=true   # passes signals on to the server
unset IFS
exec "$home/bin/standalone.sh" "-Djboss.server.base.dir=$base" "--properties=$base/komichi.properties" "-b=${KOMICHI_BIND:-0.0.0.0}"

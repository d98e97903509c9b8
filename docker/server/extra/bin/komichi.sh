#!/bin/sh
# Starts Komichi on this server. Options as -Dkomichi.…=value, or in the environment (KOMICHI_HTTP_PORT, …).
# Each data folder gets a server base of its own, so several instances run side by side from one installation.
set -eu
started=$(date +%s%3N)
. "$(dirname -- "$0")/options.sh"
base_url=$(option komichi.base.url "http://localhost:$port")
smtp_url=$(option komichi.smtp.url "")

base=$data/server
mkdir -p "$data"
rm -rf "$base/configuration" "$base/deployments" "$base/tmp" "$base/data/content"
mkdir -p "$base/deployments"
log=$(option komichi.log "${KOMICHI_DEFAULT_LOG:-json}")
cp -R "$home/standalone/configuration" "$base/configuration"
if [ "$log" = json ]; then
  sed -i 's|<named-formatter name="[A-Z-]*"/>|<named-formatter name="JSON"/>|' "$base/configuration/standalone.xml"
  # What is said before the server has read its configuration.
  sed -i -e 's|^\(handler\.[A-Z]*\.formatter\)=.*|\1=JSON|' -e '$a formatter.JSON=org.jboss.logmanager.formatters.JsonFormatter' \
    "$base/configuration/logging.properties"
fi
cp "${KOMICHI_EAR:-$home/standalone/deployments/komichi.ear}" "$base/deployments/komichi.ear"

# Options and secrets go to the server in a file that only its owner reads, not on the command line.
if [ ! -s "$data/view.key" ]; then (umask 077; head -c 32 /dev/urandom | base64 > "$data/view.key"); fi
escape() { printf %s "$1" | sed 's/\\/\\\\/g'; }
(umask 077; {
  # Whatever else was said on the command line; what follows has the last word.
  for argument in $ARGUMENTS; do
    case $argument in -Dkomichi.*=?*) escape "${argument#-D}"; echo ;; esac
  done
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

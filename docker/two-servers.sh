#!/bin/sh
# Two Komichi servers, each with an index of its own, on one PostgreSQL, behind a proxy with TLS and failover: without containers.
#
#   sh docker/two-servers.sh FOLDER start            everything; ends when https://localhost:8443/ answers
#   sh docker/two-servers.sh FOLDER stop             everything, gently
#   sh docker/two-servers.sh FOLDER stop one         one server, without anybody noticing
#   sh docker/two-servers.sh FOLDER kill one         one server, as a power cut would
#   sh docker/two-servers.sh FOLDER start one        … and back again
#   sh docker/two-servers.sh FOLDER update NEW.ear   one server after the other, without anybody noticing
#   sh docker/two-servers.sh FOLDER status
#
# The servers are `one` and `two`. Settings in the environment: all of docs/configuration.md (KOMICHI_DEMO=true, KOMICHI_KEY, …), and
#   KOMICHI_DB_URL, _USER, _PASSWORD   a PostgreSQL that runs; else one is started in FOLDER (initdb on the PATH or in /usr/lib/postgresql)
#   KOMICHI_PORTS                      first of the ten ports that are taken: 8441 one, 8442 two, 8443 proxy, 8444 database, 8445-6
#                                      between the servers, 8545-6 whether the other is alive; remembered in FOLDER
#   KOMICHI_SERVER, KOMICHI_EAR        what was built: ear/target/server, ear/target/komichi.ear
# Secrets are made at the first start and stay in FOLDER. Nothing listens to other machines but what KOMICHI_BIND says.
set -eu
here=$(CDPATH= cd -- "$(dirname -- "$0")" && pwd)
usage() { sed -n '4,10s/^# *//p' "$0" >&2; exit 2; }
[ $# -ge 2 ] || usage
mkdir -p "$1"
folder=$(CDPATH= cd -- "$1" && pwd)
what=$2
third=${3:-}
home=${KOMICHI_SERVER:-$here/../ear/target/server}
ear=${KOMICHI_EAR:-$home/../komichi.ear}
[ -z "${KOMICHI_PORTS:-}" ] || echo "$KOMICHI_PORTS" > "$folder/ports"
[ -s "$folder/ports" ] || echo 8441 > "$folder/ports"
first=$(cat "$folder/ports")
patience=180
JBOSS_HOME=$home; JAVA_OPTS=${JAVA_OPTS:-}
set +u; . "$home/bin/standalone.conf" > /dev/null; set -u
unset JAVA_OPTS
refuse() { echo "$1" >&2; exit 1; }

port() { # port NAME
  case $1 in
    one) echo "$first" ;; two) echo $((first + 1)) ;; proxy) echo $((first + 2)) ;; database) echo $((first + 3)) ;;
    one-between) echo $((first + 4)) ;; two-between) echo $((first + 5)) ;;
  esac
}
secret() { # secret NAME COMMAND…: made once
  name=$1; shift
  [ -s "$folder/$name" ] || (umask 077; "$@" > "$folder/$name")
  cat "$folder/$name"
}
random() { head -c 32 /dev/urandom | base64; }
alive() { [ -s "$folder/$1.pid" ] && kill -0 "$(cat "$folder/$1.pid")" 2> /dev/null; }
until_said() { # until_said NAME WORDS: waits until the log of that start says so
  waited=0
  until grep -q "$2" "$folder/$1.log" 2> /dev/null; do
    alive "$1" || { tail -40 "$folder/$1.log" >&2; refuse "$1 did not start."; }
    [ $waited -lt $patience ] || refuse "$1 is not ready after $patience seconds: see $folder/$1.log"
    sleep 1; waited=$((waited + 1))
  done
}
until_gone() {
  waited=0
  while alive "$1"; do
    [ $waited -lt $patience ] || refuse "$1 does not stop: see $folder/$1.log"
    sleep 1; waited=$((waited + 1))
  done
  rm -f "$folder/$1.pid"
}
# Everything that a process started, and itself.
family() { for child in $(ps -o pid= --ppid "$1"); do family "$child"; done; echo "$1"; }

database_program() {
  for folder_of in "${KOMICHI_PG_BIN:-}" $(command -v initdb | xargs -r dirname) /usr/lib/postgresql/*/bin; do
    [ ! -x "$folder_of/$1" ] || { echo "$folder_of/$1"; return; }
  done
  refuse "PostgreSQL is not there: install it, or name one with KOMICHI_DB_URL."
}
# PostgreSQL refuses to run for root; in a user namespace it is nobody.
as_nobody() { if [ "$(id -u)" = 0 ]; then unshare -U "$@"; else "$@"; fi; }
database() {
  [ -z "${KOMICHI_DB_URL:-}" ] || return 0
  KOMICHI_DB_URL=jdbc:postgresql://localhost:$(port database)/postgres KOMICHI_DB_USER=komichi KOMICHI_DB_PASSWORD=$(secret database.password random)
  export KOMICHI_DB_URL KOMICHI_DB_USER KOMICHI_DB_PASSWORD
  control=$(database_program pg_ctl)
  if [ ! -d "$folder/database" ]; then
    as_nobody "$(database_program initdb)" -D "$folder/database" -U komichi -A scram-sha-256 --pwfile="$folder/database.password" \
      -E UTF8 --locale=C.UTF-8 > "$folder/database.log"
  fi
  as_nobody "$control" -D "$folder/database" status > /dev/null \
    || as_nobody "$control" -D "$folder/database" -w -l "$folder/database.log" \
         -o "-p $(port database) -c listen_addresses=localhost -c unix_socket_directories= -c max_connections=60" start > /dev/null
}

server() { # server NAME
  ! alive "$1" || return 0
  database
  KOMICHI_KEY=${KOMICHI_KEY:-$(secret komichi.key random)} KOMICHI_VIEW_KEY=${KOMICHI_VIEW_KEY:-$(secret view.key random)}
  KOMICHI_CLUSTER_KEY=${KOMICHI_CLUSTER_KEY:-$(secret cluster.key sh "$home/bin/komichi-cluster-key.sh")}
  export KOMICHI_KEY KOMICHI_VIEW_KEY KOMICHI_CLUSTER_KEY
  [ -s "$folder/$1.ear" ] || cp "$ear" "$folder/$1.ear"
  : > "$folder/$1.log"   # what the start before said is no answer to this one
  KOMICHI_EAR="$folder/$1.ear" KOMICHI_DATA="$folder/$1" KOMICHI_HTTP_PORT=$(port "$1") KOMICHI_BIND=${KOMICHI_BIND:-127.0.0.1} \
    KOMICHI_BASE_URL=${KOMICHI_BASE_URL:-https://localhost:$(port proxy)} KOMICHI_BEHIND_PROXY=true \
    KOMICHI_CLUSTER=true KOMICHI_CLUSTER_NODE="$1" KOMICHI_CLUSTER_PORT=$(port "$1-between") \
    setsid sh "$home/bin/komichi.sh" > "$folder/$1.log" 2>&1 < /dev/null &
  echo $! > "$folder/$1.pid"
  until_said "$1" "Komichi is ready"
  echo "$1 is ready: http://localhost:$(port "$1")/"
}

proxy() {
  ! alive proxy || return 0
  if [ ! -s "$folder/proxy.p12" ]; then
    "$JAVA_HOME/bin/keytool" -genkeypair -keyalg EC -groupname secp256r1 -alias proxy -dname CN=localhost -validity 365 \
      -ext san=dns:localhost,ip:127.0.0.1 -keystore "$folder/proxy.p12" -storetype PKCS12 -storepass komichi 2> /dev/null
  fi
  modules=$home/modules/system/layers/base
  undertow=$(find "$modules/io/undertow/core" "$modules/org/jboss/xnio" "$modules/org/jboss/logging" "$modules/org/jboss/threads" \
    "$modules/org/wildfly/common" "$modules/org/wildfly/client/config" "$modules/io/smallrye/common" -name '*.jar' | tr '\n' :)
  # Compiled first, so that no compiler stays in its memory.
  mkdir -p "$folder/proxy"
  "$JAVA_HOME/bin/javac" -proc:none -nowarn -d "$folder/proxy" -cp "$undertow" "$here/Proxy.java" 2> "$folder/proxy.log" \
    || { cat "$folder/proxy.log" >&2; exit 1; }
  setsid "$JAVA_HOME/bin/java" -Xmx48m -XX:+UseSerialGC -XX:TieredStopAtLevel=1 -cp "$folder/proxy:$undertow" Proxy \
    "$(port proxy)" "$folder/proxy.p12" komichi "$here/unavailable.html" \
    "one=http://127.0.0.1:$(port one)" "two=http://127.0.0.1:$(port two)" > "$folder/proxy.log" 2>&1 < /dev/null &
  echo $! > "$folder/proxy.pid"
  until_said proxy serves
  echo "The proxy is ready: https://localhost:$(port proxy)/"
}

start() {
  case $1 in proxy) proxy ;; one | two) server "$1" ;; *) usage ;; esac
}
stop() {
  ! alive "$1" || kill -TERM "$(cat "$folder/$1.pid")"
  until_gone "$1"
  echo "$1 has stopped"
}
stop_database() {
  [ ! -d "$folder/database" ] || as_nobody "$(database_program pg_ctl)" -D "$folder/database" -m fast -w stop > /dev/null
}

case $what in
  start) if [ -n "$third" ]; then start "$third"; else for each in one two proxy; do start $each; done; fi ;;
  stop)
    if [ -n "$third" ]; then stop "$third"; else
      stop proxy
      # Nobody is sent to them any more: they need not wait.
      for each in one two; do ! alive $each || kill -TERM $(family "$(cat "$folder/$each.pid")") 2> /dev/null || true; done
      for each in one two; do until_gone $each; done
      stop_database
    fi ;;
  kill)
    alive "$third" || refuse "$third does not run."
    kill -KILL $(family "$(cat "$folder/$third.pid")")
    rm -f "$folder/$third.pid" ;;
  update)
    [ -s "$third" ] || refuse "Say which EAR is the new one."
    for each in one two; do
      ! alive $each || stop $each
      cp "$third" "$folder/$each.ear"
      start $each
    done ;;
  status) for each in one two proxy; do if alive $each; then echo "$each runs at port $(port $each)"; else echo "$each does not run"; fi; done ;;
  *) usage ;;
esac

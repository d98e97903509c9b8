#!/bin/sh
# Starts Komichi on this server. Options as -Dkomichi.…=value, or in the environment (KOMICHI_HTTP_PORT, …).
# Each data folder gets a server base of its own, so several instances run side by side from one installation.
set -eu
started=$(date +%s%3N)
. "$(dirname -- "$0")/options.sh"
bind=$(option komichi.bind 0.0.0.0)
base_url=$(option komichi.base.url "http://localhost:$port")
smtp_url=$(option komichi.smtp.url "")
cluster=$(option komichi.cluster false)
KOMICHI_COMPILER=$(option komichi.compiler quick)   # standalone.conf reads it
case $KOMICHI_COMPILER in quick | thorough) export KOMICHI_COMPILER ;; *) refuse "komichi.compiler is quick or thorough." ;; esac
leaked=$(option komichi.passwords.refused "")
[ -z "$leaked" ] || [ -r "$leaked" ] || refuse "komichi.passwords.refused: $leaked cannot be read."
case $(option komichi.scanner "") in "" | tcp://?*:[0-9]*) ;; *) refuse "komichi.scanner is tcp://HOST:PORT of clamd." ;; esac

base=$data/server
mkdir -p "$data"
rm -rf "$base/configuration" "$base/deployments" "$base/tmp" "$base/data/content"
mkdir -p "$base/deployments"
log=$(option komichi.log "${KOMICHI_DEFAULT_LOG:-json}")
mkdir "$base/configuration"
cp "$home/standalone/configuration/standalone.xml" "$home/standalone/configuration/logging.properties" "$base/configuration"
# The server's own lists of users stay empty; those that came with it only their owner may read, and that is not who starts it.
for list in application-users application-roles mgmt-users mgmt-groups; do (umask 077; : > "$base/configuration/$list.properties"); done
if [ "$log" = json ]; then
  sed -i 's|<named-formatter name="[A-Z-]*"/>|<named-formatter name="JSON"/>|' "$base/configuration/standalone.xml"
  # What is said before the server has read its configuration.
  sed -i -e 's|^\(handler\.[A-Z]*\.formatter\)=.*|\1=JSON|' -e '$a formatter.JSON=org.jboss.logmanager.formatters.JsonFormatter' \
    "$base/configuration/logging.properties"
fi
cp "${KOMICHI_EAR:-$home/standalone/deployments/komichi.ear}" "$base/deployments/komichi.ear"

# One of several servers on one database: they hand each other the sessions of people who are signed in (decision 0310).
yaml=
if [ "$cluster" = true ]; then
  node=$(option komichi.cluster.node "$(uname -n)")
  cluster_key=$(option komichi.cluster.key "")
  patience=$(option komichi.cluster.leave 10)
  [ "$driver" = postgresql ] || refuse "Several servers need one PostgreSQL: set komichi.db.url."
  [ -n "$cluster_key" ] || refuse "Several servers need one komichi.cluster.key, the same on each: komichi-cluster-key.sh makes one."
  [ -n "$(option komichi.key "")" ] && [ -n "$(option komichi.view.key "")" ] \
    || refuse "Several servers need the same komichi.key and komichi.view.key: set both on each."
  # The number of a node in transactions is short and must be its own.
  node_id=$(printf %s "$node" | sha256sum | cut -c1-20)
  (umask 077; printf %s "$cluster_key" | base64 -d > "$base/configuration/cluster.p12") \
    || refuse "komichi.cluster.key is not what komichi-cluster-key.sh printed."
  extensions='<extension module="org.jboss.as.clustering.jgroups"/><extension module="org.wildfly.extension.clustering.web"/>'
  sed -i "s|</extensions>|$extensions&|" "$base/configuration/standalone.xml"
  yaml=--yaml=$home/cluster/cluster.yml
  export JBOSS_MODULEPATH="$home/cluster/modules:$home/modules"
fi

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
  if [ "$cluster" = true ]; then
    echo "jboss.node.name=$(escape "$node")"
    echo "jboss.tx.node.id=$node_id"
    echo "komichi.cluster.keystore=$(escape "$base/configuration/cluster.p12")"
    echo "komichi.cluster.address=$(option komichi.cluster.address 127.0.0.1)"
    echo "komichi.cluster.port=$(option komichi.cluster.port 7600)"
    echo "komichi.cluster.alive.port=$(($(option komichi.cluster.port 7600) + 100))"
  fi
  [ -z "$smtp_url" ] || echo "komichi.smtp.url=$(escape "$smtp_url")"
} > "$base/komichi.properties")

export LAUNCH_JBOSS_IN_BACKGROUND=true   # passes signals on to the server
unset IFS
rm -f "$data/leaving"
if [ "$cluster" != true ]; then
  exec "$home/bin/standalone.sh" "-Djboss.server.base.dir=$base" "--properties=$base/komichi.properties" "-b=$bind"
fi

console=$base/log/server.log
before=$(wc -c < "$console" 2> /dev/null || echo 0)

# One of several goes without anybody noticing: it says at /api/health that it leaves, serves on until the proxy sends nobody any more,
# finishes what it has begun, and stops.
"$home/bin/standalone.sh" "-Djboss.server.base.dir=$base" "--properties=$base/komichi.properties" "-b=$bind" \
  "$yaml" -Dorg.wildfly.sigterm.suspend.timeout=20 &
server=$!
leave() {
  touch "$data/leaving"
  while [ "$patience" -gt 0 ] && kill -0 $server 2> /dev/null; do sleep 1; patience=$((patience - 1)); done
  kill -TERM $server 2> /dev/null || true
}
trap leave TERM INT

# Who cannot share sessions with the others serves nobody and would stay like that: it ends, and whoever keeps it running starts it anew.
said() { tail -c "+$((before + 1))" "$console" 2> /dev/null | grep -q "$1"; }
end_unless_whole() {
  until said 'WFLYSRV002[56]'; do
    kill -0 $server 2> /dev/null || return 0
    sleep 2
  done
  if said WFLYSRV0026; then
    echo "Komichi did not start as a whole and ends: $console says why." >&2
    kill -TERM $server
  fi
}
end_unless_whole &
while kill -0 $server 2> /dev/null; do wait $server || true; done
! said WFLYSRV0026   # for whoever starts it anew only when it failed

#!/bin/sh
# Starts a server as its image does, without a container engine: as user 10001, who may do nothing, on a file system of which only /data and
# /tmp can be written, where nothing that lies in /tmp can be run, and without this machine's fonts. For root on Linux:
#   sh docker/locked.sh SERVER DATA [-Dkomichi.…=value …]
# SERVER is such as ear/target/server; DATA is /data in there, and given to that user. KOMICHI_EAR and the other KOMICHI_… hold as always.
set -eu
if [ "$1" != --inside ]; then exec unshare --mount --propagation private sh "$0" --inside "$@"; fi
server=$2 data=$3
shift 3
root=/mnt # nobody else sees what is mounted there

readable() { # FROM TO: there, and only to be read
  if [ -d "$1" ]; then mkdir -p "$root$2"; else mkdir -p "$(dirname "$root$2")"; : > "$root$2"; fi
  mount --bind "$1" "$root$2"
  mount -o remount,bind,ro "$root$2"
}

chown 10001:10001 "$data"
mount -t tmpfs -o mode=755 root "$root"
for folder in bin sbin lib lib64 usr etc; do
  if [ -L "/$folder" ]; then ln -s "$(readlink "/$folder")" "$root/$folder"; elif [ -d "/$folder" ]; then readable "/$folder" "/$folder"; fi
done
case ${JAVA_HOME:-/usr} in /usr*) ;; *) readable "$JAVA_HOME" "$JAVA_HOME" ;; esac
[ ! -d /usr/share/fonts ] || mount -t tmpfs -o ro fonts "$root/usr/share/fonts"
readable "$server" /opt/komichi
if [ -n "${KOMICHI_EAR:-}" ]; then
  readable "$KOMICHI_EAR" /opt/komichi.ear
  export KOMICHI_EAR=/opt/komichi.ear
fi
mkdir "$root/proc" "$root/dev" "$root/tmp" "$root/data"
mount --rbind /dev "$root/dev"
mount --rbind /proc "$root/proc"
mount -t tmpfs -o noexec,nosuid,nodev,mode=1777 tmp "$root/tmp"
mount --bind "$data" "$root/data"
mount -o remount,ro "$root"
cd /
export KOMICHI_DATA=/data
exec chroot "$root" setpriv --reuid 10001 --regid 10001 --clear-groups --bounding-set=-all --inh-caps=-all --no-new-privs \
  sh /opt/komichi/bin/komichi.sh "$@"

#!/bin/sh
# Prints a new komichi.cluster.key: what passes between several servers is encrypted with it. The same on each of them.
set -eu
home=$(CDPATH= cd -- "$(dirname -- "$0")/.." && pwd)
JBOSS_HOME=$home; JAVA_OPTS=
set +u; . "$home/bin/standalone.conf"; set -u
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
# The whole file is the secret; its password hides nothing more, but a keystore must have one.
"$JAVA_HOME/bin/keytool" -genseckey -keyalg AES -keysize 256 -alias komichi \
  -keystore "$folder/key.p12" -storetype PKCS12 -storepass komichi 2> /dev/null
base64 "$folder/key.p12" | tr -d '\n'
echo

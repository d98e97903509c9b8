#!/bin/sh
# Prints a new komichi.cluster.key, the same on each of several servers: a key pair with its certificate. They show it to each other, believe
# no other, and speak TLS with it.
set -eu
home=$(CDPATH= cd -- "$(dirname -- "$0")/.." && pwd)
JBOSS_HOME=$home; JAVA_OPTS=
set +u; . "$home/bin/standalone.conf"; set -u
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
# The whole file is the secret; its password hides nothing more, but a keystore must have one.
# It does not run out: whoever has lost it makes a new one.
"$JAVA_HOME/bin/keytool" -genkeypair -keyalg EC -groupname secp256r1 -sigalg SHA256withECDSA -alias komichi -dname CN=komichi \
  -validity 36500 -keystore "$folder/key.p12" -storetype PKCS12 -storepass komichi 2> /dev/null
base64 "$folder/key.p12" | tr -d '\n'
echo

# What komichi.sh, komichi-backup.sh and komichi-restore.sh read alike; sourced with "$@". Options as -Dkomichi.…=value, or in the
# environment (KOMICHI_HTTP_PORT, …).
home=$(CDPATH= cd -- "$(dirname -- "$0")/.." && pwd)

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
db_url=$(option komichi.db.url "jdbc:h2:file:$data/db/komichi;DB_CLOSE_ON_EXIT=FALSE;WRITE_DELAY=0;QUERY_CACHE_SIZE=128")
# A PostgreSQL that is gone must not hold a request for ever; whoever sets these herself is left alone.
case $db_url in
  jdbc:postgresql:*socketTimeout=*) driver=postgresql ;;
  jdbc:postgresql:*\?*) driver=postgresql; db_url="$db_url&connectTimeout=5&loginTimeout=10&socketTimeout=30" ;;
  jdbc:postgresql:*) driver=postgresql; db_url="$db_url?connectTimeout=5&loginTimeout=10&socketTimeout=30" ;;
  *) driver=h2 ;;
esac
db_user=$(option komichi.db.user sa)
db_password=$(option komichi.db.password sa)

# Says why it goes no further, and goes no further.
refuse() { echo "$1" >&2; exit 1; }

# Lets the programs of PostgreSQL find the database that the server uses; the password never stands on a command line.
postgresql() {
  address=${db_url#jdbc:postgresql:}
  address=${address%%\?*}
  case $address in //*/*) ;; *) refuse "Say where PostgreSQL is: jdbc:postgresql://HOST:PORT/DATABASE" ;; esac
  address=${address#//}
  PGDATABASE=${address#*/}
  PGHOST=${address%%/*}
  case $PGHOST in *:*) PGPORT=${PGHOST##*:}; PGHOST=${PGHOST%:*}; export PGPORT ;; esac
  PGUSER=$db_user
  PGPASSWORD=$db_password
  export PGDATABASE PGHOST PGUSER PGPASSWORD
}

# A tool of H2 on the file database of a trial.
h2() {
  tool=$1
  shift
  set +u; . "$home/bin/standalone.conf"; set -u
  "$JAVA_HOME/bin/java" -cp "$home/modules/com/h2database/h2/main/h2.jar" "org.h2.tools.$tool" \
    -url "$db_url" -user "$db_user" -password "$db_password" "$@"
}

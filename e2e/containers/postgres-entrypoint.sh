#!/bin/sh
# Makes the cluster and its database at the first start, then hands over to PostgreSQL.
set -eu
user=${POSTGRES_USER:-postgres}
database=${POSTGRES_DB:-$user}
password=${POSTGRES_PASSWORD:-$(cat "${POSTGRES_PASSWORD_FILE:?POSTGRES_PASSWORD or POSTGRES_PASSWORD_FILE must be set}")}
unset POSTGRES_PASSWORD

if [ ! -s "$PGDATA/PG_VERSION" ]; then
  # Whole or not at all: one that was cut off is made again.
  draft=$PGDATA.new
  rm -rf "$draft"
  mkdir -p "$draft"
  printf '%s\n' "$password" > /tmp/password
  initdb --pgdata="$draft" --username="$user" --pwfile=/tmp/password --auth-local=trust --auth-host=scram-sha-256 --no-instructions
  rm /tmp/password
  echo 'host all all all scram-sha-256' >> "$draft/pg_hba.conf"
  [ "$database" = postgres ] || echo "CREATE DATABASE \"$database\";" | postgres --single -D "$draft" postgres
  rm -rf "$PGDATA"
  mv "$draft" "$PGDATA"
fi
[ "$1" != postgres ] || shift
exec postgres -D "$PGDATA" -c listen_addresses='*' -c unix_socket_directories=/var/run/postgresql "$@"

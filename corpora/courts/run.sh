#!/bin/sh
# Runs the courts service against a private PostgreSQL: run.sh BUILD
#
# The server is made in a scratch folder, listens on a unix socket in that
# folder only, and is stopped whatever happens. PGBIN names the folder of
# initdb and pg_ctl where they are not in the usual place.
set -u
build=$1
here=$(dirname "$0")
bin=${PGBIN:-$(ls -d /usr/lib/postgresql/*/bin 2>/dev/null | tail -n 1)}
if [ ! -x "$bin/initdb" ]; then
    echo "run.sh: no initdb, PGBIN is not set" >&2
    exit 2
fi

scratch=$(mktemp -d "${TMPDIR:-/tmp}/courts.XXXXXX") || exit 2
as=
if [ "$(id -u)" -eq 0 ]; then
    # the server refuses to run as root
    owner=nobody
    id postgres >/dev/null 2>&1 && owner=postgres
    chown "$owner" "$scratch"
    as="setpriv --reuid=$owner --regid=$(id -g $owner) --clear-groups"
fi
stop() {
    (cd / && $as "$bin/pg_ctl" -D "$scratch/db" -m immediate -w stop) >/dev/null 2>&1
    rm -rf "$scratch"
}
trap stop EXIT
trap 'exit 3' HUP INT TERM

unset PGDATABASE PGSERVICE PGPORT PGPASSWORD PGOPTIONS
PGHOST=$scratch PGUSER=courts LC_ALL=C
export PGHOST PGUSER LC_ALL
(cd / && $as "$bin/initdb" -D "$scratch/db" -U courts -A trust -N -E UTF8 --locale=C) >"$build/initdb.log" 2>&1 ||
    { cat "$build/initdb.log" >&2; exit 2; }
(cd / && $as "$bin/pg_ctl" -D "$scratch/db" -w -t 30 -l "$scratch/log" \
    -o "-c listen_addresses= -c unix_socket_directories=$scratch -c fsync=off" start) >/dev/null ||
    { cat "$scratch/log" >&2; exit 2; }

sql() {
    psql -X -q -A -t -v ON_ERROR_STOP=1 -d courts "$@"
}
need() {            # need CODE COMMAND...: the command must end with that code
    want=$1
    shift
    "$@"
    got=$?
    if [ $got -ne "$want" ]; then
        echo "run.sh: $1 ended with $got, not $want" >&2
        exit 1
    fi
}

out=$build/out
rm -rf "$out"
mkdir -p "$out"
need 0 psql -X -q -d postgres -c 'CREATE DATABASE courts'
need 0 sql -f "$here/sql/schema.sql"
need 0 sql -f "$here/data/tariff.sql"
need 4 "$build/courts" courts "$here/data/params.txt" 19940630 "$here/data/results.txt" \
    "$out/notices.txt" "$out/errors.txt" "$out/enforce1.txt"
need 0 sql -f "$here/data/payments.sql"
n=2
for day in 19940715 19940805 19940930 19941130 19950315 19950930; do
    need 0 "$build/courts" courts "$here/data/params.txt" $day /dev/null \
        "$build/none1" "$build/none2" "$out/enforce$n.txt"
    n=$((n + 1))
done
need 0 sql -f "$here/data/dump.sql" >"$out/tables.txt"

while IFS='|' read -r method query user; do
    echo "== $method $query $user"
    env -i PGHOST="$PGHOST" PGUSER=courts ${method:+REQUEST_METHOD="$method"} \
        ${query:+QUERY_STRING="$query"} ${user:+REMOTE_USER="$user"} "$build/cgienq" courts
done <"$here/data/enquiries.txt" >"$out/enquiries.txt"

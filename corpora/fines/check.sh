#!/bin/sh
# Run the service on the sample data against a PostgreSQL of its own.
#   check.sh BUILD_DIR [--accept]
# The server lives in a scratch folder, listens on a socket there and nowhere
# else, and is stopped whatever happens. Exit 0 when all outputs equal
# data/expected, 1 on a difference, 2 when something could not be run.
# --accept replaces data/expected.
set -u
here=$(cd "$(dirname "$0")" && pwd)
[ $# -ge 1 ] || { echo "usage: check.sh BUILD_DIR [--accept]" >&2; exit 2; }
build=$(cd "$1" && pwd) || exit 2
accept=${2:-}

bin=$(ls -d /usr/lib/postgresql/*/bin 2>/dev/null | sort -V | tail -n 1)
[ -x "$bin/initdb" ] || bin=$(dirname "$(command -v initdb || echo /no/initdb)")
[ -x "$bin/initdb" ] && [ -x "$bin/pg_ctl" ] && [ -x "$bin/psql" ] || { echo "check.sh: no PostgreSQL server here" >&2; exit 2; }

LC_ALL=C; TZ=UTC; export LC_ALL TZ
# the name of a socket is short, so the scratch folder is not in BUILD_DIR
scratch=$(mktemp -d /tmp/fines.XXXXXX) || exit 2
stop() {
    [ ! -f "$scratch/db/postmaster.pid" ] || as "$bin/pg_ctl" -D "$scratch/db" -m immediate -w stop > /dev/null
    rm -rf "$scratch"
}
trap stop EXIT
trap 'exit 2' HUP INT TERM

# the server refuses to run as root
owner=postgres
id "$owner" > /dev/null 2>&1 || owner=nobody
as() {
    if [ "$(id -u)" -eq 0 ]; then
        (cd / && exec setpriv --reuid "$owner" --regid "$(id -g "$owner")" --clear-groups "$@")
    else
        "$@"
    fi
}
[ "$(id -u)" -ne 0 ] || { chown "$owner" "$scratch" && chmod 755 "$scratch"; } || exit 2

unset COURTS_DB PGHOSTADDR PGPORT PGSERVICE PGOPTIONS PGPASSWORD PGDATABASE
PGHOST=$scratch; PGUSER=courts; export PGHOST PGUSER
as "$bin/initdb" -D "$scratch/db" -U courts -A trust -E UTF8 --no-locale --no-sync > "$scratch/log" 2>&1 &&
    as "$bin/pg_ctl" -D "$scratch/db" -l "$scratch/db/server.log" -w -t 20 \
        -o "-k $scratch -c listen_addresses='' -c fsync=off -c shared_buffers=8MB -c timezone=UTC" start >> "$scratch/log" 2>&1 || {
    cat "$scratch/log" "$scratch/db/server.log" >&2
    exit 2
}

sql() { "$bin/psql" -X -q -v ON_ERROR_STOP=1 "$@"; }
sql -d postgres -c 'CREATE DATABASE courts' &&
    sql -d courts -f "$here/schema.sql" &&
    sql -d courts -f "$here/data/load.sql" || exit 2

out=$build/out
rm -rf "$out"
mkdir -p "$out" || exit 2
cd "$here/data" || exit 2
for day in 1 2 3; do
    "$build/fnrun" "params$day.txt" "results$day.txt" "payments$day.txt" "$out/report$day.txt" "$out/errors$day.txt"
    echo "DAY $day RETURN CODE $?" >> "$out/joblog.txt"
done

# one enquiry a line: REQUEST_METHOD REMOTE_ADDR RUN_DATE QUERY_STRING, - is not set
while read -r method addr date query; do
    echo "## $method $addr $date $query"
    (
        [ "$method" = - ] || { REQUEST_METHOD=$method; export REQUEST_METHOD; }
        [ "$addr" = - ] || { REMOTE_ADDR=$addr; export REMOTE_ADDR; }
        [ "$date" = - ] || { RUN_DATE=$date; export RUN_DATE; }
        [ "$query" = - ] || { QUERY_STRING=$query; export QUERY_STRING; }
        "$build/fncgi" < /dev/null
        echo "EXIT $?"
    ) | tr -d '\r'
done < enquiries.txt > "$out/answers.txt"

for table in account person payment suspense event notice bailiff commitment promise feeapp; do
    echo "## $table"
    sql -d courts -A -t -c "SELECT * FROM $table AS t ORDER BY t::text COLLATE \"C\"" || exit 2
done > "$out/tables.txt"

if [ "$accept" = --accept ]; then
    rm -f "$here"/data/expected/*
    cp "$out"/* "$here/data/expected/" || exit 2
fi
diff -ru "$here/data/expected" "$out" || exit 1
echo "fines: outputs as expected"

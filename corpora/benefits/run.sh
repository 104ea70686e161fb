#!/bin/sh
# Compile the benefits estate and run the monthly chain on the sample data.
#   run.sh BUILD_DIR [--accept]
# Exit 0 when all outputs equal data/expected, 1 on a difference, 2 when
# something could not be compiled or run. --accept replaces data/expected.
set -u
here=$(cd "$(dirname "$0")" && pwd)
[ $# -ge 1 ] || { echo "usage: run.sh BUILD_DIR [--accept]" >&2; exit 2; }
mkdir -p "$1" || exit 2
build=$(cd "$1" && pwd)
accept=${2:-}

cd "$here" || exit 2
for p in BNV100 BNC200 BNR300 BNP400; do
    cobc -std=ibm -I copy -x -o "$build/$p" "cbl/$p.cbl" || exit 2
done
for p in BNH210 BNE220 BNX230; do
    cobc -std=ibm -I copy -m -o "$build/$p.so" "cbl/$p.cbl" || exit 2
done

# text lines to fixed records and back
fixed() { awk -v n="$1" '{ printf "%-*s", n, $0 }' "$2"; }
lines() { fold -b -w "$1" "$2" | sed 's/ *$//'; [ ! -s "$2" ] || echo; }

fixed 80  data/parm.txt    > "$build/PARMIN"
fixed 80  data/offices.txt > "$build/OFFICES"
fixed 200 data/claims.txt  > "$build/CLAIMIN"
fixed 80  data/debts.txt   > "$build/OLDDEBT"

cd "$build" || exit 2
rm -f VALIDCL REJECTS AWARDS NEWDEBT FINALAW PAYMENTS SORTED AWDLIST
COB_LIBRARY_PATH=$build; export COB_LIBRARY_PATH
COB_FILE_PATH=$build; export COB_FILE_PATH
for p in BNV100 BNC200 BNR300 BNP400; do
    "./$p" > "$p.log"
    rc=$?
    cat "$p.log"
    [ $rc -le 4 ] || { echo "$p ended with return code $rc" >&2; exit 2; }
    echo "RETURN CODE $rc" >> "$p.log"
done

lines 132 REJECTS  > rejects.txt
lines 60  PAYMENTS > payments.txt
lines 80  NEWDEBT  > newdebt.txt
lines 133 AWDLIST  > awdlist.txt
cat BNV100.log BNC200.log BNR300.log BNP400.log > joblog.txt

bad=0
for f in rejects.txt payments.txt newdebt.txt awdlist.txt joblog.txt; do
    if [ "$accept" = --accept ]; then
        cp "$f" "$here/data/expected/$f" || exit 2
    elif ! diff -u "$here/data/expected/$f" "$f"; then
        bad=1
    fi
done
[ $bad -eq 0 ] && echo "benefits: outputs as expected"
exit $bad

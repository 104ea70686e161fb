#!/usr/bin/env python3
"""Scans the estates of corpora/ and compares what is found with what was put in.

    test_estates.py TACIT [--update]

Fails when a planted rule is missed that known-misses.csv does not list, when a listed one is found (take it off the list), when a program has more
false finds than baseline.csv allows, when a ledger does not account for every statement of a program, when a rule cites a line that is not there, or says a
word that no cited line shows and known-untraced.csv does not list. With --update the files are rewritten; a new miss gets the cause "?", which the test refuses until somebody has looked.
"""
import csv
import subprocess
import sys
import tempfile
import unittest
from pathlib import Path

import truth

HERE = Path(__file__).resolve().parent
ROOT = HERE.parents[1]
ESTATES = ["benefits", "council-tax", "courts", "fines"]
MISSES = HERE / "known-misses.csv"
UNTRACED = HERE / "known-untraced.csv"
BASELINE = HERE / "baseline.csv"
MISS_COLUMNS = ["estate", "program", "rule_no", "line", "text", "cause"]
UNTRACED_COLUMNS = ["estate", "file", "word", "cause"]
BASELINE_COLUMNS = ["estate", "program", "planted", "missed", "false_finds", "recall", "precision"]
PROGRAM = ""


def read(path, columns):
    if not path.is_file():
        return []
    with path.open(newline="", encoding="utf-8") as stream:
        reader = csv.DictReader(stream)
        if reader.fieldnames != columns:
            raise ValueError(f"{path.name}: header is not {','.join(columns)}")
        return list(reader)


def write(path, columns, rows):
    with path.open("w", newline="", encoding="utf-8") as stream:
        writer = csv.DictWriter(stream, columns, lineterminator="\n")
        writer.writeheader()
        writer.writerows(rows)


class Estate:
    """One scanned estate: its store and a Result for each program."""

    def __init__(self, name, folder):
        self.name, self.root, self.store = name, ROOT / "corpora" / name, Path(folder) / f"{name}.db"
        done = subprocess.run([PROGRAM, "scan", self.root, "-o", self.store, "--quiet"], stdin=subprocess.DEVNULL,
                              capture_output=True, text=True, timeout=300, check=False)
        if done.returncode != 0:
            raise RuntimeError(f"tacit scan {name}: exit {done.returncode}\n{done.stderr}")
        parts = Path(folder) / f"truth-{name}"
        subprocess.run([sys.executable, ROOT / "tools/dev/estate-rules", "--split", parts, self.root], check=True, timeout=60)
        connection = truth.open_store(self.store)
        rules = truth.business_rules(connection)
        files = {Path(row[0]).stem: row[0] for row in connection.execute("SELECT path FROM file WHERE language IN ('cobol', 'c', 'c++', 'embedded-sql-c', 'c-header')")}
        connection.close()
        self.results = {}
        for part in sorted(parts.glob(f"{name}__*.csv")):
            program = part.stem.split("__", 1)[1]
            self.results[program] = truth.Result(truth.planted_rules(part), rules, files[program])

    def rows(self, query):
        connection = truth.open_store(self.store)
        try:
            return connection.execute(query).fetchall()
        finally:
            connection.close()


    def untraced(self):
        """(estate, file, word) of words that no line a rule cites shows."""
        done = subprocess.run([PROGRAM, "check", "--trace", "--store", self.store, "--format", "csv"], capture_output=True, text=True, timeout=60, check=False)
        if done.returncode not in (0, 1):
            raise RuntimeError(f"tacit check {self.name}: exit {done.returncode}\n{done.stderr}")
        return {(self.name, row["file"], row["word"]) for row in csv.DictReader(done.stdout.splitlines())}


def scan_all(folder):
    return [Estate(name, folder) for name in ESTATES]


def misses_of(estates):
    return [{"estate": estate.name, "program": program, "rule_no": row["rule_no"], "line": row["line"], "text": row["text"], "cause": "?"}
            for estate in estates for program, result in estate.results.items() for row in result.missed]


def baseline_of(estates):
    return [{"estate": estate.name, "program": program, "planted": result.planted, "missed": len(result.missed),
             "false_finds": len(result.false_finds), "recall": f"{result.recall:.3f}", "precision": f"{result.precision:.3f}"}
            for estate in estates for program, result in estate.results.items()]


def key(row):
    return (row["estate"], row["program"], row["rule_no"])


class EstatesTest(unittest.TestCase):
    maxDiff = None

    @classmethod
    def setUpClass(cls):
        cls.folder = tempfile.TemporaryDirectory(prefix="tacit-corpus-")
        cls.estates = scan_all(cls.folder.name)

    @classmethod
    def tearDownClass(cls):
        cls.folder.cleanup()

    def test_planted_rules_are_found_or_known_to_be_missed(self):
        known = {key(row): row for row in read(MISSES, MISS_COLUMNS)}
        missed = {key(row): row for row in misses_of(self.estates)}
        new = [missed[at] for at in missed.keys() - known.keys()]
        found = [known[at] for at in known.keys() - missed.keys()]
        self.assertEqual(new, [], "planted rules that are missed now")
        self.assertEqual(found, [], "rules of known-misses.csv that are found: take them off the list")
        self.assertEqual([at for at, row in known.items() if row["cause"] in ("", "?")], [], "misses without a cause")

    def test_every_word_is_traced_or_known_not_to_be(self):
        known = {(row["estate"], row["file"], row["word"]): row["cause"] for row in read(UNTRACED, UNTRACED_COLUMNS)}
        untraced = set().union(*(estate.untraced() for estate in self.estates))
        self.assertEqual(sorted(untraced - known.keys()), [], "words that no cited line shows")
        self.assertEqual(sorted(known.keys() - untraced), [], "words of known-untraced.csv that are shown: take them off the list")
        self.assertEqual([at for at, cause in known.items() if cause in ("", "?")], [], "words without a cause")

    def test_no_more_false_finds_than_the_baseline(self):
        allowed = {(row["estate"], row["program"]): int(row["false_finds"]) for row in read(BASELINE, BASELINE_COLUMNS)}
        for estate in self.estates:
            for program, result in estate.results.items():
                with self.subTest(estate=estate.name, program=program):
                    self.assertLessEqual(len(result.false_finds), allowed.get((estate.name, program), 0), result.false_finds)

    def test_every_statement_is_accounted_for_once(self):
        for estate in self.estates:
            sums = estate.rows("SELECT p.program, p.statements, count(l.program) FROM program p LEFT JOIN ledger l USING (program) GROUP BY p.program")
            self.assertTrue(sums)
            self.assertEqual([row for row in sums if row[1] != row[2]], [], f"{estate.name}: statements, rows of the ledger")

    def test_cited_lines_exist(self):
        for estate in self.estates:
            cited = estate.rows("SELECT rule, file, line, end_line FROM rule UNION SELECT rule, file, line, end_line FROM rule_evidence")
            lines = {}
            for rule, file, line, end_line in cited:
                if file not in lines:
                    lines[file] = len((estate.root / file).read_bytes().splitlines())
                self.assertTrue(1 <= line <= end_line <= lines[file], f"{estate.name}: {rule} cites {file}:{line}-{end_line}")


def update():
    with tempfile.TemporaryDirectory(prefix="tacit-corpus-") as folder:
        estates = scan_all(folder)
        untraced = sorted(set().union(*(estate.untraced() for estate in estates)))
    causes = {key(row): row["cause"] for row in read(MISSES, MISS_COLUMNS)}
    write(MISSES, MISS_COLUMNS, [{**row, "cause": causes.get(key(row), "?")} for row in misses_of(estates)])
    known = {(row["estate"], row["file"], row["word"]): row["cause"] for row in read(UNTRACED, UNTRACED_COLUMNS)}
    write(UNTRACED, UNTRACED_COLUMNS, [dict(zip(UNTRACED_COLUMNS, (*at, known.get(at, "?")))) for at in untraced])
    write(BASELINE, BASELINE_COLUMNS, baseline_of(estates))


if __name__ == "__main__":
    PROGRAM = str(Path(sys.argv.pop(1)).resolve())
    if "--update" in sys.argv:
        update()
    else:
        unittest.main(verbosity=1)

#!/usr/bin/env python3
"""Asks every named query of the estates of corpora/ and compares with the answers in queries/.

    test_queries.py TACIT [--update]

One file a query: how many rows there are and the first of them, without the columns that are prose, whose wording has tests of its own. A
query without an entry in QUESTIONS, without documentation of what it needs, or slower than a second fails. With --update the files are written.
"""
import csv
import io
import subprocess
import sys
import tempfile
import time
import unittest
from pathlib import Path

HERE = Path(__file__).resolve().parent
ROOT = HERE.parents[1]
ANSWERS = HERE / "queries"
PROSE = {"statement", "title", "summary", "reasons", "text", "how"}
MOST_ROWS = 25
# What each query is asked; those without an entry need nothing.
QUESTIONS = {
    "calls": ["program=BNC200"],
    "compare-versions": ["BNC200", "BNE220"],
    "disagreements": ["versions=1"],
    "groups": ["program=BNC200"],
    "impact-of-column": ["ACCOUNT.FINE"],
    "impact-of-copybook": ["BNCRATES"],
    "impact-of-item": ["WS-REASON-CD"],
    "impact-of-parameter": ["RT-CAP-FAMILY"],
    "lineage-down": ["RT-CAP-FAMILY"],
    "lineage-up": ["WS-REASON-CD"],
    "program-lineage": ["BNX230"],
    "reached-by": ["BNX230"],
    "reaches": ["BNC200"],
    "rule-inputs": [],
    "rule-outputs": None,  # The first rule that sets something in another program; see question().
    "rules-by-confidence": ["most=0.7"],
    "rules-of-parameter": ["RT-STD-%"],
    "rules-of-program": ["BNX230"],
    "rules-using-item": ["WS-REASON-CD", "role=writes"],
    "search": ["late payment", "kind=comment"],
    "search-rules": ["surcharge NOT fine"],
    "undocumented-rules": ["program=BNC200"],
    "unused-items": ["program=BNV100"],
    "who-reads-item": ["WS-REASON-CD"],
    "who-uses-resource": ["ACCOUNT", "operation=update"],
    "who-writes-item": ["WS-REASON-CD"],
}
TACIT = ""


def tacit(*arguments):
    done = subprocess.run([TACIT, *arguments], stdin=subprocess.DEVNULL, capture_output=True, text=True, timeout=120, check=False)
    if done.returncode != 0:
        raise RuntimeError(f"tacit {' '.join(arguments)}: exit {done.returncode}\n{done.stderr}")
    return done.stdout


def rows(text):
    return list(csv.reader(io.StringIO(text)))


def shown(name, text):
    heading, *lines = rows(text)
    kept = [at for at, column in enumerate(heading) if column not in PROSE or (name, column) == ("reaches", "how")]
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow([heading[at] for at in kept])
    for line in lines[:MOST_ROWS]:
        writer.writerow([line[at] for at in kept])
    return out.getvalue() + f"{len(lines)} rows\n"


class Queries(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.folder = tempfile.TemporaryDirectory(prefix="tacit-queries-")
        cls.store = str(Path(cls.folder.name) / "estates.db")
        tacit("scan", str(ROOT / "corpora"), "-o", cls.store, "--quiet")
        cls.names = [row[0] for row in rows(tacit("query", "--list", "--format", "csv"))[1:]]

    @classmethod
    def tearDownClass(cls):
        cls.folder.cleanup()

    def ask(self, *arguments):
        return tacit("query", *arguments, "--store", self.store, "--format", "csv")

    def question(self, name):
        if name != "rule-outputs":
            return QUESTIONS.get(name, [])
        return [rows(self.ask("SELECT min(u.rule) FROM rule_item u JOIN flow f ON f.source_item = u.item "
                              "WHERE u.role = 'writes' AND f.kind = 'argument'"))[1][0]]

    def test_answers(self):
        for name in self.names:
            with self.subTest(name):
                began = time.monotonic()
                answer = shown(name, self.ask(name, *self.question(name)))
                self.assertLess(time.monotonic() - began, 1)
                path = ANSWERS / f"{name}.csv"
                self.assertTrue(path.is_file(), f"no answer to {name}: read what --update writes")
                self.assertEqual(answer, path.read_text(encoding="utf-8"))

    def test_every_answer_has_its_query(self):
        self.assertEqual(sorted(path.stem for path in ANSWERS.glob("*.csv")), sorted(self.names))
        self.assertEqual(sorted(set(QUESTIONS) - set(self.names)), [])

    def test_documentation(self):
        for name in self.names:
            with self.subTest(name):
                described = rows(tacit("query", name, "--list", "--format", "csv"))[1:]
                kinds = [row[0] for row in described]
                self.assertIn("column", kinds)
                if any(row[0] == "parameter" and "=" not in row[1] for row in described):
                    self.assertIn("example", kinds, "a query that needs something shows how it is called")


def update():
    Queries.setUpClass()
    test = Queries()
    ANSWERS.mkdir(exist_ok=True)
    for path in ANSWERS.glob("*.csv"):
        path.unlink()
    for name in Queries.names:
        (ANSWERS / f"{name}.csv").write_text(shown(name, test.ask(name, *test.question(name))), encoding="utf-8")
    Queries.tearDownClass()


if __name__ == "__main__":
    TACIT = sys.argv.pop(1)
    if sys.argv[1:] == ["--update"]:
        update()
    else:
        unittest.main(verbosity=1)

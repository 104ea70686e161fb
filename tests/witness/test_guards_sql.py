#!/usr/bin/env python3
"""The estates in C, C++ and embedded SQL run against a PostgreSQL of their own, and the guards of tacit's rules must agree
with what they did (tools/dev/guard-witness-c).

    test_guards_sql.py TACIT [unittest options]"""

import os
import re
import sqlite3
import stat
import subprocess
import sys
import tempfile
import unittest

sys.dont_write_bytecode = True

HERE = os.path.dirname(os.path.abspath(__file__))
ROOT = os.path.dirname(os.path.dirname(HERE))
TOOL = os.path.join(ROOT, "tools", "dev", "guard-witness-c")
TACIT = ""
COMMON = ["--c-flag=-std=gnu89", "--cxx-flag=-std=gnu++98", "--c-flag=-I/usr/include/postgresql", "--root", "."]
COURTS = ["--flag=-Iinclude", "--main", "courts=src/main.c", "--main", "cgienq=src/cgienq.c",
          "--command", "sh run.sh {} && diff -ru data/expected {}/out"]
FINES = ["--flag=-DANSI_PROTO", "--flag=-Iinclude", "--flag=-Imns", "--main", "fnrun=src/fnmain.c",
         "--main", "fncgi=src/fncgi.pgc", "--command", "sh check.sh {}"]


def sources(estate):
    """Every source of the estate, as it names them."""
    folder = os.path.join(ROOT, "corpora", estate)
    return sorted(os.path.relpath(os.path.join(place, name), folder) for place, _, names in os.walk(folder)
                  for name in names if name.endswith((".c", ".pgc", ".cc", ".cpp")))


class GuardTest(unittest.TestCase):
    maxDiff = None

    def witness(self, estate, settings, *more, tacit=None):
        command = [sys.executable, "-B", TOOL, "--tacit", tacit or TACIT, *COMMON, *settings, *more, *sources(estate)]
        ran = subprocess.run(command, cwd=os.path.join(ROOT, "corpora", estate), stdout=subprocess.PIPE,
                             stderr=subprocess.STDOUT, text=True, check=False)
        return ran.returncode, ran.stdout

    def agrees(self, estate, settings, executed, unwatched):
        """The outputs are those of the estate too: the commands compare them."""
        with tempfile.TemporaryDirectory() as folder:
            shown = os.path.join(folder, "shown")
            code, text = self.witness(estate, settings, "--witness", shown)
            self.assertEqual(code, 0, text)
            last = text.splitlines()[-1]
            self.assertGreater(int(re.search(r"true and executed (\d+)", last)[1]), executed, text)
            self.assertGreater(int(re.search(r"false and not executed (\d+)", last)[1]), executed * 2 // 3, text)
            self.assertRegex(text, r"formulas of [2-9]\d calculations evaluated \d{4,} times as stored, 0 times otherwise\n")
            self.assertLess(int(re.search(r"not judged (\d+)", last)[1]), 25, text)
            self.assertLessEqual(sum(int(rules) for rules in re.findall(r"not watched: .*: (\d+) rules", text)), unwatched,
                                 text)
            store = os.path.join(folder, "store.db")
            subprocess.run([TACIT, "scan", "-q", os.path.join(ROOT, "corpora", estate), "--witness", shown, "-o", store],
                           check=True)
            with open(shown, encoding="ascii") as lines:
                said = [line.split() for line in lines]
            connection = sqlite3.connect(store)
            known = dict(connection.execute("SELECT rule, status FROM rule WHERE status <> 'static'"))
            connection.close()
            self.assertEqual(known, dict(said))

    def test_courts(self):
        self.agrees("courts", COURTS, 25000, 4)

    def test_fines(self):
        self.agrees("fines", FINES, 30000, 7)

    def test_a_guard_that_is_wrong_is_seen(self):
        """A tacit that says the contrary of how an SQL statement ends, of what throws, of a choice, or another
        formula."""
        for lie, seen in ((r"s/^   -\(a[0-9]*\) NOT \(NOT FOUND on FETCH C_OPEN\)/   +\1 \2/", "guard is false"),
                          (r"s/^   -\(a[0-9]* NOT EXCEPTION on = left\)/   +\1/", "guard is false"),
                          (r"s/\(effect over := .* \* \)100/\190/", "computed otherwise"),
                          (r"s/^ choice + \(@102:\)/ choice - \1/", "guard is true")):
            with self.subTest(lie=lie), tempfile.TemporaryDirectory() as folder:
                liar = os.path.join(folder, "tacit")
                with open(liar, "w", encoding="ascii") as out:
                    out.write(f"#!/bin/sh\n'{TACIT}' \"$@\" | sed '{lie}'\n")
                os.chmod(liar, os.stat(liar).st_mode | stat.S_IXUSR)
                code, text = self.witness("courts", COURTS, tacit=liar)
                self.assertEqual(code, 1, text)
                self.assertIn(seen, text)


if __name__ == "__main__":
    TACIT = os.path.abspath(sys.argv.pop(1))
    unittest.main()

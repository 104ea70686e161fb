"""Runs the program under test on small trees. Each test file is a unittest module that ends with run()."""
import os
import shutil
import sqlite3
import subprocess
import sys
import tempfile
import unittest

PROGRAM = ""

COBOL = """       IDENTIFICATION DIVISION.
       PROGRAM-ID. {name}.
       DATA DIVISION.
       WORKING-STORAGE SECTION.
{data}       PROCEDURE DIVISION.
       MAIN-PARA.
           MOVE 1 TO WS-A.
           GOBACK.
"""


def cobol(name, data="       01  WS-A PIC 9(4).\n"):
    return COBOL.format(name=name, data=data)


class Case(unittest.TestCase):
    """A test with a directory of its own, which is the current one of the programs it runs."""

    def setUp(self):
        self.directory = tempfile.mkdtemp(prefix="tacit-cli-")
        self.addCleanup(shutil.rmtree, self.directory, ignore_errors=True)

    def path(self, name):
        return os.path.join(self.directory, name)

    def write(self, name, content, directory=None):
        path = os.path.join(directory or self.directory, name)
        os.makedirs(os.path.dirname(path), exist_ok=True)
        with open(path, "wb") as out:
            out.write(content if isinstance(content, bytes) else content.encode())
        return path

    def tacit(self, *arguments, expect=0, cwd=None):
        done = subprocess.run([PROGRAM, *arguments], cwd=cwd or self.directory, stdin=subprocess.DEVNULL,
                              capture_output=True, text=True, timeout=120, check=False)
        self.assertEqual(done.returncode, expect, f"tacit {' '.join(arguments)}\n{done.stdout}{done.stderr}")
        return done

    def refused(self, *arguments):
        """The one line that says why the program could not run."""
        done = self.tacit(*arguments, expect=2)
        self.assertEqual(done.stdout, "")
        self.assertRegex(done.stderr, r"\Atacit: [^\n]+\n\Z")
        return done.stderr

    def sql(self, query, store="tacit.db"):
        connection = sqlite3.connect(f"file:{self.path(store)}?mode=ro", uri=True)
        try:
            return connection.execute(query).fetchall()
        finally:
            connection.close()

    def files(self, store="tacit.db"):
        """Path -> (status, reason) of the files in a store."""
        rows = self.sql("SELECT path, status, coalesce(reason, '') FROM file", store)
        return {path: (status, reason) for path, status, reason in rows}


def dump(path):
    """The store as SQL text, as sqlite3's .dump gives it."""
    connection = sqlite3.connect(f"file:{path}?mode=ro", uri=True)
    try:
        return "\n".join(connection.iterdump())
    finally:
        connection.close()


def run():
    global PROGRAM
    PROGRAM = os.path.abspath(sys.argv.pop(1))
    sys.modules["support"].PROGRAM = PROGRAM
    unittest.main(module="__main__", verbosity=1)

"""Results on stdout, the rest on stderr; help, versions, closed pipes."""
import json
import subprocess

import support
from support import cobol


class Output(support.Case):
    def setUp(self):
        super().setUp()
        self.write("tree/good.cbl", cobol("GOOD"))

    def test_help_has_an_example(self):
        done = self.tacit("--help")
        for command in ("scan", "report", "rules", "show", "lineage", "query", "dump", "guess"):
            self.assertIn(command, done.stdout)
            self.assertIn(f"Example: tacit {'rules' if command == 'show' else command}",
                          self.tacit(command, "--help").stdout)

    def test_version(self):
        text = self.tacit("--version").stdout
        for name in ("tacit ", "LLVM ", "SQLite ", "fmt "):
            self.assertIn(name, text)

    def test_quiet_scan_says_nothing(self):
        done = self.tacit("scan", "tree", "--quiet")
        self.assertEqual((done.stdout, done.stderr), ("", ""))

    def test_scan_sums_up_on_stderr(self):
        done = self.tacit("scan", "tree", "-o", "x.db")
        self.assertEqual(done.stdout, "")
        self.assertIn("files     1 read, 0 in part, 0 failed, 0 skipped", done.stderr)
        self.assertIn("tacit rules --store x.db", done.stderr)
        self.assertNotIn("\x1b", done.stderr)

    def test_formats(self):
        self.tacit("scan", "tree")
        rows = json.loads(self.tacit("query", "SELECT path FROM file", "--format", "json").stdout)
        self.assertEqual(rows, [{"path": "good.cbl"}])
        self.assertEqual(self.tacit("query", "SELECT path FROM file", "--format", "csv").stdout, "path\ngood.cbl\n")
        json.loads(self.tacit("rules", "--format", "json").stdout)
        self.assertIn("missing-ranked", self.tacit("query", "--list").stdout)

    def test_own_store_is_no_input(self):
        self.tacit("scan", "tree", "-o", "tree/tacit.db")
        self.tacit("scan", "tree", "-o", "tree/tacit.db")
        self.assertEqual(list(self.files("tree/tacit.db")), ["good.cbl"])

    def test_closed_pipe_is_no_error(self):
        self.tacit("scan", "tree")
        sql = "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 100000) SELECT i FROM n"
        with subprocess.Popen([support.PROGRAM, "query", sql], cwd=self.directory, stdout=subprocess.PIPE,
                              stderr=subprocess.PIPE) as process:
            process.stdout.readline()
            process.stdout.close()
            message = process.stderr.read()
            self.assertEqual((process.wait(timeout=60), message), (0, b""))

    def test_full_disk_is_an_error(self):
        self.tacit("scan", "tree")
        with open("/dev/full", "wb") as full:
            done = subprocess.run([support.PROGRAM, "rules"], cwd=self.directory, stdout=full,
                                  stderr=subprocess.PIPE, check=False)
        self.assertEqual(done.returncode, 2)

    def test_dump(self):
        self.assertIn("GOOD", self.tacit("dump", "--ir", "tree/good.cbl").stdout)
        self.assertIn("is a directory", self.refused("dump", "tree"))
        self.refused("dump", "none.cbl")


support.run()

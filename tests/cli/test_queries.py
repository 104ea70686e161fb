"""Named queries of users, time limits, mistakes, filters; completion scripts; the man page; reports for spreadsheets and machines."""
import csv
import io
import json
import os
import re
import shutil
import subprocess
import zipfile
from xml.etree import ElementTree

import support

ROOT = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))

PAY = """       IDENTIFICATION DIVISION.
       PROGRAM-ID. PAY.
       DATA DIVISION.
       WORKING-STORAGE SECTION.
       01  WS-LIMIT PIC 9(4) VALUE 2500.
       01  WS-NEVER PIC 9(4).
       01  WS-SWITCH PIC X.
       LINKAGE SECTION.
       01  GROSS-PAY PIC 9(5).
       01  NET-PAY PIC 9(5).
       01  MESSAGE-TEXT PIC X(20).
       PROCEDURE DIVISION USING GROSS-PAY NET-PAY MESSAGE-TEXT.
       MAIN-PARA.
      * Pension is taken from high earners only.
           IF GROSS-PAY > WS-LIMIT
               COMPUTE NET-PAY = GROSS-PAY - 75
           ELSE
               MOVE GROSS-PAY TO NET-PAY
           END-IF.
           MOVE 'N' TO WS-SWITCH.
           PERFORM UNTIL WS-SWITCH = 'Y'
               MOVE 'Y' TO WS-SWITCH
           END-PERFORM.



           IF GROSS-PAY = 0
               MOVE '=HYPERLINK("x")' TO MESSAGE-TEXT
           END-IF.
           GOBACK.
"""


class Queries(support.Case):
    def setUp(self):
        super().setUp()
        self.write("tree/pay.cbl", PAY)
        self.tacit("scan", "tree", "--quiet")

    def rows(self, *arguments):
        return list(csv.DictReader(io.StringIO(self.tacit(*arguments, "--format", "csv").stdout)))

    def test_own_queries(self):
        self.write("mine/kinds.sql", "-- Kinds.\n-- :least = 0   at least so many\n-- = kind   which\nSELECT kind FROM rule "
                                     "GROUP BY kind HAVING count(*) > CAST(:least AS INTEGER) ORDER BY kind\n")
        self.write("mine/rules-by-kind.sql", "-- Mine.\n-- = one   always 1\nSELECT 1 AS one\n")
        self.write("mine/notes.txt", "no query")
        self.assertIn("kinds", self.tacit("query", "--list", "--queries", "mine").stdout)
        self.assertNotIn("\nkinds ", self.tacit("query", "--list").stdout)
        self.assertIn({"kind": "calculation"}, self.rows("query", "kinds", "--queries", "mine"))
        self.assertEqual(self.rows("query", "kinds", "99", "--queries", "mine"), [])
        self.assertEqual(self.rows("query", "rules-by-kind", "--queries", "mine"), [{"one": "1"}])
        self.write("tacit.toml", "queries = ['mine']\n")
        self.assertIn({"kind": "calculation"}, self.rows("query", "kinds"))
        self.tacit("scan", "tree", "--quiet", "--config", "tacit.toml")
        self.assertIn("'none'", self.refused("query", "kinds", "--queries", "none"))
        self.write("mine/two words.sql", "SELECT 1")
        self.assertIn("two words", self.refused("query", "kinds"))

    def test_mistakes_are_pointed_at(self):
        message = self.tacit("query", "SELECT rule,\n  statment FROM rule", expect=2).stderr
        self.assertEqual(message, "tacit: no such column: statment at line 2, column 3\n    statment FROM rule\n    ^\n")
        message = self.tacit("query", "SELECT '\x1b\u00e9', frob", expect=2).stderr
        self.assertNotIn("\x1b", message)
        self.assertEqual(*[len(line.split(mark)[0]) for line, mark in zip(message.splitlines()[1:], ("frob", "^"))])

    def test_time_limit(self):
        endless = "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT sum(i) FROM n"
        self.assertIn("time limit", self.refused("query", endless, "--timeout", "0.2"))
        self.refused("query", "rules-by-kind", "--timeout", "0")

    def test_values(self):
        self.assertTrue(self.rows("query", "who-writes-item", "NET-PAY"))
        self.assertEqual(self.rows("query", "who-writes-item", "item=NET-PAY"), self.rows("query", "who-writes-item", "net-pay"))
        self.assertIn("'GROSS-PAY'", self.refused("query", "who-writes-item", "GROSS-PAI"))
        self.assertIn("no parameter 'frob'", self.refused("query", "rules-by-kind", "frob=1"))
        self.assertIn("no parameter 'extra'", self.refused("query", "rules-by-kind", "extra"))

    def test_search(self):
        kinds = {row["kind"] for row in self.rows("query", "search", "NET-PAY")}
        self.assertLessEqual({"rule", "item"}, kinds)
        self.assertEqual([row["kind"] for row in self.rows("query", "search", "pensions earner")], ["comment"])
        for text in ("(", "\"", "NOT", "a AND", "x) OR (y", "NET-", "''", "pay*", "\"net pay\"", "col:umn", "^pay", "{"):
            self.tacit("query", "search", text, expect=0 if re.search("[a-zA-Z]", text.replace("NOT", "")) else 2)

    def test_gaps(self):
        self.assertEqual([row["item"] for row in self.rows("query", "unused-items")], ["PAY.WS-NEVER"])
        bare = {row["line"] for row in self.rows("query", "undocumented-rules")}
        self.assertIn("28", bare)
        self.assertNotIn("16", bare)

    def test_filters(self):
        everything = self.rows("rules")
        self.assertEqual(self.rows("rules", "--status", "static"), everything)
        self.assertEqual(self.rows("rules", "--status", "proven"), [])
        self.assertEqual(len(self.rows("rules", "--min-confidence", "0")), len(everything))
        self.assertTrue(all(float(row["confidence"]) >= 0.85 for row in self.rows("rules", "--min-confidence", "0.85")))
        using = self.rows("rules", "--parameter", "WS-LIMIT")
        self.assertTrue(using and all("WS-LIMIT" in row["guard"] for row in using))
        self.assertIn("'WS-LIMIT'", self.refused("rules", "--parameter", "WS-LIMT"))
        self.refused("rules", "--min-confidence", "2")

    def test_lineage_of_rules_and_programs(self):
        rule = self.sql("SELECT rule FROM rule WHERE kind = 'calculation'")[0][0]
        self.tacit("lineage", rule, "--up")
        self.tacit("lineage", "PAY")
        self.assertIn("is it 'NET-PAY'", self.refused("lineage", "NET-PAI"))
        self.assertIn("is it 'NET-PAY'", self.refused("show", "NET-PAI"))


class Completion(support.Case):
    def options(self, command):
        text = self.tacit(command, "--help").stdout
        return set(re.findall(r"(?<![\w-])--?[a-zA-Z][\w-]*", re.sub(r"(?s)\n\n.*", "", text[text.index("Options:"):])
                              .replace("Excludes: --up", "").replace("Excludes: --down", ""))) - {"-h", "--help"}

    def commands(self):
        text = self.tacit("--help").stdout
        return re.findall(r"^  ([a-z]+) ", text[text.index("Subcommands:"):], re.M)

    def test_man_page_says_what_help_says(self):
        with open(os.path.join(ROOT, "tools/tacit/tacit.1"), encoding="utf-8") as page:
            text = page.read().replace("\\-", "-")
        sections = dict(re.findall(r"(?s)^\.SS tacit (\w+)\n(.*?)(?=^\.S[SH] )", text, re.M))
        self.assertEqual(sorted(sections), sorted(self.commands()))
        for command, section in sections.items():
            named = {name for line in re.findall(r"(?m)^\.BR (-.*)$", section) for name in re.findall(r"(?<![\w-])--?[a-zA-Z][\w-]*", line)}
            self.assertEqual(named, self.options(command), command)

    def test_scripts_name_everything(self):
        queries = [row.split(",")[0] for row in self.tacit("query", "--list", "--format", "csv").stdout.splitlines()[1:]]
        for shell in ("bash", "zsh", "fish"):
            script = self.tacit("completion", shell).stdout
            for word in queries + self.commands():
                self.assertRegex(script, rf"(?<![\w-]){word}(?![\w-])")
            if shutil.which(shell):
                path = self.write(f"tacit.{shell}", script)
                subprocess.run([shell, "-n", path], check=True, capture_output=True, timeout=60)
        self.refused("completion", "csh")

    def test_bash_completes(self):
        path = self.write("tacit.bash", self.tacit("completion", "bash").stdout)

        def complete(*words):
            script = (f". '{path}'; COMP_WORDS=({' '.join(words)}); COMP_CWORD={len(words) - 1}; _tacit; "
                      "printf '%s\\n' \"${COMPREPLY[@]}\"")
            return subprocess.run(["bash", "-c", script], capture_output=True, text=True, check=True, timeout=60).stdout.split()

        self.assertEqual(complete("tacit", "qu"), ["query"])
        self.assertIn("impact-of-item", complete("tacit", "query", "impact"))
        self.assertEqual(complete("tacit", "rules", "--min"), ["--min-confidence"])


class Exports(support.Case):
    def setUp(self):
        super().setUp()
        self.write("tree/pay.cbl", PAY)
        self.tacit("scan", "tree", "--quiet")

    def report(self, form):
        self.tacit("report", "-o", form, "--format", form, "-q")
        return self.path(form)

    def test_the_same_twice(self):
        for form in ("csv", "xlsx", "json", "markdown"):
            folder = self.report(form)
            before = {name: self.read(os.path.join(folder, name)) for name in sorted(os.listdir(folder)) if "." in name}
            self.report(form)
            self.assertEqual(before, {name: self.read(os.path.join(folder, name)) for name in before})

    def read(self, path):
        with open(path, "rb") as file:
            return file.read()

    def test_csv(self):
        folder = self.report("csv")
        for name in ("rules", "parameters", "dictionary", "crud", "findings"):
            with open(os.path.join(folder, f"{name}.csv"), encoding="utf-8", newline="") as text:
                rows = list(csv.reader(text))
            self.assertTrue(all(len(row) == len(rows[0]) for row in rows))
            for row in rows:
                for cell in row:
                    self.assertNotRegex(cell, r"\A[=@\t\r]|\A[-+](?![0-9.]+\Z)")
        with open(os.path.join(folder, "rules.csv"), encoding="utf-8", newline="") as text:
            rules = list(csv.DictReader(text))
        self.assertEqual(len(rules), self.sql("SELECT count(*) FROM rule")[0][0])

    def test_xlsx(self):
        space = {"m": "http://schemas.openxmlformats.org/spreadsheetml/2006/main"}
        with zipfile.ZipFile(os.path.join(self.report("xlsx"), "tacit.xlsx")) as book:
            names = [sheet.get("name") for sheet in ElementTree.fromstring(book.read("xl/workbook.xml")).iterfind(".//m:sheet", space)]
            self.assertEqual(names, ["rules", "parameters", "dictionary", "crud", "findings"])
            rules = ElementTree.fromstring(book.read("xl/worksheets/sheet1.xml"))
            self.assertEqual(len(rules.findall(".//m:row", space)), self.sql("SELECT count(*) FROM rule")[0][0] + 1)
            for name in book.namelist():
                if "worksheets/" in name:
                    self.assertNotIn(b"<f>", book.read(name))
            self.assertIn("HYPERLINK", "".join(rules.itertext()))

    def test_json_follows_its_schema(self):
        folder = self.report("json")
        with open(os.path.join(folder, "report.json"), encoding="utf-8") as text:
            report = json.load(text)
        with open(os.path.join(folder, report["$schema"]), encoding="utf-8") as text:
            schema = json.load(text)
        self.assertEqual(len(report["rules"]), self.sql("SELECT count(*) FROM rule")[0][0])
        import jsonschema  # Debian's python3-jsonschema
        jsonschema.Draft202012Validator.check_schema(schema)
        self.assertEqual([error.message for error in jsonschema.Draft202012Validator(schema).iter_errors(report)], [])
        report["rules"][0]["kind"] = "frob"
        self.assertFalse(jsonschema.Draft202012Validator(schema).is_valid(report))


support.run()

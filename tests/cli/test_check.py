"""`tacit check --trace`: what a rule says must stand in the lines it cites, and a store that says more is found out."""
import csv
import re
import sqlite3
from pathlib import Path

import support


class Check(support.Case):
    def make_store(self):
        self.write("tree/fee.c", "#define LIMIT 900L\nlong fee(int kind, long amount)\n{\n  if (kind == 7 && amount > LIMIT)\n    return amount * 3;\n"
                                 "  return 0;\n}\n")
        self.tacit("scan", "tree")

    def test_a_store_of_a_scan_is_clean(self):
        self.make_store()
        self.assertGreater(self.sql("SELECT count(*) FROM rule")[0][0], 0)
        self.assertEqual(self.tacit("check", "--trace").stdout, "")

    def test_words_and_numbers_of_nowhere_are_named(self):
        self.make_store()
        with sqlite3.connect(self.path("tacit.db")) as store:
            changed = store.execute("UPDATE prose SET value = replace(replace(value, '900', '950'), 'the amount', 'the pension') "
                                    "WHERE id IN (SELECT statement FROM rule_row)").rowcount
        self.assertGreater(changed, 0)
        done = self.tacit("check", "--trace", "--format", "csv", expect=1)
        words = {line.split(",")[2] for line in done.stdout.splitlines()[1:]}
        self.assertEqual(words, {"950", "pension"})
        self.assertIn("fee.c", done.stdout)

    def make_report(self):
        self.make_store()
        self.tacit("report", "tacit.db", "-o", "report", "--quiet")

    def tampered(self, below, change):
        """What the checker says of a report in which the first file under a folder that can be changed is."""
        for path in sorted(Path(self.path("report")).glob(below)):
            old = path.read_text()
            new = change(old)
            if new == old:
                continue
            path.write_text(new)
            done = self.tacit("check", "--report", "report", "--format", "csv", expect=1)
            path.write_text(old)
            return list(csv.reader(done.stdout.splitlines()))[1:]
        self.fail("nothing to change in " + below)

    def test_a_report_is_clean(self):
        self.make_report()
        done = self.tacit("check", "--trace", "--report", "report")
        self.assertEqual(done.stdout, "")

    def test_what_a_report_says_otherwise_than_its_store_is_named(self):
        self.make_report()
        sentence = self.tampered("programs/*.html", lambda page: page.replace('t-sentence">', 't-sentence">Never ', 1))
        self.assertIn("the store says it otherwise", [each[-1] for each in sentence])
        formula = self.tampered("programs/*.html", lambda page: page.replace("LIMIT</code>", "PENSION</code>", 1))
        self.assertEqual([row[2] for row in formula], ["PENSION"])
        figure = self.tampered("index.html", lambda page: re.sub(r'(<span data-q="business-rules">)\d+', r"\g<1>77", page))
        self.assertIn("77", figure[0])
        row = self.tampered("index.html", lambda page: re.sub(r'(rule</th><td>[^<]*</td><td class="n">)\d+', r"\g<1>66", page))
        self.assertIn("ledger", row[0][-1])
        place = self.tampered("programs/*.html", lambda page: re.sub(r"#L4\">4<", '#L4">5<', page))
        self.assertIn("it leads to fee.c, line 4", [each[-1] for each in place])
        evidence = self.tampered("programs/*.html", lambda page: re.sub(r"#L4\">4<", '#L2">2<', page))
        self.assertIn("these lines are no evidence of the rule", [each[-1] for each in evidence])
        word = self.tampered("parameters.html", lambda page: page.replace("</main>", "<p>Pensions rise by 7</p></main>"))
        self.assertIn("Pensions", [each[2] for each in word])
        self.assertIn("7", [each[2] for each in word])
        source = self.tampered("source/*.js", lambda script: script.replace("amount * 3", "amount * 8"))
        self.assertEqual(source[0][1], "L5")


support.run()

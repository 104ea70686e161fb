"""`tacit check --trace`: what a rule says must stand in the lines it cites, and a store that says more is found out."""
import sqlite3

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


support.run()

"""What runs of the programs showed of rules becomes their status; dump --root gives the ids that a scan gives."""
import re

import support
from support import dump

SOURCE = """static int fee_of(int weight)
{
    if (weight > 20)
        return 45;
    return weight > 5 ? 30 : 12;
}

int charge(int weight, int *owed)
{
    *owed += fee_of(weight);
    return *owed > 900;
}
"""


class Witness(support.Case):
    def setUp(self):
        super().setUp()
        self.write("tree/post/charge.c", SOURCE)
        self.tacit("scan", "tree")
        self.rules = [rule for rule, in self.sql("SELECT rule FROM rule ORDER BY line, rule")]

    def statuses(self):
        return dict(self.sql("SELECT rule, status FROM rule"))

    def test_statuses_come_from_the_file(self):
        self.assertEqual(set(self.statuses().values()), {"static"})
        self.assertEqual(self.sql("SELECT value FROM meta WHERE key = 'option.witness'"), [("",)])
        self.write("seen.txt", f"# two runs\n\n{self.rules[0]} executed\r\n{self.rules[1]} contradicted\nR-unknown executed\n")
        self.tacit("scan", "tree", "--witness", "seen.txt")
        known = self.statuses()
        self.assertEqual([known[rule] for rule in self.rules[:3]], ["executed", "contradicted", "static"])

    def test_what_contradicts_wins_whatever_the_order(self):
        self.write("one.txt", f"{self.rules[0]} contradicted\n{self.rules[1]} executed\n")
        self.write("two.txt", f"{self.rules[0]} executed\n")
        self.tacit("scan", "tree", "--witness", "one.txt", "--witness", "two.txt", "-o", "a.db")
        self.tacit("scan", "tree", "--witness", "two.txt", "--witness", "one.txt", "-o", "b.db")
        self.assertEqual(dump(self.path("a.db")), dump(self.path("b.db")))
        self.assertEqual(self.sql(f"SELECT status FROM rule WHERE rule = '{self.rules[0]}'", "a.db"), [("contradicted",)])
        digest = self.sql("SELECT value FROM meta WHERE key = 'option.witness'", "a.db")
        self.assertRegex(digest[0][0], r"\A[0-9a-f]{64}\Z")

    def test_a_file_of_another_form_is_refused_and_the_store_stays(self):
        before = self.statuses()
        for text, line in ((f"{self.rules[0]} executed\n{self.rules[0]} proven\n", 2), ("R-x\n", 1), (" executed\n", 1),
                           ("\0\xff\n", 1), ("R-x executed twice\n", 1)):
            self.write("bad.txt", text)
            self.assertIn(f"bad.txt:{line}: ", self.refused("scan", "tree", "--witness", "bad.txt"))
        self.assertIn("cannot read", self.refused("scan", "tree", "--witness", "absent.txt"))
        self.assertEqual(self.statuses(), before)

    def test_the_dump_of_guards_has_the_ids_of_the_scan(self):
        text = self.tacit("dump", "--guards", "--root", "tree", "tree/post/charge.c").stdout
        self.assertEqual(sorted(re.findall(r"^rule (\S+)", text, re.MULTILINE)), sorted(self.rules))
        self.assertIn("file f0 post/charge.c\n", text)
        self.write("elsewhere.c", SOURCE)
        self.assertIn("no file", self.refused("dump", "--guards", "--root", "tree", "elsewhere.c"))


if __name__ == "__main__":
    support.run()

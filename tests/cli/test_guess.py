"""How C is compiled without a build: guessed, printed, written to tacit.toml, and read from there."""
import support


class Guess(support.Case):
    def make_tree(self):
        self.write("tree/Makefile", 'CFLAGS = -DRATE=20 -Iinc -DNAME=\\"fees\\"\n')
        self.write("tree/fee.c", '#include "config.h"\nlong fee(amount) long amount;\n{\n'
                                 "  if (amount > LIMIT) return amount * RATE;\n  return 0;\n}\n")
        self.write("tree/old/card.c", "int card(char far *name) { return name[0]; }\n")
        self.write("tree/inc/limits-of-fees.h", "#define LIMIT 9\n")
        self.write("tree/config.h.in", "#undef HAVE_NO_SUCH_HEADER_H\n#include <limits-of-fees.h>\n")

    def test_what_is_guessed_can_be_told(self):
        self.make_tree()
        self.tacit("scan", "tree", "-o", "guessed.db")
        printed = self.tacit("guess", "tree").stdout
        self.assertEqual(printed.splitlines()[0], "[[build]]")
        for line in ('path = "fee.c"', 'c-standard = "gnu89"', 'path = "old"', 'target = "16-bit"',
                     'include-directories = ["inc"]', 'defines = ["RATE=20", "NAME=\\"fees\\""]'):
            self.assertIn(line, printed.splitlines())
        self.write("tree/tacit.toml", printed)
        self.assertEqual(self.tacit("guess", "tree").stdout, "")
        self.tacit("scan", "tree", "-o", "told.db")
        for query in ("SELECT rule, guard, effect, line FROM rule ORDER BY rule",
                      "SELECT item, type, byte_size, initial_value FROM item ORDER BY item"):
            self.assertEqual(self.sql(query, "guessed.db"), self.sql(query, "told.db"))

    def test_the_summary_says_so(self):
        self.make_tree()
        self.assertIn("guessed   how 2 files are compiled", self.tacit("scan", "tree").stderr)
        codes = self.sql("SELECT file, count(*) FROM diagnostic WHERE code = 'guessed-build' GROUP BY 1 ORDER BY 1")
        self.assertEqual(codes, [("fee.c", 1), ("old/card.c", 1)])

    def test_odd_settings(self):
        self.write("tree/a.c", "int f(int a) { if (a > 1) return N; return 0; }\n")
        self.write("tree/tacit.toml", '[[build]]\npath = ["a.c", "../b"]\nc-standard = "gnu++17"\n'
                                      'target = "none"\ndefines = ["N=3", "", "=", "1 2", "F(x)=x"]\n')
        self.tacit("scan", "tree")
        self.assertEqual(self.files()["a.c"][0], "read")
        self.write("tree/tacit.toml", "build = 3\n")
        self.assertIn("'build' needs tables", self.refused("scan", "tree"))
        self.write("tree/tacit.toml", '[[build]]\nstandard = "c"\n')
        self.assertIn("unknown key 'standard' of a build", self.refused("scan", "tree"))
        self.write("tree/tacit.toml", '[[build]]\ninclude-directories = ["/etc"]\n')
        self.assertIn("leads out of the scanned folder", self.refused("scan", "tree"))

    def test_a_broken_database_is_no_empty_result(self):
        self.write("tree/a.c", "int f(int a) { if (a > 1) return 2; return 0; }\n")
        for text in ("", "[", "{}", '[{"directory": "/x"}]', "[]"):
            self.write("db/compile_commands.json", text)
            self.tacit("scan", "tree", "--compile-commands", "db")
            self.assertEqual(self.sql("SELECT count(*) FROM program WHERE name = 'f'"), [(1,)])
            codes = [code for (code,) in self.sql("SELECT code FROM diagnostic")]
            self.assertEqual(len(codes), 1, text)
            self.assertIn(codes[0], ("compile-database-unreadable", "not-in-compile-database"))


support.run()

"""Sources as they come from other machines: EBCDIC, card images, other line ends, listings."""
import support
from support import cobol

PROGRAM = cobol("WIDE", "       01  WS-A PIC 9(4).\n           COPY RATES.\n")
COPYBOOK = "       01  RATE-1 PIC 9(3).\n"


def cards(text):
    return "".join(line.ljust(80) for line in text.splitlines())


class Encodings(support.Case):
    def check(self, program, copybook):
        """The program and its copybook are read as those in ASCII are."""
        self.write("tree/WIDE.cbl", program)
        self.write("tree/RATES.cpy", copybook)
        self.tacit("scan", "tree", "--quiet")
        self.assertEqual(self.files(), {"RATES.cpy": ("read", ""), "WIDE.cbl": ("read", "")})
        self.assertEqual(self.sql("SELECT name, line FROM item ORDER BY name"), [("RATE-1", 1), ("WS-A", 5)])
        self.assertEqual(self.sql("SELECT lines FROM file WHERE path = 'WIDE.cbl'"), [(10,)])

    def test_ascii(self):
        self.check(PROGRAM, COPYBOOK)

    def test_ebcdic_cards(self):
        self.check(cards(PROGRAM).encode("cp037"), cards(COPYBOOK).encode("cp037"))

    def test_ebcdic_lines(self):
        self.check(PROGRAM.encode("cp037"), COPYBOOK.ljust(80).encode("cp037"))

    def test_cards_without_line_ends(self):
        self.check(cards(PROGRAM), cards(COPYBOOK * 2)[:80] + " " * 80)

    def test_utf16(self):
        self.check(PROGRAM.encode("utf-16"), COPYBOOK.encode("utf-16-be"))

    def test_old_line_ends(self):
        self.check(PROGRAM.replace("\n", "\r"), COPYBOOK.replace("\n", "\r\n") + "\x1a" + "\0" * 100)

    def test_stored_text_is_decoded(self):
        self.check(cards(PROGRAM).encode("cp037"), COPYBOOK)
        done = self.tacit("show", "WIDE")
        self.assertIn("WIDE", done.stdout)

    def test_listing_beside_its_source_is_left_out(self):
        self.write("tree/WIDE.cbl", PROGRAM)
        self.write("tree/RATES.cpy", COPYBOOK)
        numbered = "".join(f" {n:05}         {line}\n" for n, line in enumerate(PROGRAM.splitlines(), 1))
        self.write("tree/WIDE.lst", numbered)
        self.write("tree/ALONE.lst", numbered.replace("WIDE", "ALONE"))
        self.write("tree/NOTHING.lst", "1PP 5655-EC6 IBM Enterprise COBOL for z/OS  6.3.0   Page 1\n0No source.\n")
        self.tacit("scan", "tree", "--quiet")
        files = self.files()
        self.assertEqual(files["WIDE.lst"], ("skipped", "compiler listing of 'WIDE.cbl'"))
        self.assertEqual(files["ALONE.lst"], ("read", ""))
        self.assertEqual(files["NOTHING.lst"],
                         ("skipped", "compiler listing without source that could be told from it"))
        self.assertEqual(self.sql("SELECT name FROM program ORDER BY name"), [("ALONE",), ("WIDE",)])

    def test_copybook_that_is_not_recognised(self):
        self.write("tree/P.cbl", cobol("P", "       01  WS-A PIC 9.\n           COPY REST.\n           COPY NONE.\n"))
        self.write("tree/REST.txt", "              JUST RIGHT\n")
        self.write("tree/NONE.cpy", "")
        self.tacit("scan", "tree", "--quiet")
        self.assertEqual(self.files()["REST.txt"], ("read", ""))
        self.assertEqual(self.files()["NONE.cpy"], ("read", ""))

    def test_code_page_is_given(self):
        program = cobol("P", "       01  WS-A PIC X(9) VALUE 'Ä'.\n")
        self.write("tree/P.cbl", cards(program).encode("cp273"))
        self.tacit("scan", "tree", "--quiet", "--encoding", "cp273")
        self.assertIn("Ä", self.sql("SELECT initial_value FROM item WHERE name = 'WS-A'")[0][0])
        self.assertEqual(self.sql("SELECT value FROM meta WHERE key = 'option.encoding'"), [("cp273",)])
        self.refused("scan", "tree", "--encoding", "klingon")
        self.write("tree/tacit.toml", 'encoding = "cp273"\n')
        self.tacit("scan", "tree", "--quiet")
        self.assertIn("Ä", self.sql("SELECT initial_value FROM item WHERE name = 'WS-A'")[0][0])

    def test_members_of_data_sets(self):
        self.write("tree/P.cbl", cobol("P", "       01  WS-A PIC 9.\n           COPY RATES.\n           COPY FEES.\n"))
        self.write("tree/PROD.COPYLIB(RATES)", COPYBOOK)
        self.write("tree/PROD.COPYLIB.FEES", COPYBOOK.replace("RATE", "FEE"))
        self.tacit("scan", "tree", "--quiet")
        self.assertEqual(self.sql("SELECT name FROM item ORDER BY name"), [("FEE-1",), ("RATE-1",), ("WS-A",)])


support.run()

"""Damaged and hostile trees: everything is recorded, nothing ends the scan."""
import os

import support
from support import cobol


class BadInput(support.Case):
    def scan(self, expect):
        self.tacit("scan", "tree", "--quiet", expect=expect)
        return self.files()

    def setUp(self):
        super().setUp()
        self.write("tree/good.cbl", cobol("GOOD"))

    def test_good_tree(self):
        self.assertEqual(self.scan(0)["good.cbl"], ("read", ""))

    def test_empty_file(self):
        self.write("tree/empty.cbl", "")
        self.write("tree/empty.dat", "")
        files = self.scan(3)
        self.assertEqual(files["empty.cbl"], ("failed", "empty file"))
        self.assertEqual(files["empty.dat"], ("skipped", "empty file"))
        self.assertEqual(files["good.cbl"][0], "read")

    def test_binary_file(self):
        self.write("tree/prog.cbl", bytes(range(256)) * 20)
        self.write("tree/pay.bin", bytes(range(256)) * 20)
        files = self.scan(3)
        self.assertEqual(files["prog.cbl"], ("failed", "binary content"))
        self.assertEqual(files["pay.bin"], ("skipped", "binary content"))

    def test_wrong_encoding(self):
        self.write("tree/wide.c", "int x;\n".encode("utf-16"))
        self.assertEqual(self.scan(3)["wide.c"], ("failed", "UTF-16 text; convert it to UTF-8 first"))

    def test_crash_of_the_parser(self):
        # Clang's own way to make it crash. One worker meets all of them.
        for name in ("a", "c"):
            self.write(f"tree/{name}.c", "#pragma clang __debug crash\nint lost(int x) { return x; }\n")
        for name in ("b", "d"):
            self.write(f"tree/{name}.c", f"int {name}(int x) {{ if (x > 3) return 2; return 1; }}\n")
        self.tacit("scan", "tree", "--quiet", "--jobs", "1", expect=3)
        files = self.files()
        for name in ("a.c", "c.c"):
            self.assertEqual(files[name], ("failed", "the C parser gave up on this file"))
        for name in ("b.c", "d.c", "good.cbl"):
            self.assertEqual(files[name], ("read", ""))

    def test_unknown_suffix(self):
        self.write("tree/notes.xyz", "Nothing to see here.\n")
        self.assertEqual(self.scan(0)["notes.xyz"], ("skipped", "not recognised as source"))

    def test_program_without_suffix(self):
        self.write("tree/NAKED", cobol("NAKED"))
        self.assertEqual(self.scan(0)["NAKED"], ("read", ""))

    def test_missing_copybook(self):
        self.write("tree/wants.cbl", cobol("WANTS", "       01  WS-A PIC 9.\n           COPY NOWHERE.\n"))
        files = self.scan(3)
        self.assertIn(files["wants.cbl"][0], ("read", "partial"))
        self.assertEqual(self.sql("SELECT DISTINCT kind, name FROM missing"), [("copybook", "NOWHERE")])

    def test_unreadable_file(self):
        # The tests may run as root, for whom no mode forbids anything: use things that cannot be read at all.
        os.mkfifo(self.path("tree/pipe.cbl"))
        os.symlink("self.cbl", self.path("tree/self.cbl"))
        os.symlink("nowhere", self.path("tree/dangling.cbl"))
        self.write("tree/locked.cbl", cobol("LOCKED"))
        os.chmod(self.path("tree/locked.cbl"), 0)
        files = self.scan(3)
        self.assertEqual(files["pipe.cbl"], ("failed", "not a file: a pipe, socket or device"))
        self.assertEqual(files["self.cbl"][0], "failed")
        self.assertEqual(files["dangling.cbl"][0], "failed")
        if os.geteuid() != 0:
            self.assertEqual(files["locked.cbl"], ("failed", "cannot read: permission denied"))
        self.assertEqual(files["good.cbl"][0], "read")

    def test_directory_named_like_a_source(self):
        self.write("tree/folder.cbl/inner.cbl", cobol("INNER"))
        self.assertEqual(self.scan(0)["folder.cbl/inner.cbl"], ("read", ""))

    def test_directory_loop(self):
        os.makedirs(self.path("tree/a/b"))
        os.symlink("../..", self.path("tree/a/b/loop"))
        self.assertEqual(self.scan(0)["a/b/loop"], ("skipped", "link to '.'"))

    def test_nothing_outside_is_read(self):
        self.write("secret/KEY.cpy", "       01  KEY-REC PIC X.\n")
        os.symlink("../secret", self.path("tree/out"))
        self.write("tree/climbs.cbl", cobol("CLIMBS", "       01  WS-A PIC 9.\n       COPY '../secret/KEY.cpy'.\n"))
        files = self.scan(3)
        self.assertEqual(files["out"], ("skipped", "link to a place outside the scanned paths"))
        self.assertEqual(self.sql("SELECT count(*) FROM item WHERE name = 'KEY-REC'"), [(0,)])

    def test_odd_names(self):
        self.write("tree/new\nline.cbl", cobol("ODD1"))
        self.write("tree/--help.cbl", cobol("ODD2"))
        name = os.path.join(os.fsencode(self.path("tree")), b"bad\xff.cbl")
        with open(name, "wb") as out:
            out.write(cobol("ODD3").encode())
        done = self.tacit("scan", "tree", "--explain")
        self.assertNotIn("new\nline", done.stderr)
        self.assertEqual(len(self.files()), 4)

    def test_errors_name_the_file(self):
        self.write("tree/empty.cbl", "")
        done = self.tacit("scan", "tree", expect=3)
        self.assertIn("empty.cbl: error: not read: empty file [unreadable-file]", done.stderr)
        self.assertIn("failed    empty.cbl: empty file", done.stderr)


support.run()

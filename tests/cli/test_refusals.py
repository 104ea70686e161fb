"""What cannot be done is refused in one line with exit code 2, and nothing changes."""
import os

import support
from support import cobol


class Refusals(support.Case):
    def setUp(self):
        super().setUp()
        self.write("tree/good.cbl", cobol("GOOD"))

    def test_command_line(self):
        self.assertIn("'frob'", self.refused("frob"))
        self.assertIn("--frob", self.refused("scan", "--frob", "tree"))
        self.assertIn("--help", self.refused())
        self.refused("scan")
        self.assertIn("'tall'", self.refused("scan", "tree", "--source-format", "tall"))
        self.refused("scan", "tree", "--jobs", "0")
        self.refused("rules", "--kind", "frob")
        self.refused("report")

    def test_no_such_path(self):
        self.assertIn("cannot read 'none'", self.refused("scan", "none"))
        self.assertIn("cannot read 'none'", self.refused("scan", "tree", "--copybooks", "none"))
        self.assertIn("cannot read 'none'", self.refused("scan", "tree", "-I", "none"))
        self.assertFalse(os.path.exists(self.path("tacit.db")))

    def test_unwritable_store(self):
        self.assertIn("cannot write 'none/x.db'", self.refused("scan", "tree", "-o", "none/x.db"))
        self.assertIn("cannot write 'tree'", self.refused("scan", "tree", "-o", "tree"))
        note = self.write("note.txt", "mine\n")
        self.assertIn("cannot write 'note.txt'", self.refused("scan", "tree", "-o", "note.txt"))
        with open(note, encoding="utf-8") as text:
            self.assertEqual(text.read(), "mine\n")

    def test_bad_config(self):
        self.tacit("scan", "tree")
        with open(self.path("tacit.db"), "rb") as store:
            before = store.read()
        self.write("tree/tacit.toml", "copybook = ['cpy']\n")
        self.assertEqual(self.refused("scan", "tree"), "tacit: tree/tacit.toml: line 1: unknown key 'copybook'\n")
        self.write("tree/tacit.toml", "copybooks = ['cpy'\n")
        self.refused("scan", "tree")
        self.assertIn("none.toml", self.refused("scan", "tree", "--config", "none.toml"))
        with open(self.path("tacit.db"), "rb") as store:
            self.assertEqual(store.read(), before)

    def test_config_is_used(self):
        self.write("tree/old/old.cbl", cobol("OLD"))
        self.write("tree/tacit.toml", "exclude = ['old']\n")
        self.tacit("scan", "tree")
        self.assertEqual(self.files()["old"], ("skipped", "excluded"))

    def test_no_store(self):
        for command in (["rules"], ["show", "X"], ["lineage", "X"], ["query", "missing-ranked"]):
            self.assertIn("tacit.db", self.refused(*command))
        self.write("note.db", "not a store\n")
        self.assertIn("note.db", self.refused("rules", "--store", "note.db"))

    def test_questions_without_answer(self):
        self.tacit("scan", "tree")
        self.assertIn("'NOTHING'", self.refused("show", "NOTHING"))
        self.assertIn("'NOTHING'", self.refused("lineage", "NOTHING"))
        self.assertIn("'nothing'", self.refused("query", "nothing"))
        self.refused("query", "DELETE FROM meta")
        self.assertIn("no such table: frobs", self.tacit("query", "SELECT * FROM frobs", expect=2).stderr)


support.run()

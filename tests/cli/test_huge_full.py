"""Huge things: a line of 100 MB, many files, small copybooks that make an endless text. Memory must stay flat."""
import os
import subprocess

import support
from support import cobol


class Huge(support.Case):
    def scan_memory(self, *arguments, expect):
        """Peak resident kilobytes of a scan."""
        process = subprocess.Popen([support.PROGRAM, "scan", "tree", "--quiet", *arguments], cwd=self.directory,
                                   stderr=subprocess.DEVNULL)
        _, status, usage = os.wait4(process.pid, 0)
        process.returncode = status >> 8
        self.assertEqual(process.returncode, expect)
        return usage.ru_maxrss

    def test_line_of_100_mb(self):
        self.write("tree/good.cbl", cobol("GOOD"))
        self.write("tree/line.cbl", b"       " + b"A" * (100 << 20))
        self.write("tree/line.txt", b"A" * (100 << 20))
        self.scan_memory(expect=3)
        files = self.files()
        self.assertEqual(files["line.cbl"][0], "failed")
        self.assertRegex(files["line.cbl"][1], r"a line of \d+ bytes")
        self.assertEqual(files["line.txt"][0], "skipped")
        self.assertEqual(files["good.cbl"][0], "read")

    def test_memory_does_not_grow_with_programs(self):
        data = "".join(f"       01  WS-{n} PIC X(10).\n" for n in range(300)) + "       01  WS-A PIC 9.\n"
        for n in range(300):
            self.write(f"tree/P{n:04}.cbl", cobol(f"P{n:04}", data))
        few = self.scan_memory("--jobs", "2", expect=0)
        for n in range(300, 3000):
            self.write(f"tree/P{n:04}.cbl", cobol(f"P{n:04}", data))
        many = self.scan_memory("--jobs", "2", expect=0)
        self.assertLess(many, few * 1.5 + 20_000)

    def test_copybooks_that_copy_twice(self):
        for name, last in (("full", "           MOVE 1 TO WS-A.\n"), ("empty", "      * nothing\n")):
            for depth in range(38):
                self.write(f"tree/{name}{depth}.cpy", f"           COPY {name}{depth + 1}.\n" * 2)
            self.write(f"tree/{name}38.cpy", last)
            self.write(f"tree/{name}.cbl", cobol(name.upper()).replace("           GOBACK", f"           COPY {name}0.\n           GOBACK"))
        self.assertLess(self.scan_memory(expect=0), 800_000)
        self.assertEqual(self.sql("SELECT DISTINCT file FROM diagnostic WHERE code = 'cobol-expansion-too-large' ORDER BY file")[-1:],
                         [("full9.cpy",)])
        self.assertEqual({self.files()[name][0] for name in ("full.cbl", "empty.cbl")}, {"partial"})

    def test_replacing_that_multiplies(self):
        for name, before, after in (("copied", "COPY text REPLACING", ""), ("replaced", "REPLACE", "           COPY text.\n")):
            rule = "\n           ".join(["==WS-A== BY =="] + ["WS-A WS-A WS-A WS-A"] * 2000 + ["==."])
            self.write(f"tree/{name}.cbl", cobol(name.upper()).replace("           GOBACK", f"           {before} {rule}\n{after}           GOBACK"))
        self.write("tree/text.cpy", "           DISPLAY WS-A WS-A WS-A.\n" * 2000)
        self.assertLess(self.scan_memory(expect=0), 800_000)
        self.assertEqual(self.sql("SELECT file FROM diagnostic WHERE code = 'cobol-replaced-text-too-large' ORDER BY file"),
                         [("copied.cbl",), ("text.cpy",)])


support.run()

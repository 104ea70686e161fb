"""Huge things: a line of 100 MB, many files. Memory must stay flat."""
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


support.run()

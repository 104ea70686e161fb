"""Same input, same store: whatever the workers, the place and the time; a killed scan changes nothing."""
import os
import shutil
import signal
import subprocess
import time

import support
from support import cobol, dump


class Reproducible(support.Case):
    def make_tree(self, top):
        for n in range(40):
            name = f"PROG{n:02}"
            self.write(f"{top}/{n % 3}/{name}.cbl",
                       cobol(name, f"       01  WS-A PIC 9(4).\n       COPY REC{n % 2}.\n"))
        for n in range(2):
            self.write(f"{top}/cpy/REC{n}.cpy", f"       01  REC-{n} PIC X({n + 1}).\n")

    def test_jobs_and_place(self):
        self.make_tree("one/tree")
        self.make_tree("another/deeper/tree")
        self.tacit("scan", self.path("one/tree"), "--jobs", "1", "-o", "a.db")
        self.tacit("scan", "tree", "--jobs", "2", "-o", self.path("b.db"), cwd=self.path("another/deeper"))
        self.tacit("scan", ".", "--jobs", "7", "-o", self.path("c.db"), cwd=self.path("one/tree"))
        first = dump(self.path("a.db"))
        self.assertEqual(first, dump(self.path("b.db")))
        self.assertEqual(first, dump(self.path("c.db")))
        self.assertNotIn(self.directory, first)

    def test_killed_scan_leaves_the_old_store(self):
        self.make_tree("tree")
        self.tacit("scan", "tree")
        with open(self.path("tacit.db"), "rb") as store:
            before = store.read()
        for n in range(2000):
            name = f"MORE{n:04}"
            self.write(f"tree/more/{name}.cbl", cobol(name))
        for delay in (0.02, 0.1, 0.3):
            process = subprocess.Popen([support.PROGRAM, "scan", "tree", "--quiet"], cwd=self.directory)
            time.sleep(delay)
            process.send_signal(signal.SIGKILL)
            # A scan that was quicker than the kill proves nothing; it must not look like a failure either.
            if process.wait() == 0:
                break
            with open(self.path("tacit.db"), "rb") as store:
                self.assertEqual(store.read(), before)
        shutil.rmtree(self.path("tree/more"))
        self.tacit("scan", "tree")
        self.assertEqual([name for name in os.listdir(self.directory) if name != "tree"], ["tacit.db"])


support.run()

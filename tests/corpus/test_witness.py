#!/usr/bin/env python3
"""The compiler as witness: `tools/dev/compiler-witness` over the estates of corpora/ and over the programs of tests/corpus/witness.

    test_witness.py TACIT

Every program that GnuCOBOL accepts must be read as the compiler reads it. The programs of witness/ hold one of everything that has a size, so each
is compared under several dialects.
"""
import shutil
import subprocess
import sys
import unittest
from pathlib import Path

HERE = Path(__file__).resolve().parent
ROOT = HERE.parents[1]
TACIT = sys.argv.pop() if len(sys.argv) > 1 else ""


@unittest.skipUnless(shutil.which("cobc"), "GnuCOBOL is not installed")
class Witness(unittest.TestCase):
    def compare(self, path, *words, accepted):
        command = [sys.executable, ROOT / "tools/dev/compiler-witness", "--tacit", TACIT, "--verbose", *words, path]
        done = subprocess.run(command, capture_output=True, text=True, timeout=600, check=False)
        self.assertEqual(done.returncode, 0, done.stdout + done.stderr)
        self.assertGreaterEqual(int(done.stdout.splitlines()[-1].split()[2]), accepted, done.stdout)

    def test_benefits(self):
        self.compare(ROOT / "corpora/benefits", "--flags", "-std=ibm", "--copybooks", "copy", accepted=1)

    def test_sizes_of_every_dialect(self):
        for standard in ("default", "ibm", "mf", "acu", "rm"):
            with self.subTest(standard):
                self.compare(HERE / "witness", "--flags", f"-std={standard}", accepted=1)

    def test_difference_is_found(self):
        """Read with the sizes of another dialect, the same programs differ."""
        command = [sys.executable, ROOT / "tools/dev/compiler-witness", "--tacit", TACIT, "--dialect", "gnu", "--flags", "-std=ibm", HERE / "witness"]
        self.assertEqual(subprocess.run(command, capture_output=True, timeout=600, check=False).returncode, 1)

    def test_missing_path(self):
        command = [sys.executable, ROOT / "tools/dev/compiler-witness", "--tacit", TACIT, HERE / "no-such-folder"]
        self.assertEqual(subprocess.run(command, capture_output=True, timeout=60, check=False).returncode, 2)


if __name__ == "__main__":
    unittest.main()

"""tools/dev/lay-out on a small program: it runs as before, and one that cannot be laid out stays as it was linked."""
import os
import pathlib
import subprocess
import tempfile
import unittest

ROOT = pathlib.Path(__file__).resolve().parents[2]
TOOL = str(ROOT / "tools" / "dev" / "lay-out")
BOLT = os.environ["TACIT_BOLT"]
PROGRAM = """
#include <stdio.h>

__attribute__((noinline)) static unsigned step(unsigned value) {
  return value % 3 == 0 ? value / 3 : value * 2 + 1;
}

int main(int argc, char **argv) {
  unsigned value = (unsigned)argc;
  for (unsigned round = 0; round < 1000; ++round)
    value = step(value) & 0xffff;
  printf("%u %s\\n", value, argc > 1 ? argv[1] : "nothing");
  return 0;
}
"""


class LayOut(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.folder = pathlib.Path(folder.name)

    def link(self, *flags):
        source, program = self.folder / "program.c", self.folder / "program"
        source.write_text(PROGRAM)
        subprocess.run(["clang-19", "-O2", "-fuse-ld=lld-19", *flags, str(source), "-o", str(program)], check=True)
        return program

    def lay_out(self, program):
        return subprocess.run([TOOL, "--program", str(program), "--bolt", BOLT], capture_output=True, text=True)

    def output(self, program):
        return subprocess.run([str(program), "word"], capture_output=True, text=True, check=True).stdout

    def test_laid_out(self):
        program = self.link("-Wl,--emit-relocs")
        before, linked = self.output(program), program.read_bytes()
        done = self.lay_out(program)
        self.assertEqual((done.returncode, done.stderr), (0, ""))
        self.assertNotEqual(program.read_bytes(), linked)
        self.assertEqual(self.output(program), before)
        self.assertEqual(sorted(each.name for each in self.folder.iterdir()), ["program", "program.c"])

    def test_without_relocations(self):
        program = self.link()
        linked = program.read_bytes()
        done = self.lay_out(program)
        self.assertEqual(done.returncode, 0)
        self.assertIn("the program stays as it was linked", done.stderr)
        self.assertEqual(program.read_bytes(), linked)


if __name__ == "__main__":
    unittest.main()

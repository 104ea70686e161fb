#!/usr/bin/env python3
"""GnuCOBOL runs programs, and what they do must be in tacit's control flow (tools/dev/trace-witness).

    test_witness.py TACIT [unittest options]"""

import os
import subprocess
import sys
import tempfile
import unittest

sys.dont_write_bytecode = True

import random_flow  # noqa: E402

HERE = os.path.dirname(os.path.abspath(__file__))
ROOT = os.path.dirname(os.path.dirname(HERE))
TOOL = os.path.join(ROOT, "tools", "dev", "trace-witness")
BENEFITS = os.path.join(ROOT, "corpora", "benefits")
TACIT = ""
ROUNDS = int(os.environ.get("TACIT_ROUNDS", "40"))
SEED = int(os.environ.get("TACIT_SEED", "1"))


def witness(*arguments):
    command = [sys.executable, "-B", TOOL, "--tacit", TACIT, *arguments]
    ran = subprocess.run(command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True)
    return ran.returncode, ran.stdout


def fixed_records(source, target, length):
    """The lines of a file as records without separators."""
    with open(source, encoding="latin-1") as lines, open(target, "w", encoding="latin-1", newline="") as out:
        for line in lines:
            out.write(line.rstrip("\n").ljust(length)[:length])


def benefits_data(folder):
    """The files that the estate's jobs read, as its run.sh makes them."""
    data = os.path.join(BENEFITS, "data")
    for source, name, length in (("parm", "PARMIN", 80), ("offices", "OFFICES", 80), ("claims", "CLAIMIN", 200),
                                 ("debts", "OLDDEBT", 80)):
        fixed_records(os.path.join(data, source + ".txt"), os.path.join(folder, name), length)


class BenefitsRuns:
    """The main programs of the estate on its data, for a test whose check() judges a run."""

    def test_the_benefits_estate_on_its_data(self):
        with tempfile.TemporaryDirectory() as folder:
            benefits_data(folder)
            called = []
            for name in ("BNH210", "BNE220", "BNX230"):
                called += ["--with", os.path.join(BENEFITS, "cbl", name + ".cbl")]
            for name in ("BNV100", "BNC200", "BNR300", "BNP400"):
                text = self.check("--cobc-flag=-std=ibm", "-I", os.path.join(BENEFITS, "copy"), "--run-in", folder,
                                  "--env", "COB_FILE_PATH=" + folder, *called,
                                  os.path.join(BENEFITS, "cbl", name + ".cbl"))
                self.assertNotIn("skipped", text)


class WitnessTest(BenefitsRuns, unittest.TestCase):
    maxDiff = None

    def check(self, *arguments):
        code, text = witness(*arguments)
        self.assertEqual(code, 0, text)
        return text

    def test_programs_written_for_their_control_flow(self):
        folder = os.path.join(HERE, "programs")
        count = len([name for name in os.listdir(folder) if name.endswith(".cbl")])
        self.check("--need", str(count), folder)

    def test_the_tool_sees_a_way_that_the_graph_lacks(self):
        """A copybook that only GnuCOBOL finds is a part of the run that no graph has."""
        with tempfile.TemporaryDirectory() as folder:
            os.mkdir(os.path.join(folder, "hidden"))
            with open(os.path.join(folder, "hidden", "JUMP.cpy"), "w") as out:
                out.write("           GO TO LAST-PARA.\n")
            with open(os.path.join(folder, "LACKING.cbl"), "w") as out:
                out.write("       IDENTIFICATION DIVISION.\n       PROGRAM-ID. LACKING.\n"
                          "       PROCEDURE DIVISION.\n       FIRST-PARA.\n           COPY JUMP.\n"
                          "           DISPLAY 'NO'.\n       SECOND-PARA.\n           DISPLAY 'NOR THIS'.\n"
                          "       LAST-PARA.\n           STOP RUN.\n")
            code, text = witness("--cobc-flag=-I" + os.path.join(folder, "hidden"), os.path.join(folder, "LACKING.cbl"))
            self.assertEqual(code, 1, text)
            self.assertIn("no such way", text)

    def test_random_programs(self):
        with tempfile.TemporaryDirectory() as folder:
            for number in range(ROUNDS):
                seed = SEED * 1000 + number
                with open(os.path.join(folder, f"R{seed}.cbl"), "w") as out:
                    out.write(random_flow.program(seed, f"R{seed}"))
            self.check("--timeout", "3", "--max-steps", "20000", "--need", str(ROUNDS), folder)


if __name__ == "__main__":
    TACIT = os.path.abspath(sys.argv.pop(1))
    unittest.main()

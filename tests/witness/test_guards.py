#!/usr/bin/env python3
"""GnuCOBOL and Clang run programs, and the guards of tacit's rules must agree with what they did
(tools/dev/guard-witness, tools/dev/guard-witness-c).

    test_guards.py TACIT [unittest options]"""

import os
import re
import stat
import subprocess
import sys
import tempfile
import unittest

sys.dont_write_bytecode = True

import random_flow  # noqa: E402
import random_rules  # noqa: E402
from test_witness import HERE, ROOT, BenefitsRuns  # noqa: E402

TOOL = os.path.join(ROOT, "tools", "dev", "guard-witness")
TACIT = ""
ROUNDS = int(os.environ.get("TACIT_ROUNDS", "30"))
SEED = int(os.environ.get("TACIT_SEED", "1"))


def witness(*arguments, tacit=None):
    command = [sys.executable, "-B", TOOL, "--tacit", tacit or TACIT, *arguments]
    ran = subprocess.run(command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True)
    return ran.returncode, ran.stdout


class GuardTest(BenefitsRuns, unittest.TestCase):
    maxDiff = None

    def check(self, *arguments):
        code, text = witness(*arguments)
        self.assertEqual(code, 0, text)
        last = text.splitlines()[-1]
        judged = sum(int(number) for number in re.findall(r"executed (\d+)", last))
        unjudged = int(re.search(r"not judged (\d+)", last)[1])
        self.assertLess(unjudged * 1000, judged + 1000, text)
        return text

    def random_programs(self, generator, name, *arguments):
        with tempfile.TemporaryDirectory() as folder:
            for number in range(ROUNDS):
                seed = SEED * 1000 + number
                with open(os.path.join(folder, f"{name}{seed}.cbl"), "w") as out:
                    out.write(generator.program(seed, f"{name}{seed}"))
            self.check("--timeout", "5", "--need", str(ROUNDS), *arguments, folder)

    def test_programs_written_for_their_control_flow(self):
        self.check(os.path.join(HERE, "programs"))

    def test_a_subprogram_with_random_bills(self):
        text = self.check("--bills", "1000", os.path.join(HERE, "subprograms"))
        self.assertNotIn("skipped", text)
        self.assertRegex(text, r"formulas of [5-9] calculations evaluated \d{3,} times as stored, 0 times otherwise")

    def test_random_programs_that_decide(self):
        self.random_programs(random_rules, "Q", "--max-events", "60000")

    def test_random_programs_that_are_all_control_flow(self):
        self.random_programs(random_flow, "R", "--max-events", "20000")

    def test_the_council_tax_estate_on_its_data(self):
        estate = os.path.join(ROOT, "corpora", "council-tax")
        sources = sorted(os.path.join(estate, "src", name) for name in os.listdir(os.path.join(estate, "src")))
        command = [sys.executable, "-B", TOOL + "-c", "--tacit", TACIT, "--flag=-I" + os.path.join(estate, "include"),
                   "--flag=-std=gnu89", "--data", os.path.join(estate, "data"),
                   "--run", "params.txt accounts.txt bills errors", *sources]
        ran = subprocess.run(command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True)
        self.assertEqual(ran.returncode, 0, ran.stdout)
        self.assertGreater(int(re.search(r"true and executed (\d+)", ran.stdout)[1]), 4000, ran.stdout)

    def test_the_tool_sees_a_guard_that_is_wrong(self):
        """A tacit whose guards ask for another number."""
        for limit, seen in ((17, "  executed although the guard is false"), (19, "not executed although the guard is true")):
            with tempfile.TemporaryDirectory() as folder:
                liar = os.path.join(folder, "tacit")
                with open(liar, "w") as out:
                    out.write(f"#!/bin/sh\n'{TACIT}' \"$@\" | sed '/^   [+-]a/s/AGE-YRS < 18/AGE-YRS < {limit}/'\n")
                os.chmod(liar, os.stat(liar).st_mode | stat.S_IXUSR)
                code, text = witness("--bills", "400", os.path.join(HERE, "subprograms"), tacit=liar)
                self.assertEqual(code, 1, text)
                self.assertIn(seen, text)

    def test_the_tool_sees_a_formula_that_is_wrong(self):
        """A tacit whose rule multiplies by another number, or does not round as the program does."""
        for lie in ("s/INSURED-SUM \\* 0.002/INSURED-SUM * 0.003/", "s/WS-BASE \\* WS-FACTOR/& ROUNDED/"):
            with self.subTest(lie=lie), tempfile.TemporaryDirectory() as folder:
                liar = os.path.join(folder, "tacit")
                with open(liar, "w") as out:
                    out.write(f"#!/bin/sh\n'{TACIT}' \"$@\" | sed '/^calculation/{lie}'\n")
                os.chmod(liar, os.stat(liar).st_mode | stat.S_IXUSR)
                code, text = witness("--bills", "400", os.path.join(HERE, "subprograms"), tacit=liar)
                self.assertEqual(code, 1, text)
                self.assertIn("computed otherwise than the formula says", text)


if __name__ == "__main__":
    TACIT = os.path.abspath(sys.argv.pop(1))
    unittest.main()

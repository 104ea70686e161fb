#!/usr/bin/env python3
"""Clang runs C and C++ programs with coverage, and what they do must be in tacit's control flow (tools/dev/coverage-witness).

    test_coverage.py TACIT DEFUSE [unittest options]"""

import os
import re
import subprocess
import sys
import tempfile
import unittest

HERE = os.path.dirname(os.path.abspath(__file__))
ROOT = os.path.dirname(os.path.dirname(HERE))
TOOL = os.path.join(ROOT, "tools", "dev", "coverage-witness")
COUNCIL_TAX = os.path.join(ROOT, "corpora", "council-tax")
PROGRAMS = os.path.join(HERE, "c")
TACIT = ""
DEFUSE = ""


def witness(*arguments):
    command = [sys.executable, "-B", TOOL, "--tacit", TACIT, "--defuse", DEFUSE, *arguments]
    ran = subprocess.run(command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True)
    return ran.returncode, ran.stdout


def programs(extension):
    return sorted(os.path.join(PROGRAMS, name) for name in os.listdir(PROGRAMS) if name.endswith(extension))


class CoverageTest(unittest.TestCase):
    maxDiff = None

    def check(self, *arguments):
        code, text = witness(*arguments)
        self.assertEqual(code, 0, text)
        return text

    def test_c_programs_written_for_their_control_flow(self):
        sources = programs(".c")
        self.check("--each", "--flag=-std=gnu89", "--need", str(len(sources)), *sources)

    def test_cpp_programs_written_for_their_control_flow(self):
        sources = programs(".cpp")
        self.check("--each", "--flag=-std=c++17", "--need", str(len(sources)), *sources)

    def test_the_council_tax_estate_on_its_data(self):
        source = os.path.join(COUNCIL_TAX, "src")
        text = self.check("--flag=-std=gnu89", "--flag=-I" + os.path.join(COUNCIL_TAX, "include"),
                          "--data", os.path.join(COUNCIL_TAX, "data"), "--run", "params.txt accounts.txt bills errors",
                          *sorted(os.path.join(source, name) for name in os.listdir(source)))
        self.assertIn("exit 4", text)
        self.assertGreater(int(re.search(r"(\d+) sides of branches checked", text).group(1)), 250)
        self.assertGreater(int(re.search(r"(\d+) pairs of definition and use", text).group(1)), 500)

    def hidden(self, text, definition):
        """What the tool says of a program with a text in it that only the compiler sees."""
        with tempfile.TemporaryDirectory() as folder:
            compiler = os.path.join(folder, "compiler")
            with open(compiler, "w", encoding="ascii") as out:
                out.write(f"#!/bin/sh\nexec clang-19 '-DHIDDEN={definition}' \"$@\"\n")
            os.chmod(compiler, 0o755)
            source = os.path.join(folder, "lacking.c")
            with open(source, "w", encoding="ascii") as out:
                out.write("#ifndef HIDDEN\n#define HIDDEN\n#endif\n" + text)
            return witness("--cc", compiler, source)

    def test_the_tool_sees_what_ran_and_is_called_unreachable(self):
        code, text = self.hidden("int main(int n, char **a) {\n  int i = 0;\n  for (;;) {\n    i++;\n    HIDDEN;\n"
                                 "  }\n  i = 7;\n  return 0;\n}\n", "break")
        self.assertEqual(code, 1, text)
        self.assertIn("ran, but is called unreachable: lacking.c:10:3", text)
        self.assertIn("no way leads there: lacking.c:10:3", text)

    def test_the_tool_sees_a_branch_that_the_graph_lacks(self):
        code, text = self.hidden("int main(int n, char **a) {\n  int i = 0;\n  HIDDEN i++;\n  return 0;\n}\n",
                                 "if (i == 0) i = 2; else i = 3;")
        self.assertEqual(code, 1, text)
        self.assertIn("a branch that the graph lacks: lacking.c:6:3", text)

    def test_the_tool_sees_a_way_that_the_graph_lacks(self):
        """The label stands in a branch that was not taken, and only the compiler sees the jump to it."""
        code, text = self.hidden("int main(int n, char **a) {\n  int i = 0;\n  if (n > 5) {\n  out:\n    i = 2;\n    return 0;\n"
                                 "  }\n  HIDDEN;\n  return 1;\n}\n", "goto out")
        self.assertEqual(code, 1, text)
        self.assertIn("no way leads there: lacking.c:8:5", text)

    def test_the_tool_sees_a_function_that_is_no_program(self):
        code, text = self.hidden("int main(int n, char **a) {\n  int i = 0;\n  return i;\n}\n"
                                 "#if HIDDEN + 0\n__attribute__((constructor))\n"
                                 "int other(void)\n{\n  return 1;\n}\n#endif\n", "1")
        self.assertEqual(code, 1, text)
        self.assertIn("a function that is no program", text)

    def test_the_tool_sees_a_pair_that_no_way_leads_between(self):
        code, text = self.hidden("int main(int n, char **a) {\n  int i = 0;\n  if (n > 5) {\n    i = 9;\n  out:\n    return i;\n"
                                 "  }\n  HIDDEN;\n  i = 1;\n  return i;\n}\n", "goto out")
        self.assertEqual(code, 1, text)
        self.assertIn("no way from a definition to its use: i: lacking.c:5:3 to lacking.c:9:12", text)

    def test_what_a_call_never_came_back_to_did_not_run(self):
        """Clang counts it; the probe does not."""
        with tempfile.TemporaryDirectory() as folder:
            source = os.path.join(folder, "stops.c")
            with open(source, "w", encoding="ascii") as out:
                out.write("#include <stdlib.h>\nstatic void stop(void) { exit(0); }\n"
                          "int main(void) {\n  int i = 0;\n  stop();\n  i = 7;\n  return i;\n}\n")
            self.check(source)

    def test_what_does_not_compile_is_said(self):
        with tempfile.TemporaryDirectory() as folder:
            source = os.path.join(folder, "broken.c")
            with open(source, "w", encoding="ascii") as out:
                out.write("int main(void) { return x; }\n")
            code, text = witness(source)
            self.assertEqual(code, 2, text)
            self.assertIn("broken.c: skipped", text)


if __name__ == "__main__":
    TACIT = os.path.abspath(sys.argv.pop(1))
    DEFUSE = os.path.abspath(sys.argv.pop(1))
    unittest.main()

#!/usr/bin/env python3
"""Rule ids through edits that change nothing, and edits that change one number.

    test_ids.py TACIT [unittest options]

Reformatting, new sequence numbers, comments, a moved unit and a renamed item that a rule does not mention keep its id. A
changed threshold changes the rules that use it (their id, or the value of the parameter behind a name) and no other."""

import collections
import os
import random
import re
import shutil
import sqlite3
import subprocess
import sys
import tempfile
import unittest

HERE = os.path.dirname(os.path.abspath(__file__))
ROOT = os.path.dirname(os.path.dirname(HERE))
sys.dont_write_bytecode = True
sys.path.insert(0, os.path.join(ROOT, "tests", "witness"))

import random_rules  # noqa: E402

TACIT = ""
SEED = int(os.environ.get("TACIT_SEED", "1"))
ROUNDS = int(os.environ.get("TACIT_ROUNDS", "8"))
COBOL = (".cbl", ".cob", ".cpy")
C = (".c", ".h", ".cc", ".cpp", ".hpp", ".pgc", ".ec")


def base(rule):
    """An id without its running number: rules that say the same are numbered in their order."""
    return re.sub(r"-\d+$", "", rule)


class Knowledge:
    """What a scan of a folder says of its rules."""

    def __init__(self, folder):
        with tempfile.TemporaryDirectory() as scratch:
            store = os.path.join(scratch, "ids.db")
            subprocess.run([TACIT, "scan", "--quiet", "-o", store, folder], check=True, stdout=subprocess.DEVNULL,
                           stderr=subprocess.DEVNULL)
            with sqlite3.connect(store) as rows:
                self.rules = rows.execute("SELECT rule, program, unit, guard, effect, target, context, assumes "
                                          "FROM rule ORDER BY rule").fetchall()
                self.parameters = rows.execute("SELECT parameter, value, file, line, used_by_rule FROM parameter").fetchall()
                self.items = rows.execute("SELECT name, program, file, line, kind FROM item ORDER BY item").fetchall()
        self.ids = collections.Counter(base(rule[0]) for rule in self.rules)
        values = collections.defaultdict(set)
        for parameter, value, _, _, rule in self.parameters:
            values[rule].add((parameter, value))
        self.prints = collections.Counter((base(rule[0]), tuple(sorted(values[rule[0]]))) for rule in self.rules)
        self.print_of = {rule[0]: (base(rule[0]), tuple(sorted(values[rule[0]]))) for rule in self.rules}

    def mentioning(self, name):
        word = re.compile(r"(?<![A-Za-z0-9_-])" + re.escape(name) + r"(?![A-Za-z0-9_-])", re.IGNORECASE)
        return collections.Counter(base(rule[0]) for rule in self.rules if any(word.search(part or "") for part in rule[1:]))


class Estate:
    """A copy of a folder of sources that edits may change."""

    def __init__(self, folder, source):
        self.folder = os.path.join(folder, "estate")
        shutil.copytree(source, self.folder)
        self.before = Knowledge(self.folder)

    def files(self, extensions):
        for folder, _, names in sorted(os.walk(self.folder)):
            for name in sorted(names):
                if name.lower().endswith(extensions):
                    yield os.path.join(folder, name)

    def edit(self, extensions, change):
        for path in self.files(extensions):
            with open(path, encoding="latin-1", newline="") as source:
                lines = source.read().split("\n")
            lines = change(path, lines)
            with open(path, "w", encoding="latin-1", newline="") as source:
                source.write("\n".join(lines))


class CobolEdits:
    """Edits of fixed-form COBOL. Lines that continue a literal stay as they are."""

    def __init__(self, seed):
        self.random = random.Random(seed)

    def renumber(self, _, lines):
        return [f"{(number * 7) % 1000000:06}{line[6:72].ljust(66)}{'NEW':8}".rstrip() if line.strip() else line
                for number, line in enumerate(lines, 1)]

    def comment(self, _, lines):
        out = []
        for line in lines:
            if line[6:7] != "-" and self.random.random() < 0.2:
                out.append(self.random.choice(["", "      *", "      * A remark that says nothing new."]))
            out.append(line)
        return out

    def indent(self, _, lines):
        """Statements stand further right where there is room."""
        out, in_procedures = [], False
        for at, line in enumerate(lines):
            in_procedures |= "PROCEDURE DIVISION" in line
            follows = at + 1 < len(lines) and lines[at + 1][6:7] == "-"
            text = line[7:72].rstrip()
            fits = in_procedures and line[6:7] == " " and line[7:11] == "    " and text and len(text) <= 60 and not follows
            out.append(line[:7] + "     " + text + (" " * 66)[len(text) + 6:] + line[72:] if fits else line)
        return out


class IdTest(unittest.TestCase):
    maxDiff = None

    def same(self, estate, what):
        after = Knowledge(estate.folder)
        self.assertEqual(estate.before.ids - after.ids, collections.Counter(), f"{what}: rules that are gone")
        self.assertEqual(after.ids - estate.before.ids, collections.Counter(), f"{what}: rules that are new")

    def estates(self, *names):
        for name in names:
            yield name, os.path.join(ROOT, "corpora", name)

    def random_estate(self, folder):
        source = os.path.join(folder, "random")
        os.mkdir(source)
        for number in range(ROUNDS):
            seed = SEED * 1000 + number
            with open(os.path.join(source, f"Q{seed}.cbl"), "w") as out:
                out.write(random_rules.program(seed, f"Q{seed}"))
        return source

    def cobol_sources(self, folder):
        yield from self.estates("benefits")
        yield "random programs", self.random_estate(folder)

    def test_cobol_reformatted(self):
        for edit in ("renumber", "comment", "indent"):
            with tempfile.TemporaryDirectory() as scratch:
                for number, (name, source) in enumerate(self.cobol_sources(scratch)):
                    folder = os.path.join(scratch, str(number))
                    os.mkdir(folder)
                    estate = Estate(folder, source)
                    estate.edit(COBOL, getattr(CobolEdits(SEED), edit))
                    self.same(estate, f"{name}, {edit}")

    def test_c_reformatted(self):
        """Comments behind lines, blank lines and another indentation."""
        chosen = random.Random(SEED)

        def change(path, lines):
            out, in_comment = [], False
            for at, line in enumerate(lines):
                starts_clean = not in_comment
                in_comment = line.rfind("/*") > line.rfind("*/") if "/*" in line or "*/" in line else in_comment
                continued = line.endswith("\\") or (at and lines[at - 1].endswith("\\"))
                directive = line.lstrip().startswith(("#", "EXEC", "exec"))
                if starts_clean and not in_comment and not continued and not directive and chosen.random() < 0.3:
                    line = line.replace("    ", "\t\t") if '"' not in line and "EXEC" not in line.upper() else line
                    out.append("" if chosen.random() < 0.5 or not line.strip().startswith(("if", "return", "}")) else
                               "/* a remark that says nothing new */")
                out.append(line)
            return out

        for name, source in self.estates("council-tax", "courts", "fines"):
            with tempfile.TemporaryDirectory() as scratch:
                estate = Estate(scratch, source)
                estate.edit(C, change)
                self.same(estate, name)

    def test_a_moved_unit(self):
        """The units of random programs are performed only, so their order says nothing."""
        def change(path, lines):
            starts = [at for at, line in enumerate(lines) if re.match(r"       UNIT-\d+\.", line)]
            blocks = [lines[begin:end] for begin, end in zip(starts, starts[1:] + [len(lines) - 1])]
            order = random.Random(path).sample(blocks, len(blocks))
            return lines[:starts[0]] + [line for block in order for line in block] + [""]

        with tempfile.TemporaryDirectory() as scratch:
            estate = Estate(scratch, self.random_estate(scratch))
            estate.edit(COBOL, change)
            self.same(estate, "moved")

    def rename(self, name, source, extensions, word_characters):
        """Renames one item after the other, to a name of the same length."""
        with tempfile.TemporaryDirectory() as scratch:
            estate = Estate(scratch, source)
            words = collections.Counter()
            texts = {}
            for path in estate.files(extensions):
                with open(path, encoding="latin-1") as text:
                    texts[path] = text.read()
                words.update(re.findall(f"[{word_characters}]+", texts[path].upper()))
            names = sorted({item[0] for item in estate.before.items if item[4] in ("elementary", "parameter", "member")
                            and len(item[0]) > 3 and words[item[0].upper()]})
            chosen = random.Random(SEED).sample(names, min(ROUNDS, len(names)))
            for old in chosen:
                new = old[:-1] + ("Q" if old[-1].isupper() or not old[-1].isalpha() else "q")
                if words[new.upper()] or new == old:
                    continue
                token = re.compile(f"(?<![{word_characters}'\"]){re.escape(old)}(?![{word_characters}'\"])",
                                   re.IGNORECASE if extensions == COBOL else 0)
                for path, text in texts.items():
                    with open(path, "w", encoding="latin-1") as out:
                        out.write(token.sub(new, text))
                after = Knowledge(estate.folder)
                unrelated = estate.before.ids - estate.before.mentioning(old)
                self.assertEqual(unrelated - after.ids, collections.Counter(), f"{name}: {old} renamed to {new}")
                self.assertEqual(len(after.rules), len(estate.before.rules), f"{name}: {old} renamed to {new}")

    def test_a_renamed_item(self):
        with tempfile.TemporaryDirectory() as scratch:
            for name, source in self.cobol_sources(scratch):
                self.rename(name, source, COBOL, "A-Z0-9a-z-")
        for name, source in self.estates("council-tax", "courts", "fines"):
            self.rename(name, source, C, "A-Z0-9a-z_")

    def threshold(self, name, source):
        with tempfile.TemporaryDirectory() as scratch:
            estate = Estate(scratch, source)
            before = estate.before
            places = collections.defaultdict(set)
            for _, value, file, line, rule in before.parameters:
                if re.fullmatch(r"\d+", value) and int(value) > 1:
                    places[file, line, value].add(rule)
            usable = []
            for (file, line, value), rules in sorted(places.items()):
                with open(os.path.join(estate.folder, file), encoding="latin-1") as text:
                    lines = text.read().split("\n")
                token = re.compile(rf"(?<![\w.-]){re.escape(value)}(?![\w.-]*\w)")
                if len(token.findall(lines[line - 1][6:72] if file.lower().endswith(COBOL) else lines[line - 1])) == 1:
                    usable.append((file, line, value, rules, lines, token))
            # A number that another test asks for would change that one's rules too; 0 and 1 are no parameters.
            taken = {0, 1} | {int(value) for _, value, _, _, _ in before.parameters if value.isdigit()}
            changed = 0
            for file, line, value, rules, lines, token in random.Random(SEED).sample(usable, min(ROUNDS, len(usable))):
                free = [number for number in (int(value) - 1, int(value) + 1)
                        if number not in taken and len(str(number)) <= len(value)]
                if not free:
                    continue
                new = str(free[0]).rjust(len(value) if file.lower().endswith(COBOL) else 1, "0")  # C reads 099 as octal.
                path = os.path.join(estate.folder, file)
                edited = list(lines)
                start = 6 if file.lower().endswith(COBOL) else 0
                edited[line - 1] = edited[line - 1][:start] + token.sub(new, edited[line - 1][start:], count=1)
                with open(path, "w", encoding="latin-1") as out:
                    out.write("\n".join(edited))
                after = Knowledge(estate.folder)
                with open(path, "w", encoding="latin-1") as out:
                    out.write("\n".join(lines))
                gone = before.prints - after.prints
                expected = collections.Counter(before.print_of[rule] for rule in rules if rule in before.print_of)
                what = f"{name}: {value} of {file}:{line} became {new}"
                self.assertEqual(expected - gone, collections.Counter(), f"{what}: rules that use it and stay")
                # One test may be asked at several places, of which a rule cites one.
                says = before.mentioning(value)
                others = [each for each in gone if each[0] not in says and
                          all(int(used) != int(value) for _, used in each[1] if used.isdigit())]
                self.assertEqual(others, [], f"{what}: rules that do not use it")
                changed += 1
            self.assertTrue(changed, name)

    def test_a_changed_threshold(self):
        with tempfile.TemporaryDirectory() as scratch:
            for name, source in self.cobol_sources(scratch):
                self.threshold(name, source)
        for name, source in self.estates("council-tax", "courts", "fines"):
            self.threshold(name, source)


if __name__ == "__main__":
    TACIT = os.path.abspath(sys.argv.pop(1))
    unittest.main()

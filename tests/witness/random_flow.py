"""Random COBOL programs that are all control flow, for tests/witness/test_witness.py.

Every program ends: each paragraph burns fuel, and one that has none left stops the run. Decisions come from a number
that the program changes as it goes, so that both ways of most branches are taken."""

import random

HEAD = """\
       IDENTIFICATION DIVISION.
       PROGRAM-ID. {name}.
       DATA DIVISION.
       WORKING-STORAGE SECTION.
       01  FUEL              PIC 9(4) VALUE 0.
       01  R                 PIC 9(8) VALUE {start}.
       01  I                 PIC 9(4).
       01  J                 PIC 9(4).
       01  SMALL-NO          PIC 9.
       PROCEDURE DIVISION.
"""


class Writer:
    def __init__(self, seed):
        self.random = random.Random(seed)
        self.lines = []
        self.sections = []  # [name, [paragraphs]]
        self.gates = []  # paragraphs that hold one GO TO and may be altered

    def line(self, depth, text):
        indent = " " * (11 + min(2 * depth, 16))
        words = text.split()
        while words:  # Column 72 is the last one.
            line = indent + words.pop(0)
            while words and len(line) + 1 + len(words[0]) <= 71:
                line += " " + words.pop(0)
            self.lines.append(line)

    def flip(self, chance):
        return self.random.random() < chance

    def paragraphs(self):
        return [(section, paragraph) for section, names in self.sections for paragraph in names]

    def reference(self, target):
        section, paragraph = target
        if paragraph is None:
            return section
        return f"{paragraph} OF {section}" if section else paragraph

    def any_paragraph(self):
        return self.reference(self.random.choice(self.paragraphs()))

    def any_procedure(self):
        named = [section for section, _ in self.sections if section]
        if named and self.flip(0.2):
            return self.random.choice(named)
        return self.any_paragraph()

    def any_range(self):
        places = self.paragraphs()
        first = self.random.randrange(len(places))
        last = min(len(places) - 1, first + self.random.randrange(4))
        if self.flip(0.1):
            first, last = last, first
        return f"{self.reference(places[first])} THRU {self.reference(places[last])}"

    def condition(self):
        operand = self.random.choice(["R", "FUEL", "SMALL-NO"])
        limit = {"R": self.random.randrange(100000), "FUEL": self.random.randrange(150), "SMALL-NO": 4}[operand]
        text = f"{operand} {self.random.choice(['>', '<', 'NOT <'])} {limit}"
        return text if self.flip(0.8) else f"{text} {self.random.choice(['AND', 'OR'])} R > 50000"

    def churn(self, depth):
        self.line(depth, "COMPUTE R = FUNCTION MOD (R * 7621 + 4133, 99991)")

    def statements(self, depth, count, in_loop, ends_sentence):
        for number in range(count):
            is_last = number == count - 1
            self.statement(depth, in_loop, is_last and ends_sentence)

    def statement(self, depth, in_loop, may_jump):
        kinds = ["churn", "nothing", "perform", "size"]
        if depth < 4:
            kinds += ["if", "if", "evaluate", "inline", "inline"]
        if may_jump:
            kinds += ["go", "go", "depending", "leave", "next"]
            if in_loop:
                kinds += ["break", "cycle"]
        if self.gates:
            kinds.append("alter")
        getattr(self, self.random.choice(kinds) + "_statement")(depth, in_loop)

    def churn_statement(self, depth, in_loop):
        self.churn(depth)

    def nothing_statement(self, depth, in_loop):
        self.line(depth, self.random.choice(["CONTINUE", "ADD 1 TO FUEL", "MOVE 1 TO I"]))

    def size_statement(self, depth, in_loop):
        self.line(depth, "ADD 3 TO SMALL-NO")
        self.line(depth + 1, "ON SIZE ERROR")
        self.statements(depth + 2, 1, in_loop, False)
        self.line(depth + 2, "MOVE 0 TO SMALL-NO")
        if self.flip(0.5):
            self.line(depth + 1, "NOT ON SIZE ERROR")
            self.statements(depth + 2, 1, in_loop, True)
        self.line(depth, "END-ADD")

    def perform_statement(self, depth, in_loop):
        target = self.any_range() if self.flip(0.4) else self.any_procedure()
        tail = self.random.choice(["", "", "", " 2 TIMES", f" UNTIL FUEL > {self.random.randrange(200)}",
                                   f" WITH TEST AFTER UNTIL FUEL > {self.random.randrange(200)}"])
        self.line(depth, f"PERFORM {target}")
        if tail:
            self.line(depth + 1, tail.strip())

    def inline_statement(self, depth, in_loop):
        head = self.random.choice(["2 TIMES", f"UNTIL FUEL > {self.random.randrange(200)}",
                                   "VARYING I FROM 1 BY 1 UNTIL I > 3",
                                   "WITH TEST AFTER VARYING J FROM 1 BY 1 UNTIL J > 2"])
        self.line(depth, f"PERFORM {head}")
        self.line(depth + 1, "ADD 1 TO FUEL")
        self.statements(depth + 1, self.random.randrange(1, 3), True, True)
        self.line(depth, "END-PERFORM")

    def if_statement(self, depth, in_loop):
        self.churn(depth)
        self.line(depth, f"IF {self.condition()}")
        self.statements(depth + 1, self.random.randrange(1, 3), in_loop, True)
        if self.flip(0.5):
            self.line(depth, "ELSE")
            self.statements(depth + 1, self.random.randrange(1, 3), in_loop, True)
        self.line(depth, "END-IF")

    def evaluate_statement(self, depth, in_loop):
        self.churn(depth)
        self.line(depth, "EVALUATE TRUE")
        for _ in range(self.random.randrange(1, 4)):
            self.line(depth + 1, f"WHEN {self.condition()}")
            if self.flip(0.8):
                self.statements(depth + 2, 1, in_loop, True)
            else:
                self.line(depth + 1, f"WHEN {self.condition()}")
                self.line(depth + 2, "CONTINUE")
        if self.flip(0.5):
            self.line(depth + 1, "WHEN OTHER")
            self.statements(depth + 2, 1, in_loop, True)
        self.line(depth, "END-EVALUATE")

    def go_statement(self, depth, in_loop):
        self.line(depth, f"GO TO {self.any_paragraph()}")

    def depending_statement(self, depth, in_loop):
        self.line(depth, "GO TO")
        for _ in range(self.random.randrange(1, 4)):
            self.line(depth + 1, self.any_paragraph())
        self.line(depth + 1, "DEPENDING ON SMALL-NO")
        # Where it ends a WHEN, GnuCOBOL 3.1 falls from it into the next WHEN.
        self.line(depth, "CONTINUE")

    def leave_statement(self, depth, in_loop):
        words = ["EXIT PARAGRAPH", "GOBACK" if self.flip(0.1) else "EXIT PARAGRAPH"]
        if self.in_section:
            words.append("EXIT SECTION")
        self.line(depth, self.random.choice(words))

    def next_statement(self, depth, in_loop):
        self.line(depth, "NEXT SENTENCE")

    def break_statement(self, depth, in_loop):
        self.line(depth, "EXIT PERFORM")

    def cycle_statement(self, depth, in_loop):
        self.line(depth, "EXIT PERFORM CYCLE")

    def alter_statement(self, depth, in_loop):
        gate = self.reference(self.random.choice(self.gates))
        self.line(depth, f"ALTER {gate} TO PROCEED TO {self.any_paragraph()}")

    def program(self, name):
        has_sections = self.flip(0.7)
        count = self.random.randrange(1, 4) if has_sections else 1
        number = 0
        for at in range(count):
            names = []
            for _ in range(self.random.randrange(2, 6)):
                number += 1
                # The same names in several sections, always qualified.
                names.append(f"PARA-{len(names) + 1 if has_sections else number}")
            self.sections.append((f"PART-{at + 1}" if has_sections else None, names))
        gates = [place for place in self.paragraphs() if self.flip(0.15)]
        self.gates = gates[1:]
        self.lines = HEAD.format(name=name, start=self.random.randrange(1, 99990)).splitlines()
        for section, names in self.sections:
            self.in_section = section is not None
            if section:
                self.lines.append(f"       {section} SECTION.")
            for paragraph in names:
                self.lines.append(f"       {paragraph}.")
                if (section, paragraph) in self.gates:
                    self.line(0, f"GO TO {self.any_paragraph()}.")
                    continue
                self.line(0, "ADD 1 TO FUEL.")
                self.line(0, "IF FUEL > 150 STOP RUN.")
                for _ in range(self.random.randrange(1, 4)):
                    self.statements(0, self.random.randrange(1, 3), False, True)
                    self.lines[-1] += "."
        self.lines.append("       THE-END.")
        self.line(0, "STOP RUN.")
        return "\n".join(self.lines) + "\n"


def program(seed, name):
    """The text of a program; the same seed gives the same one."""
    return Writer(seed).program(name)

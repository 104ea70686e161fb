"""Random COBOL programs that decide, for tests/witness/test_guards.py.

A main loop gives the inputs new values and performs the units, many times. Units are shaped as people write them: chains
of IF and EVALUATE, condition-names, switches that are set and asked, items that change between two tests, early exits,
loops over a small table, jumps to a common end. GnuCOBOL runs them, and the guards have to agree."""

import random

HEAD = """\
       IDENTIFICATION DIVISION.
       PROGRAM-ID. {name}.
       DATA DIVISION.
       WORKING-STORAGE SECTION.
       01  SEED-NO           PIC 9(5) VALUE {start}.
       01  ROUND-NO          PIC 9(4).
       01  IX                PIC 9(2).
       01  INPUTS.
           05  QTY           PIC 9(2).
           05  AGE           PIC S9(3).
           05  RATE          PIC 9V9.
           05  KIND          PIC X.
               88  KIND-A    VALUE 'A'.
               88  KIND-BC   VALUE 'B' 'C'.
               88  KIND-LOW  VALUE 'A' THRU 'B'.
           05  KIND-NO REDEFINES KIND PIC X.
           05  CELL          PIC 9 OCCURS 4.
       01  LETTERS           PIC X(5) VALUE 'ABCD '.
       01  OKAY-SW           PIC X VALUE 'Y'.
           88  OKAY          VALUE 'Y'.
           88  NOT-OKAY      VALUE 'N'.
       01  REASON            PIC 9(2).
       01  TOTAL             PIC 9(3).
       01  RESULT            PIC X.
       01  COUNTER           PIC S9(5) COMP-3 VALUE 0.
       PROCEDURE DIVISION.
       MAIN-PARA.
           PERFORM VARYING ROUND-NO FROM 1 BY 1 UNTIL ROUND-NO > {rounds}
             PERFORM NEW-INPUTS
             MOVE 'Y' TO OKAY-SW
             MOVE 0 TO REASON TOTAL
{performs}
             DISPLAY RESULT REASON TOTAL COUNTER
           END-PERFORM.
           STOP RUN.
       NEW-INPUTS.
           PERFORM NEXT-NO.
           COMPUTE QTY = FUNCTION MOD (SEED-NO, 12).
           PERFORM NEXT-NO.
           COMPUTE AGE = FUNCTION MOD (SEED-NO, 90) - 5.
           PERFORM NEXT-NO.
           COMPUTE RATE = FUNCTION MOD (SEED-NO, 40) / 10.
           PERFORM NEXT-NO.
           COMPUTE IX = FUNCTION MOD (SEED-NO, 5) + 1.
           MOVE LETTERS (IX:1) TO KIND.
           PERFORM VARYING IX FROM 1 BY 1 UNTIL IX > 4
             PERFORM NEXT-NO
             COMPUTE CELL (IX) = FUNCTION MOD (SEED-NO, 10)
           END-PERFORM.
       NEXT-NO.
           COMPUTE SEED-NO =
             FUNCTION MOD (SEED-NO * 7621 + 4133, 99991).
"""


class Writer:
    def __init__(self, seed):
        self.random = random.Random(seed)
        self.lines = []
        self.exit = ""
        self.onward = []  # Units that may be performed: those behind the one being written.
        self.loops = 0

    def flip(self, chance):
        return self.random.random() < chance

    def line(self, depth, text):
        indent = " " * (11 + min(2 * depth, 20))
        words = text.split()
        while words:
            line = indent + words.pop(0)
            while words and len(line) + 1 + len(words[0]) <= 71:
                line += " " + words.pop(0)
            self.lines.append(line)

    def test(self):
        pick = self.random.choice
        sign = pick(["=", "NOT =", ">", "<", ">=", "<=", "NOT <"])
        kinds = [f"QTY {sign} {pick([0, 3, 5, 6, 11])}", f"AGE {sign} {pick([0, 18, 45, 65])}",
                 f"RATE {sign} {pick(['0.5', '1', '2.5'])}", f"KIND = {pick(['SPACE', chr(39) + 'A' + chr(39)])}",
                 pick(["KIND-A", "KIND-BC", "KIND-LOW", "OKAY", "NOT-OKAY", "NOT KIND-A"]), f"REASON {sign} {pick([0, 1, 2])}",
                 f"QTY {sign} AGE", f"TOTAL {sign} {pick([0, 10, 25])}", f"CELL (2) {sign} CELL (3)", "AGE IS NEGATIVE",
                 f"AGE > {pick([10, 18])} AND < 65", f"KIND = 'B' OR 'D'", f"RESULT = '{pick('PQR')}'"]
        if self.loops:
            kinds += [f"CELL (IX) {sign} {pick([2, 5, 7])}"] * 4
        return pick(kinds)

    def condition(self, depth=2):
        if depth == 0 or self.flip(0.6):
            return self.test()
        if self.flip(0.15):
            return f"NOT ({self.condition(depth - 1)})"
        return f"({self.condition(depth - 1)}) {self.random.choice(['AND', 'OR'])} ({self.condition(depth - 1)})"

    def effect(self, depth):
        pick = self.random.choice
        self.line(depth, pick([
            f"MOVE '{pick('PQRS')}' TO RESULT", f"MOVE {pick([1, 2, 3])} TO REASON", "MOVE 'N' TO OKAY-SW", "SET OKAY TO TRUE",
            "COMPUTE TOTAL = QTY * RATE + 2", "ADD QTY TO TOTAL", "ADD 1 TO COUNTER", "SUBTRACT 3 FROM AGE", "MOVE 18 TO AGE",
            "MOVE 'B' TO KIND", "DISPLAY 'REFUSED' REASON", "MOVE 'C' TO KIND-NO", "COMPUTE AGE = AGE + QTY"]))

    def statements(self, depth, count):
        for at in range(count):
            self.statement(depth, at == count - 1)

    def statement(self, depth, is_last):
        kinds = ["effect"] * 4
        if depth < 4:
            kinds += ["choice"] * 4 + ["table", "size", "perform", "loop"]
        if depth and is_last:
            kinds += ["leave"] * 2
        getattr(self, self.random.choice(kinds) + "_")(depth)

    def effect_(self, depth):
        self.effect(depth)

    def choice_(self, depth):
        self.line(depth, f"IF {self.condition()}")
        self.statements(depth + 1, self.random.randrange(1, 3))
        if self.flip(0.5):
            self.line(depth, "ELSE")
            self.statements(depth + 1, self.random.randrange(1, 3))
        self.line(depth, "END-IF")

    def table_(self, depth):
        on_value = self.flip(0.4)
        self.line(depth, "EVALUATE KIND" if on_value else "EVALUATE TRUE")
        for value in self.random.sample(["'A'", "'B'", "'C'", "SPACE"], self.random.randrange(1, 4)):
            self.line(depth + 1, f"WHEN {value if on_value else self.condition(1)}")
            if self.flip(0.2):
                self.line(depth + 1, f"WHEN {chr(39)}D{chr(39)}" if on_value else f"WHEN {self.condition(1)}")
            self.statements(depth + 2, 1)
        if self.flip(0.6):
            self.line(depth + 1, "WHEN OTHER")
            self.statements(depth + 2, 1)
        self.line(depth, "END-EVALUATE")

    def size_(self, depth):
        self.line(depth, self.random.choice(["ADD 700 TO TOTAL", "MULTIPLY 9 BY TOTAL", "COMPUTE TOTAL = 500 / QTY"]))
        self.line(depth + 1, "ON SIZE ERROR")
        self.statements(depth + 2, 1)
        if self.flip(0.4):
            self.line(depth + 1, "NOT ON SIZE ERROR")
            self.statements(depth + 2, 1)
        self.line(depth, {"A": "END-ADD", "M": "END-MULTIPLY", "C": "END-COMPUTE"}[self.lines_verb(depth)])

    def lines_verb(self, depth):
        indent = 11 + min(2 * depth, 20)
        for line in reversed(self.lines):
            if line[indent:indent + 1].strip() and not line[:indent].strip():
                return line[indent]
        return "A"

    def perform_(self, depth):
        if self.onward:
            self.line(depth, f"PERFORM {self.random.choice(self.onward)}")
        else:
            self.effect(depth)

    def loop_(self, depth):
        if self.loops:
            return self.effect(depth)
        self.line(depth, self.random.choice(["PERFORM VARYING IX FROM 1 BY 1 UNTIL IX > 4",
                                             "PERFORM VARYING IX FROM 1 BY 1 UNTIL IX > 4 OR NOT-OKAY",
                                             "PERFORM WITH TEST AFTER VARYING IX FROM 1 BY 1 UNTIL IX >= 4"]))
        self.loops += 1
        self.statements(depth + 1, self.random.randrange(1, 3))
        if self.flip(0.3):
            self.line(depth + 1, f"IF {self.condition(1)} EXIT PERFORM {self.random.choice(['', 'CYCLE'])} END-IF")
            self.effect(depth + 1)
        self.loops -= 1
        self.line(depth, "END-PERFORM")
        return None

    def leave_(self, depth):
        self.line(depth, self.random.choice([f"GO TO {self.exit}", f"GO TO {self.exit}", "EXIT PARAGRAPH", "NEXT SENTENCE"]))

    def program(self, name):
        units = [f"UNIT-{number}" for number in range(1, self.random.randrange(3, 6))]
        for number, unit in enumerate(units):
            self.onward = [f"{other} THRU {other}-EXIT" for other in units[number + 1:]]
            self.exit = f"{unit}-EXIT"
            self.lines.append(f"       {unit}.")
            for _ in range(self.random.randrange(2, 5)):
                self.statements(0, self.random.randrange(1, 3))
                self.lines[-1] += "."
            if self.flip(0.4):
                self.lines.append(f"       {unit}-MORE.")
                self.statements(0, 2)
                self.lines[-1] += "."
            self.lines.append(f"       {unit}-EXIT.")
            self.line(0, "EXIT.")
        performs = "\n".join(f"             PERFORM {unit} THRU {unit}-EXIT" for unit in units)
        head = HEAD.format(name=name, start=self.random.randrange(1, 99990), rounds=60, performs=performs)
        return head + "\n".join(self.lines) + "\n"


def program(seed, name):
    """The text of a program; the same seed gives the same one."""
    return Writer(seed).program(name)

"""Random arguments for a COBOL subprogram, and a driver that calls it with them.

What tacit knows of the program decides what is plausible: layouts of the parameters, condition-names, and the constants
that the program compares their items with."""

import collections
import os
import random
import re
import sqlite3
import subprocess

DRIVER = """\
       IDENTIFICATION DIVISION.
       PROGRAM-ID. {name}.
       ENVIRONMENT DIVISION.
       INPUT-OUTPUT SECTION.
       FILE-CONTROL.
           SELECT BILLS ASSIGN TO "bills.dat"
               ORGANIZATION IS SEQUENTIAL.
       DATA DIVISION.
       FILE SECTION.
       FD  BILLS.
       01  BILL-RECORD       PIC X({size}).
       WORKING-STORAGE SECTION.
{areas}
       01  AT-END            PIC X VALUE 'N'.
       PROCEDURE DIVISION.
           OPEN INPUT BILLS
           PERFORM UNTIL AT-END = 'Y'
             READ BILLS
               AT END MOVE 'Y' TO AT-END
               NOT AT END
{moves}
                 CALL '{callee}' USING
{arguments}
             END-READ
           END-PERFORM
           STOP RUN.
"""


class Layout:
    """The items of a program's parameters, from the store of a scan."""

    def __init__(self, store, program):
        self.children = collections.defaultdict(list)
        self.items = {}
        self.constants = collections.defaultdict(set)
        rows = store.execute("SELECT item, name, type, byte_offset, byte_size, parent, kind, initial_value, occurs "
                             "FROM item WHERE program = ? ORDER BY position", (program,))
        for item, name, type_, offset, size, parent, kind, value, occurs in rows:
            if kind == "condition-name":
                self.constants[parent.rsplit(".", 1)[-1]] |= set(re.findall(r"'([^']*)'", value or "") or
                                                                 re.findall(r"[\d.]+", value or ""))
                continue
            self.items[item] = (name, type_, offset, size, occurs or 1)
            self.children[parent].append(item)
        self.by_length = collections.defaultdict(set)
        for name, value in store.execute("SELECT parameter, value FROM parameter WHERE program = ?", (program,)):
            self.constants[name].add(value)
            if value.isdigit():
                self.by_length[len(value)].add(value)
        self.constants = {name: sorted(values) for name, values in self.constants.items()}
        self.by_length = {length: sorted(values) for length, values in self.by_length.items()}


def number_bytes(value, type_, size):
    """A number as its picture and usage keep it; \\p value counts the last decimal."""
    text = str(abs(value))
    if "COMP-3" in type_ or "PACKED" in type_:
        sign = "c" if type_[:1] == "S" and value >= 0 else "d" if value < 0 else "f"
        return bytes.fromhex((text + sign)[-2 * size:].rjust(2 * size, "0"))
    if "COMP" in type_ or "BINARY" in type_:
        return (abs(value) % (1 << (8 * size - 1))).to_bytes(size, "big")
    return text[-size:].rjust(size, "0").encode()


class Bills:
    def __init__(self, layout, seed):
        self.layout, self.random = layout, random.Random(seed)

    def number(self, name, type_, size):
        decimals = self.decimals(type_)
        digits = size if "COMP" not in type_ else min(9, 2 * size)
        choice = self.random.random()
        known = [value for value in self.layout.constants.get(name, ()) if re.fullmatch(r"-?\d+(\.\d+)?", value)]
        if known and choice < 0.6:
            value = round(float(self.random.choice(known)) * 10 ** decimals)
            return max(0, value + self.random.choice((0, 0, 0, -1, 1)))
        whole = max(0, digits - decimals)
        same = self.layout.by_length.get(whole)
        if same and choice < 0.75:
            return int(self.random.choice(same)) * 10 ** decimals + self.random.choice((0, 0, 1))
        if choice < 0.9:  # Small numbers are frequent; four digits are most often years.
            top = {1: 9, 2: 31, 4: 2050}.get(whole, 500)
            low = 1900 if whole == 4 and self.random.random() < 0.7 else 0
            return self.random.randint(low, top) * 10 ** decimals
        return self.random.randrange(10 ** min(digits, 15))

    @staticmethod
    def decimals(type_):
        after = type_.split()[0].partition("V")[2]
        counted = sum(int(number) for number in re.findall(r"9\((\d+)\)", after))
        return counted + re.sub(r"9\(\d+\)", "", after).count("9")

    def text(self, name, size):
        known = self.layout.constants.get(name)
        if known and self.random.random() < 0.8:
            return self.random.choice(known)
        choice = self.random.random()
        if choice < 0.4:
            return ""
        letters = "0123456789" if choice < 0.8 else "ABCNSYX"
        return "".join(self.random.choice(letters) for _ in range(min(size, 10)))

    def fill(self, area, item, at):
        """Fills \\p item, whose first byte is \\p at. Of items that share storage, any one is filled last."""
        name, type_, offset, size, occurs = self.layout.items[item]
        children = self.layout.children.get(item, ())
        known = self.layout.constants.get(name, ())
        for number in range(occurs):
            begin = at + number * size
            if children and not (known and self.random.random() < 0.5):
                order = list(children)
                if self.random.random() < 0.5:
                    order.reverse()
                for child in order:
                    self.fill(area, child, begin + self.layout.items[child][2] - offset)
            elif re.match(r"S?[9V]", type_ or "") and not re.search(r"[XAZ*+,-]", type_.split()[0]):
                value = self.number(name, type_, size)
                if type_.startswith("S") and "COMP-3" in type_ and self.random.random() < 0.1:
                    value = -value
                area[begin:begin + size] = number_bytes(value, type_, size)
            else:
                area[begin:begin + size] = self.text(name, size).encode()[:size].ljust(size)

    def record(self, roots):
        record = b""
        for root in roots:
            size = self.layout.items[root][3]
            area = bytearray(b"0" * size)
            self.fill(area, root, 0)
            record += bytes(area[:size])
        return record


def make(options, source, unit, folder):
    """Writes the driver and, where it will run, its arguments: the driver's source, or why there is none."""
    store = os.path.join(folder, "layout.db")
    command = [options.tacit, "scan", "--quiet", "-o", store, source]
    for copies in options.copy:
        command += ["--copybooks", copies]
    subprocess.run(command + options.tacit_flag, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, check=False)
    program = next((name for name, each in unit.programs.items() if each.procedures), None)
    if program is None or not unit.parameters.get(program):
        return False, "it has no parameters"
    with sqlite3.connect(store) as connection:
        layout = Layout(connection, program)
    roots = [f"{program}.{name}" for name in unit.parameters[program]]
    if not all(root in layout.items for root in roots):
        return False, "a parameter has no layout"
    sizes = [layout.items[root][3] * layout.items[root][4] for root in roots]
    bills = Bills(layout, options.seed)
    data = os.path.join(folder, "bills.dat")
    with open(data, "wb") as out:
        for _ in range(options.bills):
            out.write(bills.record(roots))
    begins = [1 + sum(sizes[:at]) for at in range(len(sizes))]
    driver = os.path.join(folder, "witness-driver.cbl")
    with open(driver, "w", encoding="ascii") as out:
        out.write(DRIVER.format(
            name="WITNESSD", size=sum(sizes), callee=program,
            areas="\n".join(f"       01  AREA-{at}            PIC X({size})." for at, size in enumerate(sizes)),
            moves="\n".join(f"                 MOVE BILL-RECORD({begin}:{size}) TO AREA-{at}"
                            for at, (begin, size) in enumerate(zip(begins, sizes))),
            arguments="\n".join(f"                   AREA-{at}" for at in range(len(sizes)))))
    return True, driver

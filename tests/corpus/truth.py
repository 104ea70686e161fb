"""Rules that were put into an estate (rules.csv, see corpora/*/ORIGIN.md) against the rules of a store.

A planted rule is found when a business rule of that file has an effect whose lines overlap and which changes one of the planted targets. What overlaps no
planted rule at all is a false find. Doubtful planted rules (doubt=1) count neither way, but a rule that overlaps one is no false find.
"""
import csv
import re
import sqlite3
from collections import defaultdict
from pathlib import Path


def last_name(text):
    """'A OF B', 'a->b', 'A.B', 'B (1)', 'b[i]' -> the name of the item itself, in lower case."""
    text = re.sub(r"\[.*?\]|\(.*?\)", "", text)
    text = re.split(r"\s+(?:OF|IN)\s+", text.strip(), flags=re.IGNORECASE)[0]
    return re.split(r"->|\.|::", text)[-1].strip(" '\"*&").lower()


def has_word(text, word):
    return re.search(rf"(?<![\w-]){re.escape(word)}(?![\w-])", text, re.IGNORECASE) is not None


def planted_rules(path):
    """The rows of one file that estate-rules --split has written."""
    with path.open(newline="", encoding="utf-8") as stream:
        rows = list(csv.DictReader(stream))
    for row in rows:
        row["span"] = (int(row["line"]), int(row["end_line"]))
        row["names"] = [target.strip() for target in row["targets"].split(";") if target.strip()]
    return rows


class StoredRule:
    def __init__(self, row):
        self.id, self.target, self.effect = row[0], row[1] or "", row[2] or ""
        self.spans = defaultdict(list)  # file -> line ranges of its effect
        self.writes = {last_name(name) for name in re.split(r"[,;]", self.target)}


def business_rules(connection):
    rules = {}
    for row in connection.execute("SELECT rule, target, effect, file, line, end_line FROM rule WHERE category = 'business' ORDER BY rule"):
        rules[row[0]] = StoredRule(row)
        rules[row[0]].spans[row[3]].append((row[4], row[5]))
    for rule, file, line, end_line in connection.execute("SELECT rule, file, line, end_line FROM rule_evidence WHERE role = 'effect'"):
        if rule in rules:
            rules[rule].spans[file].append((line, end_line))
    for rule, name in connection.execute("SELECT ri.rule, coalesce(i.name, ri.item) FROM rule_item ri LEFT JOIN item i USING (item) WHERE role = 'writes'"):
        if rule in rules:
            rules[rule].writes.add(last_name(name))
    return rules


def changes(rule, planted):
    """Whether the rule changes one of the planted targets. A file, a program or a refusing call is no item: the text may name it."""
    for target in planted["names"]:
        if last_name(target) in rule.writes:
            return True
        text = f"{rule.target}\n{rule.effect}"
        if target == "return" and re.search(r"\breturn", text, re.IGNORECASE):
            return True
        if planted["kind"] in ("action", "validation") and has_word(text, target):
            return True
    return False


class Result:
    """What became of the planted rules of one source file."""

    def __init__(self, planted, rules, file):
        here = {rule.id: rule for rule in rules.values() if rule.spans.get(file)}
        self.missed, hits, near_any = [], set(), set()
        for row in planted:
            first, last = row["span"]
            near = [rule for rule in here.values() if any(a <= last and first <= b for a, b in rule.spans[file])]
            near_any |= {rule.id for rule in near}
            if row["doubt"] == "1":
                continue
            matching = {rule.id for rule in near if changes(rule, row)}
            hits |= matching
            if not matching:
                self.missed.append(row)
        self.planted = sum(row["doubt"] == "0" for row in planted)
        self.false_finds = sorted(here.keys() - near_any)
        self.hits = len(hits)

    @property
    def recall(self):
        return 1 - len(self.missed) / self.planted if self.planted else 1.0

    @property
    def precision(self):
        return self.hits / (self.hits + len(self.false_finds)) if self.hits else 0.0


def open_store(path):
    return sqlite3.connect(f"{Path(path).resolve().as_uri()}?mode=ro", uri=True)

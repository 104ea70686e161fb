"""What the generators share: names in the spellings that places want, and files that are never overwritten."""
import os
import re
import sys

ROOT = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))


def words_of(name):
    """'LatePayment', 'late-payment' and 'late_payment' are the words late, payment."""
    return [word.lower() for word in re.findall(r"[A-Z]?[a-z0-9]+|[A-Z]+(?![a-z])", name)]


def camel(name):
    return "".join(word.capitalize() for word in words_of(name))


def snake(name):
    return "_".join(words_of(name))


def kebab(name):
    return "-".join(words_of(name))


def name_from_arguments(what, example):
    if len(sys.argv) != 2 or not words_of(sys.argv[1]) or not re.fullmatch(r"[A-Za-z][A-Za-z0-9_-]*", sys.argv[1]):
        sys.exit(f"usage: {os.path.basename(sys.argv[0])} NAME\nWrites the skeleton of a new {what}, for example {example}.")
    return sys.argv[1]


def write(files):
    """Writes path -> text, all or nothing; what to do next is for the caller to say."""
    there = [path for path in files if os.path.exists(os.path.join(ROOT, path))]
    if there:
        sys.exit(f"{there[0]} is there already; nothing was written")
    for path, text in files.items():
        full = os.path.join(ROOT, path)
        os.makedirs(os.path.dirname(full), exist_ok=True)
        with open(full, "w", encoding="utf-8") as out:
            out.write(text)
        print(f"wrote {path}")

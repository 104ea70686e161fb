#!/usr/bin/env python3
"""Checks that includes follow the layers.

A file of include/tacit/<Library> or lib/<Library> may include headers of its own library and of those that the library
names in the DEPENDS of its tacit_library() or links in its CMakeLists.txt; the graph of these has no cycles; and each
outside package has one home. Folders of headers that have no library yet are not checked.

    check_layers.py ROOT [--self-test]
"""

import re
import sys
from pathlib import Path

# What a library may include without linking it: plain values without code of their own.
VALUES = {("Store", "Rules"): {"tacit/Rules/Knowledge.h"}, ("Store", "Source"): {"tacit/Source/SourceFile.h"}}

# Beginning of an outside include -> folders that may have it.
HOMES = {
    "clang/": ["lib/FrontEnds/Clang", "tools/defuse"],
    "clang-c/": [],
    "sqlite3.h": ["lib/Store"],
    "z3++.h": ["lib/Analysis/Solver"],
    "CLI/": ["tools"],
    "nlohmann/": ["lib/Report/Emitters", "lib/Driver", "lib/FrontEnds/Clang", "lib/FrontEnds/Sql"],
    "pg_query.h": ["lib/FrontEnds/Sql"],
    "xlsxwriter.h": ["lib/Report/Emitters/Xlsx"],
    "toml++/": ["lib/Driver"],
    "catch2/": [],
}

LIBRARY = re.compile(r"tacit_library\(\s*([\w/]+)([^)]*)\)")
LINKED = re.compile(r"target_link_libraries\(\s*tacit_([A-Z]\w*)([^)]*)\)")
INCLUDE = re.compile(r'^\s*#\s*include\s*([<"])([^>"]+)[>"]', re.M)
SOURCES = {".h", ".cpp", ".def"}


def read_libraries(root):
    """Name -> names in DEPENDS, from every CMakeLists.txt below lib."""
    libraries = {}
    for path in sorted(root.glob("lib/**/CMakeLists.txt")):
        # Comments may speak of tacit_library() too.
        text = re.sub(r"#[^\n]*", "", path.read_text())
        for name, rest in LIBRARY.findall(text):
            depends = re.search(r"DEPENDS((?:\s+(?!LINK\b)[\w/]+)*)", rest)
            libraries[name] = set(depends.group(1).split()) if depends else set()
        for name, rest in LINKED.findall(text):
            libraries.setdefault(name, set()).update(re.findall(r"\btacit_([A-Z]\w*)", rest))
        # The library that gathers the front-ends is made by hand.
        if path.parent == root / "lib/FrontEnds":
            libraries.setdefault("FrontEnds", set()).update({"Support", "Diagnostics", "Source", "IR"})
    return libraries


def library_of(path, root, libraries):
    """The library a file belongs to: the longest name that its folder begins with."""
    parts = path.relative_to(root).parts
    parts = parts[2:-1] if parts[0] == "include" else parts[1:-1]
    for length in range(len(parts), 0, -1):
        name = "/".join(parts[:length])
        if name in libraries:
            return name
    return parts[0] if parts else ""


def find_cycle(libraries):
    done = set()

    def visit(name, path):
        if name in path:
            return path[path.index(name):] + [name]
        if name in done:
            return None
        for other in sorted(libraries.get(name, ())):
            cycle = visit(other, path + [name])
            if cycle:
                return cycle
        done.add(name)
        return None

    for name in sorted(libraries):
        cycle = visit(name, [])
        if cycle:
            return cycle
    return None


def check_include(file, library, quoted, included, root, libraries):
    """What is wrong with one include, or None."""
    if included.startswith("tacit/Embedded/"):
        return None  # Generated from files of the library itself.
    if included.startswith("tacit/"):
        if library not in libraries:
            return None
        target = included.split("/")[1]
        own = library.split("/")[0]
        allowed = libraries.get(library, set()) | {own}
        if target in allowed or included in VALUES.get((library, target), ()):
            return None
        return f"{library} includes {included}, but {target} is not in its DEPENDS"
    for start, homes in HOMES.items():
        if included.startswith(start):
            here = file.relative_to(root).as_posix()
            if not any(here.startswith(home + "/") for home in homes):
                return f"{included} belongs to {' and '.join(homes) or 'no library'} only"
            return None
    if quoted and (file.parent / included).exists():
        resolved = (file.parent / included).resolve()
        if library not in (library_of(resolved, root, libraries), ""):
            return f"{included} belongs to another library"
    return None


def check(root):
    libraries = read_libraries(root)
    complaints = []
    for name, depends in sorted(libraries.items()):
        for other in sorted(depends):
            if other not in libraries and not (root / "include/tacit" / other).is_dir():
                complaints.append(f"lib/{name}/CMakeLists.txt: DEPENDS names '{other}', which is no library")
    cycle = find_cycle(libraries)
    if cycle:
        complaints.append("libraries depend on each other: " + " -> ".join(cycle))
    for folder in ("include/tacit", "lib", "tools"):
        for file in sorted((root / folder).rglob("*")):
            if file.suffix not in SOURCES or not file.is_file():
                continue
            library = "" if folder == "tools" else library_of(file, root, libraries)
            text = file.read_text(errors="replace")
            for match in INCLUDE.finditer(text):
                if folder == "tools" and match.group(2).startswith("tacit/"):
                    continue  # Programs may use every library they link.
                wrong = check_include(file, library, match.group(1) == '"', match.group(2), root, libraries)
                if wrong:
                    line = text.count("\n", 0, match.start(1)) + 1
                    complaints.append(f"{file.relative_to(root).as_posix()}:{line}: {wrong}")
    return complaints


def self_test():
    """The checks find what they are for."""
    import tempfile

    with tempfile.TemporaryDirectory() as folder:
        root = Path(folder).resolve()

        def write(path, text):
            (root / path).parent.mkdir(parents=True, exist_ok=True)
            (root / path).write_text(text)

        write("lib/A/CMakeLists.txt", "tacit_library(A)\n")
        write("lib/B/CMakeLists.txt", "# tacit_library(X DEPENDS Y)\ntacit_library(B DEPENDS A LINK Z::z)\n")
        write("lib/B/B.cpp", '#include "tacit/A/A.h"\n#include "tacit/B/B.h"\n#include <vector>\n')
        assert check(root) == [], check(root)
        write("lib/A/A.cpp", '#include "tacit/B/B.h"\n#include <sqlite3.h>\n')
        write("tools/t/main.cpp", '#include "tacit/A/A.h"\n#include <CLI/CLI.hpp>\n')
        assert check(root) == [
            "lib/A/A.cpp:1: A includes tacit/B/B.h, but B is not in its DEPENDS",
            "lib/A/A.cpp:2: sqlite3.h belongs to lib/Store only",
        ], check(root)
        write("lib/A/A.cpp", "")
        write("lib/A/CMakeLists.txt", "tacit_library(A DEPENDS B C)\n")
        assert check(root) == [
            "lib/A/CMakeLists.txt: DEPENDS names 'C', which is no library",
            "libraries depend on each other: A -> B -> A",
        ], check(root)


def main():
    if "--self-test" in sys.argv:
        self_test()
        return 0
    complaints = check(Path(sys.argv[1]).resolve())
    for complaint in complaints:
        print(complaint)
    print(f"{len(complaints)} violations of the layers")
    return 1 if complaints else 0


if __name__ == "__main__":
    sys.exit(main())

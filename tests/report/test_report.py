#!/usr/bin/env python3
"""Scans an estate, writes its report twice, and drives it in a browser.

    test_report.py TACIT ESTATE NODE DRIVER
"""

import filecmp
import os
import subprocess
import sys
import tempfile


def differences(a, b):
    """Files that are not the same in two folders."""
    compared = filecmp.dircmp(a, b)
    different = compared.left_only + compared.right_only + compared.funny_files
    different += filecmp.cmpfiles(a, b, compared.common_files, shallow=False)[1]
    for name in compared.common_dirs:
        different += differences(os.path.join(a, name), os.path.join(b, name))
    return different


def main():
    tacit, estate, node, driver = sys.argv[1:]
    with tempfile.TemporaryDirectory() as folder:
        store, first, second = (os.path.join(folder, name) for name in ("tacit.db", "first", "second"))
        scanned = subprocess.run([tacit, "scan", estate, "-o", store, "--quiet"], check=False)
        if scanned.returncode not in (0, 3):
            return 1
        for report in (first, second):
            subprocess.run([tacit, "report", store, "-o", report, "--quiet"], check=True)
        if different := differences(first, second):
            print("not the same twice:", *different)
            return 1
        # Each sentence, number and name leads to a line or to a figure that the store gives again.
        if subprocess.run([tacit, "check", "--report", first, "--store", store], check=False).returncode:
            return 1
        return subprocess.run([node, driver, first], check=False).returncode


if __name__ == "__main__":
    sys.exit(main())

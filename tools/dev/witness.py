"""What the witness tools share: finding programs, and compiling and running them without harm."""

import os
import resource
import subprocess

EXTENSIONS = (".cob", ".cbl", ".cobol")


def limits(seconds):
    def apply():
        resource.setrlimit(resource.RLIMIT_CPU, (seconds + 1, seconds + 2))
        resource.setrlimit(resource.RLIMIT_FSIZE, (1 << 28, 1 << 28))
        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))

    return apply


def quiet(command, **more):
    return subprocess.run(command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, errors="replace", **more)


def dump(options, phase, path):
    """What `tacit dump` says of a source; the options are those of the tool."""
    command = [options.tacit, "dump", "--" + phase, path]
    for folder in options.copy:
        command += ["--copybooks", folder]
    command += options.tacit_flag
    if getattr(options, "root", None):
        command += ["--root", os.path.abspath(options.root)]
    return subprocess.run(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True, errors="replace")


def programs_in(paths):
    for path in paths:
        if os.path.isdir(path):
            for folder, _, names in sorted(os.walk(path)):
                for name in sorted(names):
                    if name.lower().endswith(EXTENSIONS):
                        yield os.path.join(folder, name)
        else:
            yield path

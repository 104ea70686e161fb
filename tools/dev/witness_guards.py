"""Guards of rules as `tacit dump --guards` tells them, and what judges them by the marks of a run.

docs/design/0014-guard-witness.md says when a guard is evaluated and what is judged."""

import collections
import itertools
import re

from witness import dump

# Beyond this many unknown tests a guard is not tried with all their answers.
MOST_UNKNOWN = 8
COMPUTED = re.compile(r"^calculation @(\d+)  (?:guard .*  )?effect (.+?) := (.+?)(?:  (?:assumes|context) .*)?$")


class Place:
    """`@12:8-14:20`, with the file before it where it is not the program's own. The end is inclusive."""

    def __init__(self, text):
        file, _, rest = text[1:].rpartition("/")
        self.file = file or "f0"
        first, last = rest.split("-")
        self.begin = tuple(int(part) for part in first.split(":"))
        self.end = tuple(int(part) for part in last.split(":"))
        self.key = (self.file, self.begin)

    def __str__(self):
        return f"{self.begin[0]}" if self.file == "f0" else f"{self.file}:{self.begin[0]}"


class Rule:
    def __init__(self, name, range_, place, loops, is_exact, has_more):
        self.name, self.range, self.place, self.loops = name, range_, place, loops
        self.is_exact, self.has_more = is_exact, has_more
        self.clauses = []  # (kind, [[literal]]), where a literal is (key, wanted, text, atom)
        self.seen = collections.Counter()
        self.cause = "no place to watch it"
        self.choice = None  # (whether it holds, place of the test, place of the value) of a value that a test selects.
        self.missing = set()  # Tests without an answer when the rule was not judged.

    def formula(self):
        parts = []
        for _, alternatives in self.clauses:
            texts = [" AND ".join(literal[2] for literal in literals) for literals in alternatives]
            parts.append(texts[0] if len(texts) == 1 else "(" + " OR ".join(texts) + ")")
        return " AND ".join(parts) or "always"


class Range:
    """A unit that guards speak of: what one PERFORM or one call of the program runs."""

    def __init__(self, name, first, last, program):
        self.name, self.first, self.last, self.program = name, first, last, program
        self.rules = []
        self.loops = {}  # name -> (kind, place or procedure)
        self.statements = {}  # name of a loop -> key of its statement's place
        self.texts = collections.defaultdict(dict)  # subject -> {text: key}
        self.asked = collections.defaultdict(list)  # subject -> [(how, place, loops, arms)]
        self.subject_of = {}  # atom -> subject
        self.outcomes = {}  # atom -> key
        self.tests_of = collections.defaultdict(list)  # atom -> [(how, place, whether it is the test as written, its place)]
        self.formulas = collections.defaultdict(dict)  # key of an atom -> {whether it holds: formula}
        self.inside = set()  # (subject or key of an atom, key of a place) of tests that ranges which it performs ask
        self.asks_of = collections.defaultdict(list)  # atom -> [(key of the place, loops)]
        self.loops_of_key = {}  # key -> [loops of each place that asks]

    def finish(self):
        for rule in self.rules:
            literals = [literal for _, alternatives in rule.clauses for each in alternatives for literal in each]
            rule.keys = sorted({key for key, _, _, _ in literals})
            # Tests that only rounds of loops before the effect ask: without a round they say nothing.
            rule.of_rounds = {}
            for _, _, _, atom in literals:
                asks = self.asks_of[atom]
                if all(loops and not set(loops) <= set(rule.loops) for _, loops in asks):
                    rule.of_rounds[atom] = frozenset(place for place, _ in asks)
            rule.atoms_of_rounds = sorted(rule.of_rounds)
        for subject, asked in self.asked.items():
            keys = set(self.texts[subject].values())
            keys |= {key for atom, key in self.outcomes.items() if self.subject_of[atom] == subject}
            keys |= {("atom", self.name, atom) for atom, of in self.subject_of.items() if of == subject}
            for key in keys:
                self.loops_of_key[key] = [loops for _, _, loops, _ in asked]
        self.loops_of_place = {place.key: loops for asked in self.asked.values() for _, place, loops, _ in asked}
        self.cleared_by = {loop: [key for key, around in self.loops_of_key.items()
                                  if all(loop in loops for loops in around)] for loop in self.loops}
        self.rules_in = {loop: [rule for rule in self.rules if loop in rule.loops] for loop in self.loops}


class Program:
    def __init__(self, name):
        self.name = name
        self.procedures = []  # (kind, place, section, is declarative, name)
        self.statements = {}  # own node -> (place, verb, is synthetic)
        self.runs = collections.defaultdict(set)  # node -> the procedures at whose end it comes back
        self.altered = set()
        self.loops = {}  # Loops whose end is watched: place by key.
        self.ranges = []
        self.places = collections.Counter()

    def procedure_at(self, place):
        best = None
        for number, (kind, whole, _, _, _) in enumerate(self.procedures):
            if whole.file == place.file and whole.begin <= place.begin <= whole.end:
                best = number
        return best


class Unit:
    """What tacit says of one source file."""

    def __init__(self, options, path, by_formula=True):
        self.path = path
        self.by_formula = by_formula  # Whether the answers are those of formulas, or those of atoms.
        self.files = {}
        self.programs = {}
        self.is_read = False
        self.parameters = {}  # program -> [name]
        cfg, guards = dump(options, "cfg", path), dump(options, "guards", path)
        if cfg.returncode == 0 and guards.returncode == 0:
            self.read_graphs(cfg.stdout)
            self.read_guards(guards.stdout)
            self.is_read = True
        if options.bills:
            self.read_parameters(dump(options, "effects", path).stdout)

    def read_parameters(self, text):
        for line in text.splitlines():
            words = line.split()
            if words and words[0] == "effects":
                names = self.parameters[" ".join(words[2:])] = []
            elif words and words[0] == "parameter":
                names.append(words[-1])

    def read_graphs(self, text):
        program = None
        for line in text.splitlines():
            words = line.split()
            if not words:
                continue
            if words[0] == "file":
                self.files[words[1]] = " ".join(words[2:])
            elif words[0] == "graph":
                program = self.programs[" ".join(words[2:])] = Program(" ".join(words[2:]))
            elif words[0] == "procedure":
                section = None if words[6] == "-" else int(words[6][1:])
                program.procedures.append((words[2], Place(words[3]), section, words[7] == "declarative",
                                           " ".join(words[8:])))
            elif words[0] == "statement":
                place = Place(words[3])
                program.statements[words[2]] = (place, words[6] if len(words) > 6 else "", words[4] == "synthetic")
                if words[4] != "synthetic":
                    program.places[place.key] += 1
                if words[4] == "altered":
                    program.altered.add(program.procedure_at(place))
            elif words[0] == "runs":
                program.runs[words[1]].add(int(words[3][1:]))

    def read_guards(self, text):
        ranges, asked, rule = {}, None, None
        for line in text.splitlines():
            words = line.split()
            key = words[0]
            if key == "range":
                program = self.programs[" ".join(words[5:])]
                made = Range(words[1], int(words[2][1:]), int(words[3][1:]), program)
                ranges[words[1]] = made
                program.ranges.append(made)
            elif key == "loop":
                place = int(words[4][1:]) if words[3] == "entry" else None if words[4] == "-" else Place(words[4])
                ranges[words[1]].loops[words[2]] = (words[3], place)
                if words[3] == "body":
                    ranges[words[1]].statements[words[2]] = Place(words[5]).key
            elif key == "atom":
                atom_range, atom, subject = ranges[words[1]], words[2], words[3]
                atom_range.subject_of[atom] = subject
            elif key == "asked":
                loops = [] if words[3] == "-" else words[3].split("/")
                asked = (words[1], Place(words[2]), loops, [])
                atom_range.asked[subject].append(asked)
                atom_range.asks_of[atom].append((asked[1].key, loops))
                test = None if words[5] == "-" else Place(words[5])
                atom_range.tests_of[atom].append((words[1], asked[1], words[4] == "+", test))
                if words[7:8] == ["inside"]:
                    atom_range.inside.add((subject, asked[1].key))
                if words[1] == "outcome":
                    atom_range.outcomes[atom] = ("outcome", atom_range.name, atom)
            elif key == "arm":
                asked[3].append((words[1], None if words[2] == "-" else Place(words[2])))
            elif key == "rule":
                loops = [] if words[4] == "-" else words[4].split("/")
                rule = Rule(words[1], ranges[words[2]], Place(words[3]), loops, words[5] == "exact", words[6] == "more")
                rule.range.rules.append(rule)
            elif key == "choice":
                rule.choice = (words[1] == "+", Place(words[2]), Place(words[3]))
            elif key == "clause":
                rule.clauses.append((words[1], []))
            elif key == "alternative":
                rule.clauses[-1][1].append([])
            elif key[0] in "+-":
                atom, formula = key[1:], line.split(None, 1)[1]
                where = rule.range
                if not self.by_formula:
                    literal = (("atom", where.name, atom), key[0] == "+", formula, atom)
                    where.formulas[literal[0]][key[0] == "+"] = formula
                elif atom in where.outcomes:
                    literal = (where.outcomes[atom], key[0] == "+", formula, atom)
                else:
                    texts = where.texts[where.subject_of[atom]]
                    literal = (texts.setdefault(formula, ("test", where.name, where.subject_of[atom], formula)), True,
                               formula, atom)
                rule.clauses[-1][1][-1].append(literal)
        for made in ranges.values():
            made.finish()


def computed_by(options, path):
    """What calculations store, by line: {line: [(target, formula)]}."""
    found = collections.defaultdict(list)
    for line in dump(options, "rules", path).stdout.splitlines():
        match = COMPUTED.match(line)
        if match and "; " not in match[3]:  # Of several, one may use what another stores.
            found[int(match[1])].append((match[2], match[3]))
    return found


class Activation:
    def __init__(self):
        self.values = {}
        self.asked = set()  # Places that asked their tests.
        self.by_test = set()  # Loops that end by their own test if they end now.
        self.done = set()  # Rules executed in the round that is open.
        self.open = set()  # Loops whose round is open.
        self.has_thrown = False  # By a statement of its own.


class Frame(dict):
    """What one PERFORM, or the program, runs: the activation of each range that control is in."""

    def __init__(self, ends=()):
        super().__init__()
        self.ends = ends  # Procedures at whose end control goes back.


class Watch:
    """Follows the marks of a run and judges the guards."""

    def __init__(self, marks):
        self.marks = marks
        self.frames = {}  # program -> [Frame], absent while it does not run
        self.counts = collections.Counter()
        self.contradictions = collections.OrderedDict()
        self.known = {}
        self.declarative = {}
        self.causes = collections.Counter()

    def judge(self, rule, activation, is_executed):
        """True, False, or None where tests that were not asked decide."""
        values = tuple(activation.values.get(key) for key in rule.keys)
        # No round of a loop before the effect: none met what would have left it.
        vacuous = tuple(atom for atom in rule.atoms_of_rounds
                        if is_executed and rule.of_rounds[atom].isdisjoint(activation.asked))
        found = self.known.get((rule, values, vacuous))
        if found is None:
            found = self.known[(rule, values, vacuous)] = (self.compute(rule, dict(zip(rule.keys, values)), vacuous),)
        return found[0]

    def compute(self, rule, values, vacuous):
        needed = {key for _, alternatives in rule.clauses for literals in alternatives
                  for key, _, _, atom in literals if atom not in vacuous}
        unknown = [key for key in rule.keys if values[key] is None and key in needed]

        def holds(of_unknown):
            return all(any(all(atom in vacuous or (of_unknown if values[key] is None else values[key] == wanted)
                               for key, wanted, _, atom in literals)
                           for literals in alternatives)
                       for _, alternatives in rule.clauses)

        if holds(False) == holds(True):
            return holds(True)
        if len(unknown) > MOST_UNKNOWN:
            return None
        answers = set()
        for guess in itertools.product((True, False), repeat=len(unknown)):
            values.update(zip(unknown, guess))
            answers.add(holds(None))
            if len(answers) == 2:
                return None
        return answers.pop()

    def complain(self, rule, activation, what):
        text = ", ".join(f"{key[-1]}: {activation.values.get(key)}" for key in rule.keys)
        entry = self.contradictions.setdefault((rule.name, what), [0, rule, text])
        entry[0] += 1

    def executed(self, rule, activation):
        verdict = self.judge(rule, activation, True)
        self.counts["executed", verdict] += 1
        rule.seen["executed", verdict] += 1
        if verdict is None:
            self.causes[self.cause(rule, activation)] += 1
        elif verdict is False:
            self.complain(rule, activation, "executed although the guard is false")
        activation.done.add(rule)

    def computed(self, rule, activation, is_stored):
        """The formula of a calculation was evaluated, and its statement stored the same, or not."""
        self.counts["computed", is_stored] += 1
        if is_stored:
            rule.seen["computed"] += 1
        else:
            self.complain(rule, activation or Activation(), "computed otherwise than the formula says")

    def cause(self, rule, activation):
        rule.missing |= {text for _, alternatives in rule.clauses for literals in alternatives
                         for key, _, text, _ in literals if activation.values.get(key) is None}
        return rule.cause or ("a test was refused by the compiler"
                              if any(key in self.refused for key in rule.keys) else "a test was not asked on this way")

    def not_executed(self, rule, activation):
        if rule in activation.done or rule.cause:
            return
        left_out = ("the guard was cut" if not rule.is_exact
                    else "no mark begins the rounds of its loop"
                    if any(rule.range.loops[loop][0] == "other" for loop in rule.loops)
                    # Which way an altered GO TO leads is no condition of anything.
                    else "a jump was altered" if rule.range.program.altered else None)
        if left_out:
            self.counts["left out", left_out] += 1
            return
        verdict = self.judge(rule, activation, False)
        self.counts["not executed", verdict] += 1
        rule.seen["not executed", verdict] += 1
        if verdict is None:
            self.causes[self.cause(rule, activation)] += 1
        elif verdict is True:
            self.complain(rule, activation, "not executed although the guard is true")

    def finish(self, made, activation, is_cut):
        if is_cut:
            self.counts["left out", "cut short"] += 1
            return
        for rule in made.rules:
            if not rule.loops or rule.loops[-1] in activation.open:
                self.not_executed(rule, activation)

    def round(self, made, activation, loop):
        for rule in made.rules_in[loop]:
            inner = rule.loops[-1]
            if inner in activation.open:
                self.not_executed(rule, activation)
            activation.done.discard(rule)
        for rule in made.rules_in[loop]:
            activation.open.discard(rule.loops[-1])
        activation.open.add(loop)
        for key in made.cleared_by[loop]:
            activation.values.pop(key, None)
        if activation.asked:
            activation.asked = {place for place in activation.asked if loop not in made.loops_of_place.get(place, ())}

    @staticmethod
    def begin():
        return Activation()

    def leave_frame(self, program, is_cut=True):
        for made, activation in self.frames[program].pop().items():
            self.finish(made, activation, is_cut)

    def enter_procedure(self, program, number):
        frames = self.frames.get(program)
        is_declarative = program.procedures[number][3]
        if frames is None:
            if is_declarative:
                return
            frames = self.frames[program] = [Frame()]
            self.declarative[program] = None
        if is_declarative and self.declarative[program] is None:
            self.declarative[program] = len(frames)
            frames.append(Frame())
        here = frames[-1]
        for made in list(here):
            if not made.first <= number <= made.last:
                self.finish(made, here.pop(made), False)
        for made in program.ranges:
            # A range that ends before it begins has no marks that would tell where it was left.
            if made.first == number <= made.last and made not in here:
                here[made] = Activation()
        for made, activation in here.items():
            for loop, (kind, place) in made.loops.items():
                if kind == "entry" and place == number:
                    self.round(made, activation, loop)

    def end_procedure(self, program, number):
        frames = self.frames.get(program)
        if frames is None:
            return
        here = frames[-1]
        for made in [made for made in here if made.last == number]:
            self.finish(made, here.pop(made), False)
        if number in here.ends:  # Another round of the PERFORM may follow.
            for made in list(here):
                self.finish(made, here.pop(made), True)
        if len(frames) == 1 and number == len(program.procedures) - 1:
            self.end_program(program)

    def end_program(self, program):
        frames = self.frames.get(program)
        if frames is None:
            return
        self.leave_frame(program, False)
        while frames:
            self.leave_frame(program)
        del self.frames[program]

    @staticmethod
    def asking(frames, made, subject, place):
        """The activation that a test is asked for: the last one, or that of a range around, whose guards know what a
        range that it performs has asked."""
        is_inside = (subject, place) in made.inside
        return next((frame[made] for frame in reversed(frames[-1:] if not is_inside else frames) if made in frame), None)

    def event(self, number, answer):
        kind, program, what, is_declarative = self.marks[number]
        frames = self.frames.get(program)
        if frames and not is_declarative and self.declarative[program] is not None:
            # Control is back from an event, where nothing stands that could say so.
            while len(frames) > self.declarative[program]:
                self.leave_frame(program, False)
            self.declarative[program] = None
        if kind == "procedure":
            return self.enter_procedure(program, what)
        if frames is None:
            return None
        if kind == "enter":
            frames.append(Frame(what))
        elif kind == "back":
            if len(frames) > 1:
                self.leave_frame(program)
        elif kind == "end":
            self.end_procedure(program, what)
        elif kind == "leave":
            if what[0] == "end":
                self.end_procedure(program, what[1])
            else:
                self.end_program(program)
                if what[1][:1] == ["STOP"]:
                    for other in list(self.frames):
                        while self.frames[other]:
                            self.leave_frame(other)
                        del self.frames[other]
        elif kind == "round":
            activation = frames[-1].get(what[0])
            if activation is not None:
                activation.by_test.discard(what[2])
                self.round(what[0], activation, what[1])
        elif kind in ("begin", "tail"):
            for activation in frames[-1].values():
                activation.by_test.add(what)
        elif kind == "effect":
            activation = frames[-1].get(what[0])
            for rule in what[1]:
                if activation is None:
                    self.counts["left out", "the unit was entered elsewhere"] += 1
                else:
                    self.executed(rule, activation)
        elif kind == "computed":
            self.computed(what[1], frames[-1].get(what[0]), answer)
        else:
            if kind == "outcome":
                for key in what[1]:
                    activation = self.asking(frames, what[0], what[0].subject_of[key[2]], what[3])
                    if activation is not None:
                        activation.values[key] = what[2]
                        activation.asked.add(what[3])
                return None
            activation = self.asking(frames, what[0], what[1][2], what[2])
            if activation is None:
                return None
            if kind == "test" or what[2] in activation.by_test:
                activation.values[what[1]] = answer
                activation.asked.add(what[2])
        return None


def statuses(units, watch):
    """What the run showed of rules: for each id what a witness file says of it. A rule whose guard has a part inside
    of a value was not judged by all of it."""
    contradicted = {rule.name for _, rule, _ in watch.contradictions.values()}
    executed = {rule.name for unit in units for program in unit.programs.values() for made in program.ranges
                for rule in made.rules if rule.seen["executed", True] and not rule.has_more}
    return {**dict.fromkeys(executed, "executed"), **dict.fromkeys(contradicted, "contradicted")}


def write_statuses(path, known):
    """Writes the file that `tacit scan --witness` reads."""
    with open(path, "w", encoding="ascii") as out:
        out.writelines(f"{rule} {status}\n" for rule, status in sorted(known.items()))


def add_witness_options(parser):
    parser.add_argument("--root", metavar="DIR", help="folder of the scan that the sources are a part of: ids are its")
    parser.add_argument("--witness", metavar="FILE", help="write what the runs showed, for tacit scan --witness")


def report(options, name, units, watch, ended, refused):
    """A line on one program, its figures, and lines that explain them."""
    rules = [rule for unit in units for program in unit.programs.values() for made in program.ranges
             for rule in made.rules]
    details = []
    for (_, what), (times, rule, values) in watch.contradictions.items():
        details.append(f"  {what}: {rule.name} at line {rule.place}: {rule.formula()} ({times}x; {values})")
    for cause, times in sorted(watch.causes.items()):
        details.append(f"  not judged: {cause} ({times}x)")
    if options.verbose:
        for rule in rules:
            if rule.seen["executed", None] or rule.seen["not executed", None]:
                details.append(f"  not judged: {rule.name} at line {rule.place}: {rule.formula()}: no answer to "
                               f"{', '.join(sorted(rule.missing))} {dict(rule.seen)}")
    unwatched = [rule for rule in rules if rule.cause]
    for cause, times in sorted(collections.Counter(rule.cause for rule in unwatched).items()):
        details.append(f"  not watched: {cause}: {times} rules")
    if options.verbose:
        details += [f"  not watched: {rule.name} of {rule.range.program.name} at line {rule.place}" for rule in unwatched]
    if watch.counts["computed", True] or watch.counts["computed", False]:
        formulas = sum(1 for rule in rules if rule.seen["computed"])
        details.append(f"  formulas of {formulas} calculations evaluated {watch.counts['computed', True]} times as stored, "
                       f"{watch.counts['computed', False]} times otherwise")
    for (what, cause), times in sorted((each for each in watch.counts.items() if each[0][0] == "left out")):
        details.append(f"  left out: {cause} ({times}x)")
    if refused:
        details.append(f"  refused by the compiler: {refused} tests")
    figures = collections.Counter({
        "ran": 1, "rules": len(rules), "rules executed": sum(1 for rule in rules if any(
            rule.seen["executed", verdict] for verdict in (True, False, None))),
        "executed": watch.counts["executed", True], "not executed": watch.counts["not executed", False],
        "not judged": watch.counts["executed", None] + watch.counts["not executed", None],
        "contradictions": len(watch.contradictions)})
    return f"{name}: {line_of(figures)} ({ended})", figures, details


def line_of(figures):
    return (f"{figures['rules executed']} of {figures['rules']} rules executed; guard true and executed "
            f"{figures['executed']}, false and not executed {figures['not executed']}, not judged "
            f"{figures['not judged']}; {figures['contradictions']} contradictions")

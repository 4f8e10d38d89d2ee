"""The right answers of a question, and the wrong ones that its proof must refute: each one step away from right.

An answer is what the proof sees as `answer`:

    single truefalse output   the keyed option's `value`, else its text; wrong: each distractor
    multi                     the list of keyed options; wrong: one option more or less
    text number               each accepted text in turn; wrong: each of `wrong`
    fill                      a list, one text per gap; wrong: the first accepted texts with one of `wrong` in its gap
    order                     the list of lines; wrong: two neighbours swapped
    match                     a dict of left and right sides; wrong: the right sides of two swapped
"""

from itertools import combinations

PRINTS_IT = "assert printed(code) == answer.strip()"


def proofs_of(job):
    """What must hold: a list of (program, right answers, wrong answers); an answer comes with a name, "" for the only right one."""
    proofs = []
    if job["type"] == "output":
        proofs.append((PRINTS_IT, *choices(job, "text")))
    if job.get("verify"):
        proofs.append((job["verify"], *ANSWERS[job["type"]](job)))
    return proofs


def values(job):
    return [option.get("value", option["text"]) for option in job.get("options", [])]


def choices(job, field="value"):
    options = [(option.get(field, option["text"]), repr(option["text"]), option["key"]) for option in job["options"]]
    right = [(answer, "") for answer, _, key in options if key]
    return right, [(answer, named) for answer, named, key in options if not key]


def several_choices(job):
    options, all_values = job["options"], values(job)

    def chosen(flags):
        return [value for value, flag in zip(all_values, flags, strict=True) if flag]

    keyed = [option["key"] for option in options]
    wrong = []
    for index, option in enumerate(options):
        moved = [flag != (at == index) for at, flag in enumerate(keyed)]
        wrong.append((chosen(moved), ("without " if keyed[index] else "with ") + repr(option["text"])))
    return [(chosen(keyed), "")], wrong


def texts(job):
    return [(text, repr(text)) for text in job["accept"]], [(text, repr(text)) for text in job["wrong"]]


def gaps(job):
    """job: gaps [{accept, wrong}]."""
    first = [gap["accept"][0] for gap in job["gaps"]]

    def filled(index, text):
        return first[:index] + [text] + first[index + 1 :], f"{text!r} in gap {index + 1}"

    right, wrong = [(first, "")], []
    for index, gap in enumerate(job["gaps"]):
        right += [filled(index, text) for text in gap["accept"][1:]]
        wrong += [filled(index, text) for text in gap["wrong"]]
    return right, wrong


def orders(job):
    lines = job["lines"]
    swapped = [
        (lines[:at] + [lines[at + 1], lines[at]] + lines[at + 2 :], f"{lines[at + 1]!r} before {lines[at]!r}")
        for at in range(len(lines) - 1)
    ]
    return [(lines, "")], swapped


def matches(job):
    """job: pairs [[left, right]]."""
    pairs = dict(job["pairs"])
    swapped = [
        ({**pairs, one: pairs[other], other: pairs[one]}, f"{one!r} with {pairs[other]!r}")
        for one, other in combinations(pairs, 2)
    ]
    return [(pairs, "")], swapped


ANSWERS = {
    "single": choices, "truefalse": choices, "output": choices, "multi": several_choices,
    "text": texts, "number": texts, "fill": gaps, "order": orders, "match": matches,
}

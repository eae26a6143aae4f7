"""Labelled cases of the project, their parts, and what a model is asked of them.

The form of the cases is told in test/fixtures/cases/README.md; test/labelled-cases reads them for the tests, and checks them.
"""

import hashlib
import json
import re
from dataclasses import dataclass
from pathlib import Path

import yaml

ROOT = Path(__file__).resolve().parents[3]
CASES = ROOT / "test/fixtures/cases"
PART_OF_AUTHOR = {author: part for part, authors in json.loads((CASES / "authors-by-part.json").read_text("utf8")).items() for author in authors}
"""All cases of these authors are for one part."""


@dataclass(frozen=True)
class Head:
    """A question to the whole text. One answer alone is yes or no; several exclude each other."""

    id: str
    answers: tuple[str, ...]


@dataclass(frozen=True)
class Layout:
    """What is asked: marks on words, and heads, in the order of the outputs."""

    marks: tuple[str, ...]
    heads: tuple[Head, ...]


@dataclass(frozen=True)
class Case:
    """A case: its labels by name, and spans of its text as (tag, start, end)."""

    author: str
    family: str
    labels: dict[str, str]
    text: str
    spans: tuple[tuple[str, int, int], ...]


def read_layout() -> Layout:
    """Reads the layout of the first pack."""
    text = (ROOT / "resources/packs/module-14/reading.yaml").read_text("utf8")
    # This part alone, and as strings: PyYAML knows YAML 1.1, which takes a bare yes, no and off for true and false.
    part = re.search(r"^layout:\n(?: .*\n|\n)+", text, re.M)
    if part is None:
        raise ValueError("reading.yaml has no layout")
    reading = yaml.load(part[0], Loader=yaml.BaseLoader)["layout"]
    heads = [Head(one["id"], tuple(one["answers"])) for one in reading["heads"]]
    return Layout(tuple(reading["marks"]), tuple(heads))


def read_cases(folder: Path = CASES) -> list[Case]:
    """Reads all cases, by author and in the order in which they stand."""
    return [case for file in sorted(folder.glob("*.txt")) if file.name != "second-reading.txt" for case in _cases_in(file)]


def _cases_in(file: Path) -> list[Case]:
    chunks = re.split(r"^## ", file.read_text("utf8"), flags=re.M)[1:]
    return [_case(file.stem, *chunk.split("\n", 1)) for chunk in chunks]


def _case(author: str, header: str, body: str) -> Case:
    family, _voice, words = (part.strip() for part in header.split("|"))
    labels = dict(word.split("=") for word in words.split() if "=" in word)
    text, spans, read = "", [], 0
    body = body.strip()
    for match in re.finditer(r"\{([^{}|]*)\|([^{}|]*)\}", body):
        text += body[read : match.start()]
        spans += [(tag, len(text), len(text) + len(match[1])) for tag in match[2].split()]
        text += match[1]
        read = match.end()
    return Case(author, family, labels, text + body[read:], tuple(spans))


def part_of(case: Case) -> str:
    """Gives train, dev, weighing, test or held-out, as test/labelled-cases/split.ts does: by the author, or by the hash of the family."""
    if case.author in PART_OF_AUTHOR:
        return PART_OF_AUTHOR[case.author]
    share = int(hashlib.sha256(case.family.encode()).hexdigest()[:8], 16) % 16
    return "test" if share == 0 else "dev" if share <= 2 else "train"


def right_answers(case: Case, layout: Layout) -> list[int]:
    """Gives for each head the number of the right answer; for one with a single answer 1 if it holds, else 0.

    Labels answer their own heads. Of the others the answers are marks, and an empty one for none of them; the first that is
    tagged is right, so that what is said of one person and denied of another is said.
    """
    tagged = {tag for tag, _, _ in case.spans}

    def answer(head: Head) -> int:
        if head.id in case.labels:
            return head.answers.index(case.labels[head.id])
        if len(head.answers) == 1:
            return int(head.answers[0] in tagged)
        return next((at for at, mark in enumerate(head.answers) if mark in tagged), head.answers.index(""))

    return [answer(head) for head in layout.heads]

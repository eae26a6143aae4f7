"""Cases as numbers: pieces of words, the marks on each piece, the right answers; and batches of them."""

import random
import re
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np
import torch
from tokenizers import BertWordPieceTokenizer

from cases import Case, Layout, right_answers
from network import base_folder

MOST_PIECES = 510
"""In a window, without the marks of its beginning and its end."""
FEWEST_WORDS = 18
BEGIN, END = 101, 102
"""[CLS] and [SEP] in the vocabulary."""
MASKED = 103
"""[MASK] in the vocabulary."""

SENTENCE_END = re.compile(r"[.!?][\"”’)]*\s+|\n+")


@dataclass
class Window:
    """What the encoder sees at once."""

    ids: list[int]
    marks: np.ndarray
    """a row for each piece, in it 1 for each mark that stands on it"""


@dataclass
class Example:
    windows: list[Window]
    answers: list[int]

    @property
    def size(self) -> tuple[int, int]:
        """How many windows, and how long the longest is."""
        return len(self.windows), max(len(one.ids) for one in self.windows)


class Examples:
    """Turns cases into examples of one layout."""

    def __init__(self, layout: Layout):
        self.layout = layout
        self.column = {mark: at for at, mark in enumerate(layout.marks)}
        self.tokenizer = BertWordPieceTokenizer(str(base_folder() / "vocab.txt"), lowercase=True)

    def plain(self, case: Case) -> Example:
        """The case as it is."""
        return self._example(case, case.text, case.spans)

    def varied(self, case: Case) -> Example:
        """The case with some sentences left out that show nothing, and some pieces masked, so that nothing is learned by heart."""
        text, spans = case.text, case.spans
        if random.random() < 0.5:
            shorter = _with_fewer_sentences(text, spans, left_out=0.3)
            if len(shorter[0].split()) >= FEWEST_WORDS:
                text, spans = shorter
        example = self._example(case, text, spans)
        for window in example.windows:
            for at in range(1, len(window.ids) - 1):
                if random.random() < 0.03:
                    window.ids[at] = MASKED
        return example

    def _example(self, case: Case, text: str, spans) -> Example:
        encoded = self.tokenizer.encode(text, add_special_tokens=False)
        marks = np.zeros((len(encoded.ids), len(self.layout.marks)), np.float32)
        for tag, start, end in spans:
            for at, (first, last) in enumerate(encoded.offsets):
                if first < end and last > start:
                    marks[at, self.column[tag]] = 1
        none = np.zeros((1, len(self.layout.marks)), np.float32)
        cuts = _cuts([first for first, _ in encoded.offsets], text)
        windows = [Window([BEGIN, *encoded.ids[start:end], END], np.concatenate([none, marks[start:end], none])) for start, end in zip(cuts, cuts[1:])]
        return Example(windows, right_answers(case, self.layout))


def _cuts(starts: list[int], text: str) -> list[int]:
    """Where windows begin, and the last ends, by number of piece: as electron/case-reading/windows.ts cuts them, between sentences."""
    total, cuts = len(starts), [0]
    sentences = [bisect_left(starts, match.end()) for match in SENTENCE_END.finditer(text)]
    while (left := total - cuts[-1]) > MOST_PIECES:
        start = cuts[-1]
        even = start + left / -(-left // MOST_PIECES)
        possible = [cut for cut in sentences if start < cut <= start + MOST_PIECES]
        cuts.append(min(possible, key=lambda cut: abs(cut - even), default=start + MOST_PIECES))
    return [*cuts, total]


def _with_fewer_sentences(text: str, spans, left_out: float):
    cuts = [0, *(match.end() for match in SENTENCE_END.finditer(text)), len(text)]
    kept, moved = "", []
    for start, end in zip(cuts, cuts[1:]):
        own = [span for span in spans if span[1] < end and span[2] > start]
        if not own and random.random() < left_out:
            continue
        by = len(kept) - start
        moved += [(tag, max(first, start) + by, min(last, end) + by) for tag, first, last in own]
        kept += text[start:end]
    return kept, tuple(moved)


STRONGEST = {"tip": ("yes", "insufficient", "no"), "som": ("yes", "insufficient", "no"), "serious": ("yes", "no", "unknown")}
"""Of each label, the answer that stands where one of several stories has it."""


def stitched(cases: list[Case]) -> Case:
    """Several cases as one text, paragraph by paragraph: what is so of one of them is so of the whole. Few cases are as long."""
    text, spans = "", []
    for case in cases:
        begin = len(text)
        spans += [(tag, start + begin, end + begin) for tag, start, end in case.spans]
        text += case.text + "\n"
    labels = {name: min((case.labels[name] for case in cases), key=order.index) for name, order in STRONGEST.items()}
    kinds = {case.labels["cyber"] for case in cases} - {"none"}
    labels["cyber"] = kinds.pop() if len(kinds) == 1 else "both" if kinds else "none"
    return Case("stitched", "stitched", labels, text, tuple(spans))


@dataclass
class Batch:
    """Numbers of several examples: by example, window and piece."""

    ids: torch.Tensor
    mask: torch.Tensor
    marks: torch.Tensor
    answers: torch.Tensor


def batches(examples: list[Example], size: int, shuffled: bool) -> Iterator[Batch]:
    """Parts examples into batches of about the same length, so that little is padded."""
    order = list(range(len(examples)))
    if shuffled:
        random.shuffle(order)
    chunk = size * 20 if shuffled else len(order)
    order = [at for start in range(0, len(order), chunk) for at in sorted(order[start : start + chunk], key=lambda at: examples[at].size)]
    parts = [order[start : start + size] for start in range(0, len(order), size)]
    if shuffled:
        random.shuffle(parts)
    for part in parts:
        yield _batch([examples[at] for at in part])


def _batch(examples: list[Example]) -> Batch:
    most, longest = (max(sizes) for sizes in zip(*(one.size for one in examples)))
    ids = torch.zeros(len(examples), most, longest, dtype=torch.long)
    mask = torch.zeros_like(ids)
    marks = torch.zeros(*ids.shape, examples[0].windows[0].marks.shape[1])
    for at, one in enumerate(examples):
        for place, window in enumerate(one.windows):
            own = len(window.ids)
            ids[at, place, :own], mask[at, place, :own], marks[at, place, :own] = torch.tensor(window.ids), 1, torch.from_numpy(window.marks)
    return Batch(ids, mask, marks.flatten(1, 2), torch.tensor([one.answers for one in examples]))

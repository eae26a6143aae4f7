"""Cases as numbers: pieces of words, the marks on each piece, the right answers; and batches of them."""

import random
import re
from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np
import torch
from tokenizers import BertWordPieceTokenizer

from cases import Case, Layout, right_answers
from network import base_folder

MOST_PIECES = 448
FEWEST_WORDS = 18
MASKED = 103
"""[MASK] in the vocabulary."""

SENTENCE_END = re.compile(r"[.!?][\"”’)]*\s+|\n+")


@dataclass
class Example:
    ids: list[int]
    marks: np.ndarray
    """a row for each piece, in it 1 for each mark that stands on it"""
    answers: list[int]


class Examples:
    """Turns cases into examples of one layout."""

    def __init__(self, layout: Layout):
        self.layout = layout
        self.column = {mark: at for at, mark in enumerate(layout.marks)}
        self.tokenizer = BertWordPieceTokenizer(str(base_folder() / "vocab.txt"), lowercase=True)

    def plain(self, case: Case) -> Example:
        """The case as it is, cut off where it is too long."""
        return self._example(case, case.text, case.spans)

    def varied(self, case: Case) -> Example:
        """The case with some sentences left out that show nothing, and some pieces masked, so that nothing is learned by heart."""
        text, spans = case.text, case.spans
        is_long = len(self.tokenizer.encode(text).ids) > MOST_PIECES
        if is_long or random.random() < 0.5:
            shorter = _with_fewer_sentences(text, spans, left_out=0.65 if is_long else 0.3)
            if len(shorter[0].split()) >= FEWEST_WORDS:
                text, spans = shorter
        example = self._example(case, text, spans)
        inner = range(1, len(example.ids) - 1)
        for at in inner:
            if random.random() < 0.03:
                example.ids[at] = MASKED
        return example

    def _example(self, case: Case, text: str, spans) -> Example:
        encoded = self.tokenizer.encode(text)
        ids, places = encoded.ids[:MOST_PIECES], encoded.offsets[:MOST_PIECES]
        marks = np.zeros((len(ids), len(self.layout.marks)), np.float32)
        for tag, start, end in spans:
            for at, (first, last) in enumerate(places):
                if first < last and first < end and last > start:
                    marks[at, self.column[tag]] = 1
        return Example(ids, marks, right_answers(case, self.layout))


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


@dataclass
class Batch:
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
    order = [at for start in range(0, len(order), chunk) for at in sorted(order[start : start + chunk], key=lambda at: len(examples[at].ids))]
    parts = [order[start : start + size] for start in range(0, len(order), size)]
    if shuffled:
        random.shuffle(parts)
    for part in parts:
        yield _batch([examples[at] for at in part])


def _batch(examples: list[Example]) -> Batch:
    length = max(len(one.ids) for one in examples)
    ids = torch.zeros(len(examples), length, dtype=torch.long)
    mask = torch.zeros_like(ids)
    marks = torch.zeros(len(examples), length, examples[0].marks.shape[1])
    for at, one in enumerate(examples):
        own = len(one.ids)
        ids[at, :own], mask[at, :own], marks[at, :own] = torch.tensor(one.ids), 1, torch.from_numpy(one.marks)
    return Batch(ids, mask, marks, torch.tensor([one.answers for one in examples]))

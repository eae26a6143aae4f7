"""Trains the reader on the part `train`, and measures with the part `dev` after each epoch. See README.md."""

import argparse
import random
import time

import torch
import torch.nn.functional as F

from cases import Case, Layout, part_of, read_cases, read_layout
from examples import Batch, Example, Examples, batches, stitched
from network import Reader

LABELS = 4
"""So many heads, the first ones, are labels."""
MARK_WEIGHT = 2.0
"""A mark that is there counts more than one that is not: most are not."""
STITCHED = 0.03
"""So many texts more are made of three to six cases each."""


def an_epoch(make: Examples, learned: list[Case]) -> list[Example]:
    """Gives what an epoch learns from: each case, varied, and some long texts made of several."""
    long = [stitched(random.sample(learned, random.randint(3, 6))) for _ in range(int(STITCHED * len(learned)))]
    return [make.varied(case) for case in [*learned, *long]]


def loss_of(layout: Layout, marks: torch.Tensor, answers: list[torch.Tensor], batch: Batch) -> torch.Tensor:
    """Adds up the losses: of marks per piece, of labels, of facts that are stated or not (0.8), of those that may be denied (0.5)."""
    weight = torch.full((marks.shape[-1],), MARK_WEIGHT)
    mask = batch.mask.flatten(1)
    of_pieces = F.binary_cross_entropy_with_logits(marks, batch.marks, reduction="none", pos_weight=weight).sum(-1)
    total = (of_pieces * mask).sum() / mask.sum()
    for at, (head, logits) in enumerate(zip(layout.heads, answers)):
        right = batch.answers[:, at]
        if at < LABELS:
            total = total + F.cross_entropy(logits, right, label_smoothing=0.02)
        elif len(head.answers) == 1:
            total = total + 0.8 * F.binary_cross_entropy_with_logits(logits[:, 0], right.float())
        else:
            total = total + 0.5 * F.cross_entropy(logits, right)
    return total


@torch.no_grad()
def measure(model: Reader, layout: Layout, examples: list[Example]) -> dict[str, float]:
    """Gives the share of right answers of each head with several, and F1 over the heads with one and over the marks of pieces."""
    model.eval()
    read, right = [[] for _ in layout.heads], []
    hits = marked = tagged = 0
    for batch in batches(examples, 16, shuffled=False):
        marks, answers = model(batch.ids, batch.mask)
        seen, there = (marks > 0) & batch.mask.flatten(1)[..., None].bool(), batch.marks > 0.5
        hits, marked, tagged = hits + int((seen & there).sum()), marked + int(seen.sum()), tagged + int(there.sum())
        right.append(batch.answers)
        for at, logits in enumerate(answers):
            read[at].append((logits[:, 0] > 0).long() if logits.shape[1] == 1 else logits.argmax(1))
    model.train()
    keys, reads = torch.cat(right), torch.stack([torch.cat(one) for one in read], 1)
    single = torch.tensor([len(head.answers) == 1 for head in layout.heads])
    both = 2 * int((keys * reads)[:, single].sum())
    of_all = int(keys[:, single].sum() + reads[:, single].sum())
    shares = {head.id: float((keys[:, at] == reads[:, at]).float().mean()) for at, head in enumerate(layout.heads) if not single[at]}
    return {**shares, "items-f1": both / max(1, of_all), "marks-f1": 2 * hits / max(1, marked + tagged)}


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--out", default="model.pt", help="file for the weights")
    parser.add_argument("--epochs", type=float, default=10)
    parser.add_argument("--steps", type=int, help="stop after so many, to try it out")
    parser.add_argument("--start", help="weights to go on from")
    parser.add_argument("--batch", type=int, default=8)
    parser.add_argument("--rate", type=float, default=3e-4, help="learning rate of the encoder")
    parser.add_argument("--head-rate", type=float, default=1e-3, help="learning rate of what is new")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--threads", type=int, default=2)
    options = parser.parse_args()
    torch.manual_seed(options.seed)
    random.seed(options.seed)
    torch.set_num_threads(options.threads)
    # Numbers near zero would take a hundred times as long.
    torch.set_flush_denormal(True)

    layout, cases = read_layout(), read_cases()
    make = Examples(layout)
    learned = [case for case in cases if part_of(case) == "train"]
    dev = [make.plain(case) for case in cases if part_of(case) == "dev"]
    print(len(learned), "to learn from,", len(dev), "to measure with", flush=True)

    model = Reader(layout)
    if options.start:
        model.load_state_dict(torch.load(options.start)["model"])
    # Rare words would be moved by single cases.
    model.enc.words.weight.requires_grad_(False)
    parts = [(name.startswith("enc."), weight) for name, weight in model.named_parameters() if weight.requires_grad]
    rates = [options.rate, options.head_rate]
    groups = [dict(params=[w for is_old, w in parts if is_old == old], lr=rate) for old, rate in zip((True, False), rates)]
    optimizer = torch.optim.AdamW(groups, weight_decay=0.01)

    total = options.steps or int(options.epochs * len(learned) / options.batch)
    warm = max(1, total // 15)
    step, begin, losses = 0, time.time(), []
    while step < total:
        for batch in batches(an_epoch(make, learned), options.batch, shuffled=True):
            if step == total:
                break
            step += 1
            # Rates rise at first, then fall in a straight line.
            share = min(step / warm, max(0.01, (total - step) / max(1, total - warm)))
            for group, rate in zip(optimizer.param_groups, rates):
                group["lr"] = rate * share
            loss = loss_of(layout, *model(batch.ids, batch.mask), batch)
            optimizer.zero_grad()
            loss.backward()
            torch.nn.utils.clip_grad_norm_([weight for _, weight in parts], 1.0)
            optimizer.step()
            losses.append(loss.item())
            if step % 50 == 0 or step == total:
                recent = losses[-50:]
                print(f"step {step} of {total}: loss {sum(recent) / len(recent):.3f}, {time.time() - begin:.0f} s", flush=True)
        torch.save(dict(model=model.state_dict()), options.out)
        shares = measure(model, layout, dev[: options.steps] if options.steps else dev)
        print({name: round(share, 3) for name, share in shares.items()}, flush=True)


if __name__ == "__main__":
    main()

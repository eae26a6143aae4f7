"""restore.py FOLDER MODEL.pt: takes the weights back from exported models, for `train.py --start` to go on from.

What was rounded to 8 bits stays as coarse as it is.
"""

import re
import sys
from pathlib import Path

import onnx
import torch
from onnx import numpy_helper

from cases import read_layout
from network import Reader

# Whatever wraps the reader where it is exported, and how a product is called, with or without whole numbers.
WRAPPED = re.compile(r"^(?:\w+\.)*?(?=(?:enc|tag|query|val|out)\.)")
PRODUCT = re.compile(r"(?:^|/)((?:enc/layers\.\d+/\w+|tag|query|val))/MatMul(?:_quant)?$")


def weights_of(file: Path) -> dict[str, torch.Tensor]:
    """Gives the weights in an exported model by their names in `Reader`."""
    graph = onnx.load(file).graph
    kept = {part.name: torch.from_numpy(numpy_helper.to_array(part).copy()) for part in graph.initializer}

    def unrounded(name: str) -> torch.Tensor:
        stem = name.removesuffix("_quantized")
        if stem == name:
            return kept[name]
        return (kept[name].float() - kept[f"{stem}_zero_point"].float()) * kept[f"{stem}_scale"]

    found = {WRAPPED.sub("", name.removesuffix("_quantized")): unrounded(name) for name in kept if WRAPPED.match(name) and not name.endswith(("_scale", "_zero_point"))}
    for node in graph.node:
        product = PRODUCT.search(node.name)
        if product:
            # Of a product the second factor are the weights, the other way round than where they are learned.
            matrix = next(name for name in node.input if name in kept and len(kept[name].shape) == 2)
            found[f"{product[1].replace('/', '.')}.weight"] = unrounded(matrix).T.contiguous()
    return found


def main() -> None:
    folder, out = Path(sys.argv[1]), Path(sys.argv[2])
    reader = Reader(read_layout())
    reader.load_state_dict(weights_of(folder / "encoder.onnx") | weights_of(folder / "heads.onnx"))
    torch.save(dict(model=reader.state_dict()), out)


if __name__ == "__main__":
    main()

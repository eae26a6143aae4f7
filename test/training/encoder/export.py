"""export.py MODEL.pt FOLDER: writes what the reader loads into a folder.

encoder.onnx: ids [1, n] of one window -> hidden [1, n, 384] and marks [1, n, marks], most of it in whole numbers of 8 bits.
heads.onnx: hidden and marks of all windows joined -> heads [1, answers], those of all heads one after the other.
outputs.json: the layout for which it was trained. vocab.txt: the pieces of words.
"""

import json
import shutil
import sys
import tempfile
from pathlib import Path

import onnx
import torch
from onnxruntime.quantization import QuantType, quantize_dynamic
from torch import nn

from cases import read_layout
from network import Reader, base_folder
from quicken import quicken

OPSET = 17
# The products whose inputs differ most in size, at the end of each layer, and the marks stay as they are: in 8 bits they
# turned as many answers as all others together.
UNROUNDED = ("/b/MatMul", "/tag/MatMul")


class EncoderPart(nn.Module):
    def __init__(self, reader: Reader):
        super().__init__()
        self.reader = reader

    def forward(self, ids: torch.Tensor):
        hidden = self.reader.enc(ids, torch.ones_like(ids))
        return hidden, self.reader.tag(hidden)


class HeadsPart(nn.Module):
    def __init__(self, reader: Reader):
        super().__init__()
        self.reader = reader

    def forward(self, hidden: torch.Tensor, marks: torch.Tensor):
        return torch.cat(self.reader.heads(hidden, marks), -1)


def write(module: nn.Module, inputs: tuple, file: Path, names: tuple[list[str], list[str]]) -> None:
    given, made = names
    lengths = {name: {1: "n"} for name in [*given, *made] if name != "heads"}
    torch.onnx.export(module, inputs, str(file), input_names=given, output_names=made, dynamic_axes=lengths, dynamo=False, opset_version=OPSET)


def main() -> None:
    weights, folder = Path(sys.argv[1]), Path(sys.argv[2])
    folder.mkdir(parents=True, exist_ok=True)
    layout = read_layout()
    reader = Reader(layout)
    reader.load_state_dict(torch.load(weights)["model"])
    reader.eval()
    encoder, ids = EncoderPart(reader).eval(), torch.randint(1000, 2000, (1, 50))
    with tempfile.TemporaryDirectory() as scratch:
        whole = Path(scratch) / "encoder.onnx"
        write(encoder, (ids,), whole, (["ids"], ["hidden", "marks"]))
        unrounded = [node.name for node in onnx.load(whole).graph.node if node.name.endswith(UNROUNDED)]
        # In 7 bits of the 8, since processors without VNNI add products up in 16, and would cut them off.
        quantize_dynamic(str(whole), str(folder / "encoder.onnx"), weight_type=QuantType.QInt8, per_channel=True, reduce_range=True, nodes_to_exclude=unrounded)
    with torch.no_grad():
        parts = encoder(ids)
    write(HeadsPart(reader).eval(), parts, folder / "heads.onnx", (["hidden", "marks"], ["heads"]))
    quicken(folder)
    heads = [dict(id=head.id, answers=head.answers) for head in layout.heads]
    (folder / "outputs.json").write_text(json.dumps(dict(marks=layout.marks, heads=heads), indent=1) + "\n")
    shutil.copy(base_folder() / "vocab.txt", folder / "vocab.txt")


if __name__ == "__main__":
    main()

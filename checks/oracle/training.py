"""Writes training.json: what PyTorch makes of fifty steps of SGD with momentum and of Adam, and of both cross-entropies far out.

Regenerate after changing this file, from the project's root:

    sudo apt-get install python3-torch        # Debian's package; any PyTorch from 1.13 on will do
    python3 checks/oracle/training.py

Everything is float64 and nothing is random, so the same file comes out each time.
"""

import json
from pathlib import Path

import torch
from torch.nn.functional import binary_cross_entropy_with_logits, cross_entropy, mse_loss

STEPS = 50
START = [1.5, -2.0, 0.25]
LOGITS = [0.0, 1.0, -1.0, 30.0, -30.0, 1000.0, -1000.0]
ROWS = [[0.0, 0.0, 0.0], [1.0, -1.0, 0.0], [30.0, -30.0, 0.0], [1000.0, -1000.0, 0.0], [-1000.0, -1000.0, 30.0]]


def loss_of(a, b, c):
    """A curved valley whose gradients change size and sign along the way: the test writes the same with the course's operations."""
    return (a * b - 1) ** 2 + (torch.tanh(c) - a) ** 2 + 0.1 * b**2


def walk(make_optimizer) -> list[list[float]]:
    leaves = [torch.tensor(x, dtype=torch.float64, requires_grad=True) for x in START]
    optimizer = make_optimizer(leaves)
    path = []
    for _ in range(STEPS):
        optimizer.zero_grad()
        loss_of(*leaves).backward()
        optimizer.step()
        path.append([leaf.item() for leaf in leaves])
    return path


OPTIMIZERS = [
    ("SGD", {"learningRate": 0.05}, lambda ps: torch.optim.SGD(ps, lr=0.05)),
    ("SGD", {"learningRate": 0.02, "momentum": 0.9}, lambda ps: torch.optim.SGD(ps, lr=0.02, momentum=0.9)),
    ("Adam", {"learningRate": 0.1}, lambda ps: torch.optim.Adam(ps, lr=0.1)),
    (
        "Adam",
        {"learningRate": 0.05, "beta1": 0.5, "beta2": 0.9, "epsilon": 1e-3},
        lambda ps: torch.optim.Adam(ps, lr=0.05, betas=(0.5, 0.9), eps=1e-3),
    ),
]


def loss_and_slopes(compute, numbers) -> dict:
    leaves = torch.tensor(numbers, dtype=torch.float64, requires_grad=True)
    loss = compute(leaves)
    loss.backward()
    return {"value": loss.item(), "gradients": leaves.grad.flatten().tolist()}


def main() -> None:
    binary = [
        {"logits": logits, "labels": labels}
        | loss_and_slopes(lambda z: binary_cross_entropy_with_logits(z, torch.tensor(labels, dtype=torch.float64)), logits)
        for logits, labels in [([z], [y]) for z in LOGITS for y in (0, 1)] + [(LOGITS, [1, 0, 1, 1, 0, 1, 0])]
    ]
    several = [
        {"logits": logits, "classes": classes} | loss_and_slopes(lambda z: cross_entropy(z, torch.tensor(classes)), logits)
        for logits, classes in [([row], [k]) for row in ROWS for k in range(3)] + [(ROWS, [0, 1, 2, 0, 1])]
    ]
    squared = [
        {"predictions": ps, "targets": ts} | loss_and_slopes(lambda p: mse_loss(p, torch.tensor(ts, dtype=torch.float64)), ps)
        for ps, ts in [([14.0, 9.0, 20.0], [13, 11, 20]), (LOGITS, [1, 0, 1, 1, 0, 1, 0])]
    ]
    walks = [{"optimizer": name, "options": options, "path": walk(make)} for name, options, make in OPTIMIZERS]
    content = {
        "source": f"PyTorch {torch.__version__}, float64",
        "start": START,
        "walks": walks,
        "binaryCrossEntropy": binary,
        "crossEntropy": several,
        "meanSquaredError": squared,
    }
    path = Path(__file__).with_name("training.json")
    path.write_text(json.dumps(content, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")
    print(f"{path.name}: {len(walks)} walks of {STEPS} steps, {len(binary) + len(several) + len(squared)} losses")


if __name__ == "__main__":
    main()

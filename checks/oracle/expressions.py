"""Writes expressions.json: random expressions, with the numbers and leaf gradients that PyTorch computes for them in float64.

Regenerate after changing this file, from the project's root:

    sudo apt-get install python3-torch        # Debian's package; any PyTorch from 1.13 on will do
    python3 checks/oracle/expressions.py

The seed is fixed, so the same file comes out each time. An expression is a list of steps over numbered nodes: first the
leaves, then one node for each step, `[operation, operand, operand]`. Its root is the last node. The test rebuilds each
expression with the course's engine and needs neither Python nor PyTorch.

A new operation is one line in OPERATIONS here, and one in `operations` of oracle.test.ts.
"""

import json
import math
import random
from pathlib import Path
from typing import Callable, NamedTuple

import torch

SEED = 20
CASES = 300
LARGEST = 1e4
# What is left of a gradient when its terms cancel, as in x / x, is rounding: it has no digits to compare.
NOISE = 1e-12


class Operation(NamedTuple):
    operands: int
    compute: Callable[..., torch.Tensor]
    accepts: Callable[..., bool] = lambda *numbers: True


OPERATIONS = {
    "+": Operation(2, lambda x, y: x + y),
    "×": Operation(2, lambda x, y: x * y),
    "neg": Operation(1, lambda x: -x),
    "−": Operation(2, lambda x, y: x - y),
    "÷": Operation(2, lambda x, y: x / y, lambda x, y: abs(y) > 0.1),
    "exp": Operation(1, torch.exp, lambda x: x < 6),
    "log": Operation(1, torch.log, lambda x: x > 0.1),
    "^2": Operation(1, lambda x: x**2),
    "^3": Operation(1, lambda x: x**3),
    "^-1": Operation(1, lambda x: x**-1, lambda x: abs(x) > 0.1),
    "^0.5": Operation(1, lambda x: x**0.5, lambda x: x > 0.1),
    "^0": Operation(1, lambda x: x**0),
    "sum": Operation(3, lambda *xs: torch.stack(xs).sum()),
    "dot": Operation(4, lambda a, b, c, d: torch.dot(torch.stack((a, b)), torch.stack((c, d)))),
    # Far out, the slope of a squashing function is a difference of nearly equal numbers: ten digits are not there to compare.
    "tanh": Operation(1, torch.tanh, lambda x: abs(x) < 5),
    "sigmoid": Operation(1, torch.sigmoid, lambda x: abs(x) < 10),
    "relu": Operation(1, torch.relu),
    # torch's own softplus switches to x itself above a threshold, which costs digits.
    "softplus": Operation(1, lambda x: torch.logaddexp(x, torch.zeros_like(x))),
}


def make_case(draw: random.Random) -> dict:
    """An expression of 2 to 5 leaves and 3 to 14 steps; nodes are shared, and some are used twice by one step."""
    numbers = [round(draw.uniform(-2, 2), 6) for _ in range(draw.randint(2, 5))]
    leaves = [torch.tensor(x, dtype=torch.float64, requires_grad=True) for x in numbers]
    nodes = list(leaves)
    steps = []
    idle = set(range(len(nodes)))
    length = draw.randint(3, 14)
    while len(steps) < length or len(idle) > 1:
        name = draw.choice(list(OPERATIONS))
        operation = OPERATIONS[name]
        operands = [choose(draw, len(nodes), idle) for _ in range(operation.operands)]
        inputs = [nodes[i] for i in operands]
        if not operation.accepts(*(x.item() for x in inputs)):
            continue
        result = operation.compute(*inputs)
        is_tame = math.isfinite(result.item()) and abs(result.item()) <= LARGEST
        if not is_tame or len(steps) >= length:
            name, operands = "+", (sorted(idle) * 2)[:2]
            result = nodes[operands[0]] + nodes[operands[1]]
        steps.append([name, *operands])
        idle.difference_update(operands)
        idle.add(len(nodes))
        nodes.append(result)
    nodes[-1].backward()
    return {
        "leaves": numbers,
        "steps": steps,
        "value": nodes[-1].item(),
        "gradients": [0.0 if leaf.grad is None else leaf.grad.item() for leaf in leaves],
    }


def choose(draw: random.Random, count: int, idle: set) -> int:
    """Half of the time a node that nothing has used yet, so that everything leads to the root; else any node."""
    return draw.choice(sorted(idle)) if draw.random() < 0.5 else draw.randrange(count)


def main() -> None:
    draw = random.Random(SEED)
    cases = []
    while len(cases) < CASES:
        case = make_case(draw)
        if not any(0 < abs(gradient) < NOISE for gradient in case["gradients"]):
            cases.append(case)
    lines = ",\n".join("    " + json.dumps(case, ensure_ascii=False, separators=(",", ":")) for case in cases)
    text = f'{{\n  "source": "PyTorch {torch.__version__}, float64, seed {SEED}",\n  "cases": [\n{lines}\n  ]\n}}\n'
    Path(__file__).with_name("expressions.json").write_text(text, encoding="utf-8")


main()

"""Writes tables.json: how many rows of two made-up tables scikit-learn gets right, fold by fold, beside the course's own modules.

Regenerate after changing this file or the default options of training, from the project's root:

    sudo apt-get install python3-sklearn      # Debian's package; any scikit-learn from 1.2 on will do
    python3 checks/oracle/tables.py

Both systems get the same cells, the same five folds (smaller tables several deals of them), and each its own preparation: missing numbers become the median, numbers
are standardised, categories become one number each. With TITANIC_DIR set to the folder of Titanic's usual files, that table is
compared and printed too, and never written.
"""

import json
import os
import subprocess
import tempfile
import warnings
from pathlib import Path

import numpy as np
import sklearn
from sklearn.compose import ColumnTransformer
from sklearn.exceptions import ConvergenceWarning
from sklearn.impute import SimpleImputer
from sklearn.linear_model import LogisticRegression
from sklearn.neural_network import MLPClassifier
from sklearn.pipeline import make_pipeline
from sklearn.preprocessing import OneHotEncoder, StandardScaler

PUBLISHED = ["competition", "three classes"]
STRENGTH = 1e-4


def preparation(columns: list[dict]) -> ColumnTransformer:
    places = lambda kind: [i for i, column in enumerate(columns) if column["kind"] == kind]
    numbers = make_pipeline(SimpleImputer(strategy="median"), StandardScaler())
    return ColumnTransformer(
        [
            ("numbers", numbers, places("numeric")),
            ("categories", OneHotEncoder(handle_unknown="ignore"), places("category")),
        ],
        sparse_threshold=0,
    )


def logistic(fold: int, rows: int) -> LogisticRegression:
    """The penalty of `trainModel` is STRENGTH · Σ p² beside the mean loss; theirs is Σ w² / 2 beside C times the summed loss."""
    return LogisticRegression(C=1 / (2 * STRENGTH * rows), max_iter=2000)


def network(fold: int, rows: int) -> MLPClassifier:
    """The options of `trainModel`; its penalty is STRENGTH · Σ p² in each mini-batch, theirs alpha · Σ w² / (2 · batch)."""
    return MLPClassifier(
        hidden_layer_sizes=(16, 8),
        activation="tanh",
        solver="adam",
        alpha=2 * STRENGTH * 32,
        batch_size=32,
        learning_rate_init=0.01,
        max_iter=40,
        early_stopping=True,
        validation_fraction=0.2,
        n_iter_no_change=8,
        tol=0,
        random_state=fold,
    )


def right_in_folds(task: dict, make_model) -> list[int]:
    columns = task["table"]["columns"]
    missing = lambda cell, kind: (np.nan if kind == "numeric" else "missing") if cell is None else cell
    rows = np.array(
        [[missing(cell, column["kind"]) for cell, column in zip(row, columns)] for row in task["table"]["rows"]],
        dtype=object,
    )
    labels = np.array(task["labels"])
    right = []
    for folds in map(np.array, task["folds"]):
        for fold in range(folds.max() + 1):
            learned, asked = folds != fold, folds == fold
            model = make_pipeline(preparation(columns), make_model(fold, learned.sum()))
            model.fit(rows[learned], labels[learned])
            right.append(int((model.predict(rows[asked]) == labels[asked]).sum()))
    return right


def compare(task: dict) -> dict:
    theirs = {
        "logistic": right_in_folds(task, logistic),
        "network": right_in_folds(task, network),
    }
    rows = len(task["labels"])
    for model in ("logistic", "network"):
        answers = rows * len(task["folds"])
        ours, others = sum(task["ours"][model]) / answers, sum(theirs[model]) / answers
        error = (1.96 * ((ours * (1 - ours) + others * (1 - others)) / rows) ** 0.5) * 100
        print(
            f"{task['name']}, {model}: ours {100 * ours:.2f} %, scikit-learn {100 * others:.2f} %, "
            f"difference {100 * (ours - others):+.2f} points (a tie within {error:.2f})"
        )
    return {"name": task["name"], "rows": rows, "deals": len(task["folds"]), "ours": task["ours"], "theirs": theirs}


def main() -> None:
    warnings.simplefilter("ignore", ConvergenceWarning)
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "tables.json"
        subprocess.run(["node", "checks/oracle/tables-ours.ts", str(path)], check=True)
        tasks = json.loads(path.read_text(encoding="utf-8"))
    results = [compare(task) for task in tasks]
    if "TITANIC_DIR" not in os.environ:
        print("TITANIC_DIR is not set: Titanic was not compared.")
    content = {
        "source": f"scikit-learn {sklearn.__version__}",
        "tables": [result for result in results if result["name"] in PUBLISHED],
    }
    path = Path(__file__).with_name("tables.json")
    path.write_text(json.dumps(content, indent=1) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()

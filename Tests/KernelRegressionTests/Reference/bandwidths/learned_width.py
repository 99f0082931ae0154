"""D2L's learned width, by PyTorch in double precision: python learned_width.py > learned_width.json"""
import json
import sys

import torch
from torch import nn

data = json.load(open("../attention-pooling-seed0.json"))
x = torch.tensor(data["x_train"], dtype=torch.float64)
y = torch.tensor(data["y_train"], dtype=torch.float64)
n = len(x)
others = ~torch.eye(n, dtype=torch.bool)
keys = x.repeat(n, 1)[others].reshape(n, n - 1)
values = y.repeat(n, 1)[others].reshape(n, n - 1)


def learn(initial, rate, epochs):
    w = torch.tensor([initial], dtype=torch.float64, requires_grad=True)
    path, losses = [], []
    for epoch in range(epochs + 1):
        weights = torch.softmax(-(((x[:, None] - keys) * w) ** 2) / 2, dim=1)
        loss = nn.MSELoss(reduction="none")((weights * values).sum(1), y).sum()
        path.append(float(w))
        losses.append(float(loss))
        if epoch < epochs:
            loss.backward()
            with torch.no_grad():
                w -= rate * w.grad
            w.grad = None
    return {"initial": initial, "rate": rate, "path": path, "losses": losses}


rows = [learn(0.5, 0.5, 5), learn(0.5, 0.25, 5), learn(0.1, 0.5, 5), learn(0.9, 0.01, 60),
        learn(1.5, 0.002, 200), learn(-0.7, 0.05, 20), learn(20.0, 0.5, 10)]
json.dump({"torch": torch.__version__, "rows": rows}, sys.stdout)

"""Attention by PyTorch in double precision: scaled dot product, additive and Gaussian scores, with
valid lengths, causal and arbitrary masks.

    python attention.py > attention.json
"""

import json
import math

import torch
from torch.nn.functional import scaled_dot_product_attention as sdpa

torch.manual_seed(11)
torch.set_default_dtype(torch.float64)

B, H, M, N, D, V, U = 2, 3, 4, 6, 5, 3, 4
queries = torch.randn(B, H, M, D)
keys = torch.randn(B, H, N, D)
values = torch.randn(B, H, N, V) * 10
lengths = torch.tensor([2, 6])
row_lengths = torch.tensor([[1, 2, 6, 4], [6, 5, 1, 3]])
place = torch.arange(N)
flags = torch.rand(B, H, M, N) < 0.6
flags[:, :, :, 0] = True
masks = {
    "none": torch.ones(B, H, M, N, dtype=torch.bool),
    "lengths": (place < lengths[:, None, None, None]).expand(B, H, M, N),
    "rowLengths": (place < row_lengths[:, None, :, None]).expand(B, H, M, N),
    "causal": (place <= torch.arange(M)[:, None]).expand(B, H, M, N),
    "flags": flags,
}
wq, wk, v = torch.randn(U, D), torch.randn(U, D), torch.randn(U)
width = 0.8


def softmax(scores, mask):
    return torch.softmax(scores.masked_fill(~mask, -math.inf), -1)


scores = {
    "scaledDotProduct": queries @ keys.transpose(-1, -2) / math.sqrt(D),
    "additive": torch.tanh((queries @ wq.T)[:, :, :, None] + (keys @ wk.T)[:, :, None]) @ v,
    "gaussian": -((queries[:, :, :, None] - keys[:, :, None]) ** 2).sum(-1) / (2 * width**2),
}
cases = []
for name, score in scores.items():
    for mask_name, mask in masks.items():
        weights = softmax(score, mask)
        output = weights @ values
        if name == "scaledDotProduct":
            fused = sdpa(queries, keys, values, attn_mask=mask)
            assert (fused - output).abs().max() < 1e-13
        if name == "gaussian":
            # The same by a scaled dot product of augmented vectors.
            one = torch.ones(B, H, M, 1)
            q = torch.cat([queries / width, one], -1)
            k = torch.cat([keys / width, -(keys**2).sum(-1, keepdim=True) / (2 * width**2)], -1)
            output = sdpa(q, k, values, attn_mask=mask, scale=1.0)
        cases.append(dict(
            score=name, mask=mask_name, weights=weights.flatten().tolist(),
            output=output.flatten().tolist()))

flat = lambda t: t.flatten().tolist()
print(json.dumps(dict(
    torch=torch.__version__, batches=B, heads=H, queries=M, keys=N, features=D, valueFeatures=V,
    units=U, width=width, query=flat(queries), key=flat(keys), value=flat(values),
    lengths=lengths.tolist(), rowLengths=row_lengths.tolist(), flags=flat(flags), wq=flat(wq),
    wk=flat(wk), v=flat(v), cases=cases)))

"""Makes rows.csv and what pandas (1.5.3) finds in its groups: python3 recipe.py

Skewness and kurtosis are those of the population, from exact fractions; pandas has the ones of a
sample. With weights, row i stands w times in the table that pandas is given."""
import csv
from fractions import Fraction
import numpy as np
import pandas as pd

random = np.random.default_rng(20)
names = ['b, "x"', "a", "é", "\U0001f600", "\uffee", "10", "9", " blank "]
rows = []
for i in range(240):
    name = names[min(7, int(random.exponential(1.7)))]
    x = random.normal(size=3) * [1, 1e3, 1e-3] + [5, -2e4, 1]
    y = 2 * x[0] - x[1] / 1e3 + random.normal()
    rows.append([name, int(random.integers(1, 3)), *map(float, x), float(y), int(random.integers(0, 4))])
rows.append(["only", 1, 1.5, 2.5, 3.5, 4.5, 1])
with open("rows.csv", "w", newline="", encoding="utf-8") as out:
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(["name", "half", "a", "b", "c", "y", "w"])
    writer.writerows(rows)

table = pd.DataFrame(rows, columns=["name", "half", "a", "b", "c", "y", "w"])


def moments(table):
    lines = []
    for (name, half), group in table.groupby(["name", "half"]):
        for column in "abc":
            x = group[column]
            exact = [Fraction(value) for value in x]
            mean = sum(exact) / len(exact)
            m2, m3, m4 = (sum((value - mean) ** k for value in exact) / len(exact) for k in (2, 3, 4))
            lines.append([name, half, column, x.count(), x.min(), x.max(), x.sum(), x.mean(), x.var(), x.std(),
                          float(m3 / m2) / float(m2) ** 0.5 if m2 > 0 else float("nan"),
                          float(m4 / m2**2 - 3) if m2 > 0 else float("nan")])
    return lines


def write(file, header, lines):
    with open(file, "w", newline="", encoding="utf-8") as out:
        writer = csv.writer(out, lineterminator="\n")
        writer.writerow(header)
        for line in sorted(lines, key=lambda line: (line[0], line[1])):
            writer.writerow("NaN" if field != field else field for field in line)


HEADER = ["name", "half", "column", "count", "minimum", "maximum", "sum", "mean", "variance",
          "standardDeviation", "skewness", "kurtosis"]
write("moments.csv", HEADER, moments(table))
write("weighted.csv", HEADER, moments(table.loc[table.index.repeat(table["w"])]))
covariance, beta = [], []
for (name, half), group in table.groupby(["name", "half"]):
    for i in "abc":
        covariance.append([name, half, *group[["a", "b", "c"]].cov().loc[i]])
    if len(group) > 12:
        mean, scale = group[["a", "b", "c"]].mean(), group[["a", "b", "c"]].std()
        x = np.column_stack([np.ones(len(group)), (group[["a", "b", "c"]] - mean) / scale])
        solved = np.linalg.lstsq(x, group["y"], rcond=None)[0]
        slopes = solved[1:] / scale
        beta.append([name, half, "y", solved[0] - slopes @ mean, *slopes])
write("covariance.csv", ["name", "half", "a", "b", "c"], covariance)
write("beta.csv", ["name", "half", "response", "intercept", "a", "b", "c"], beta)

"""One analysis of rows in memory with numpy and scikit-learn.

    in_memory.py ANALYSIS FILE COLUMNS THREADS [CENTROIDS]

FILE holds doubles, row-major. Threads are set by OPENBLAS_NUM_THREADS and OMP_NUM_THREADS.
Prints 'time SECONDS', the median of some runs after one that is not timed, and 'check NUMBER'.
"""

import sys
import time

import numpy as np


def moments(x):
    variance = x.var(axis=0, ddof=1)
    # What a report of moments needs besides, but for orders 3 and 4.
    x.min(axis=0), x.max(axis=0), x.sum(axis=0), x.mean(axis=0), np.einsum("ij,ij->j", x, x)
    return variance.sum()


def covariance(x):
    return np.abs(np.cov(x, rowvar=False)).sum()


def normal_equations(x, y):
    return np.abs(np.linalg.solve(x.T @ x, x.T @ y)).sum()


def svd(x):
    return np.linalg.svd(np.linalg.qr(x, mode="r"), compute_uv=False).sum()


def kmeans(x, start, iterations):
    from sklearn.cluster import KMeans

    model = KMeans(
        n_clusters=len(start), init=start, n_init=1, max_iter=iterations, tol=0, algorithm="lloyd"
    )
    return model.fit(x).inertia_


def timed(work):
    begin = time.perf_counter()
    check = work()
    return time.perf_counter() - begin, check


def iteration(x, start):
    """An iteration, as the difference of fits of 11 and of 1; the check is that of 10."""
    check = kmeans(x, start, 10)
    times = []
    for _ in range(3):
        long, _ = timed(lambda: kmeans(x, start, 11))
        short, _ = timed(lambda: kmeans(x, start, 1))
        times.append((long - short) / 10)
    return times, check


def main():
    analysis, path, columns = sys.argv[1], sys.argv[2], int(sys.argv[3])
    x = np.fromfile(path).reshape(-1, columns)
    start = None
    if len(sys.argv) > 5:
        start = np.loadtxt(sys.argv[5], delimiter=",")
    if analysis == "kmeans-iteration":
        times, check = iteration(x, start)
    else:
        runs = 5
        work = {"moments": moments, "covariance": covariance, "svd": svd}.get(analysis)
        if analysis == "linear-regression":
            features, response = np.ascontiguousarray(x[:, :-1]), x[:, -1].copy()
            do = lambda: normal_equations(features, response)
        elif analysis == "kmeans":
            runs = 3
            do = lambda: kmeans(x, start, 10)
        else:
            do = lambda: work(x)
        do()
        measured = [timed(do) for _ in range(runs)]
        times, check = [seconds for seconds, _ in measured], measured[-1][1]
    print("time", float(np.median(times)))
    print("check", repr(float(check)))


main()

"""One analysis from text to result with pandas, numpy and scikit-learn.

    from_text.py ANALYSIS FILE COLUMNS [CENTROIDS]

The last line printed is 'check NUMBER', the number that all contenders must agree on.
"""

import sys


def read_sparse(path, columns):
    from sklearn.datasets import load_svmlight_file

    return load_svmlight_file(path, n_features=columns, zero_based=False)


def read_dense(path):
    import numpy as np
    import pandas as pd

    return pd.read_csv(path, header=None, dtype=np.float64).to_numpy()


def dense_moments(x):
    variance = x.var(axis=0, ddof=1)
    # What a report of moments needs besides, but for orders 3 and 4.
    x.min(axis=0), x.max(axis=0), x.sum(axis=0), x.mean(axis=0), (x * x).sum(axis=0)
    return variance.sum()


def sparse_moments(x):
    from sklearn.utils.sparsefuncs import mean_variance_axis, min_max_axis

    _, variance = mean_variance_axis(x, axis=0)
    min_max_axis(x, axis=0)
    x.sum(axis=0), x.power(2).sum(axis=0)
    rows = x.shape[0]
    return (variance * (rows / (rows - 1))).sum()


def covariance(x):
    import numpy as np

    return np.abs(np.cov(x, rowvar=False)).sum()


def linear_regression(x, y):
    import numpy as np
    from sklearn.linear_model import LinearRegression

    model = LinearRegression().fit(x, y)
    return np.abs(model.coef_).sum() + abs(model.intercept_)


def logistic_regression(x, y):
    """McFadden's R squared, as far as L-BFGS comes: its coefficients have 4 digits."""
    import numpy as np
    from sklearn.linear_model import LogisticRegression
    from sklearn.metrics import log_loss

    model = LogisticRegression(penalty=None, tol=1e-8, max_iter=1000).fit(x, y)
    share = y.mean()
    nothing = -(share * np.log(share) + (1 - share) * np.log(1 - share))
    return 1 - log_loss(y, model.predict_proba(x)) / nothing


def elastic_net(x, y):
    """The share of the variance that the lasso explains which 10 folds choose of 100 penalties."""
    from sklearn.linear_model import LassoCV

    x /= x.std(axis=0)  # as the others do inside
    return LassoCV(n_alphas=100, eps=1e-4, cv=10, n_jobs=-1).fit(x, y).score(x, y)


def pca(x):
    import numpy as np
    from sklearn.decomposition import PCA

    ratios = PCA().fit(x).explained_variance_ratio_
    return (np.arange(1, len(ratios) + 1) * ratios).sum()


def qr(x):
    import numpy as np

    return np.abs(np.diag(np.linalg.qr(x, mode="r"))).sum()


def naive_bayes(x, labels):
    import numpy as np
    from sklearn.naive_bayes import MultinomialNB

    return np.abs(MultinomialNB().fit(x, labels).feature_log_prob_).sum()


def kmeans(x, start):
    from sklearn.cluster import KMeans

    model = KMeans(
        n_clusters=len(start), init=start, n_init=1, max_iter=10, tol=0, algorithm="lloyd"
    )
    return model.fit(x).inertia_


def moments_by_group(x):
    import pandas as pd

    groups = pd.DataFrame(x).groupby(0)
    # As of whole tables: but for orders 3 and 4, and sums of squares and magnitudes.
    found = groups.agg(["count", "sum", "mean", "var", "std", "min", "max"])
    return found.xs("var", axis=1, level=1).to_numpy().sum()


def kmeans_sweep(x):
    """Several numbers of clusters, the silhouettes of 20,000 rows, as they are usually taken."""
    from sklearn.cluster import KMeans
    from sklearn.metrics import silhouette_score

    best = (-2, 0)
    for k in range(2, 11):
        model = KMeans(n_clusters=k, n_init=1, tol=0, random_state=1, algorithm="lloyd").fit(x)
        silhouette = silhouette_score(x, model.labels_, sample_size=20_000, random_state=1)
        best = max(best, (silhouette, k))
    return best[1]


def dbscan(x, columns):
    from sklearn.cluster import DBSCAN

    radius = {2: 0.002, 3: 0.01}[columns]
    labels = DBSCAN(eps=radius, min_samples=10, algorithm="kd_tree", n_jobs=-1).fit_predict(x)
    return (labels >= 0).sum()


def main():
    analysis, path, columns = sys.argv[1], sys.argv[2], int(sys.argv[3])
    labels = None
    if path.endswith(".libsvm"):
        x, labels = read_sparse(path, columns)
        if analysis == "moments":
            analysis = "sparse-moments"
    else:
        x = read_dense(path)
    if analysis == "linear-regression":
        check = linear_regression(x[:, :columns], x[:, columns])
    elif analysis == "logistic-regression":
        check = logistic_regression(x[:, :columns], x[:, columns])
    elif analysis == "elastic-net":
        check = elastic_net(x[:, :columns], x[:, columns])
    elif analysis == "naive-bayes":
        check = naive_bayes(x, labels) if labels is not None else naive_bayes(x[:, 1:], x[:, 0])
    elif analysis == "dbscan":
        check = dbscan(x, columns)
    elif analysis == "kmeans-sweep":
        check = kmeans_sweep(x)
    elif analysis == "kmeans":
        check = kmeans(x, read_dense(sys.argv[4]))
    else:
        check = {
            "moments": dense_moments,
            "moments-by-group": moments_by_group,
            "sparse-moments": sparse_moments,
            "covariance": covariance,
            "pca": pca,
            "qr": qr,
        }[analysis](x)
    print("check", repr(float(check)))


main()

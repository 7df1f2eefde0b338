package org.daal4j.regression;

import java.util.List;

/**
 * A fitted linear or ridge regression.
 *
 * @param features names of the features, p
 * @param responses names of the responses, q
 * @param intercept whether there is one
 * @param beta intercept (0 when there is none), then a coefficient for each feature, {@code
 *     double[q][1 + p]}
 * @param tests the coefficients of each response and how sure they are; empty for ridge regression
 * @param fits one for each response
 * @param rank number of features that are linearly independent; for ridge regression p
 * @param warnings sentences a user should read
 */
public record LinearModel(
    List<String> features,
    List<String> responses,
    boolean intercept,
    double[][] beta,
    List<List<CoefficientTest>> tests,
    List<FitSummary> fits,
    int rank,
    List<String> warnings) {}

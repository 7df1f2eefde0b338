package org.daal4j.kmeans;

import org.daal4j.core.Dataset;
import org.daal4j.kmeans.evaluation.Evaluation;

/**
 * A fit with what it knows besides the model.
 *
 * @param model the result
 * @param packed the packed rows
 * @param centroids those of the model in the units of the rows, {@code double[k][p]}
 * @param evaluation of these centroids
 * @param shift of the run, {@code double[p]}
 */
record FittedRun(
    KMeansModel model,
    Dataset packed,
    double[][] centroids,
    Evaluation evaluation,
    double[] shift) {}

/**
 * Centroids measured on all rows: the pass of an iteration, its sums and its result. Start at
 * {@link org.daal4j.kmeans.evaluation.EvaluateCentroids}.
 *
 * <p>Internal.
 */
package org.daal4j.kmeans.evaluation;

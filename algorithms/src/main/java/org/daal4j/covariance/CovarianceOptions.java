package org.daal4j.covariance;

import org.daal4j.crossproduct.Precision;

/**
 * What a covariance is asked for.
 *
 * @param precision of the sums
 */
public record CovarianceOptions(Precision precision) {}

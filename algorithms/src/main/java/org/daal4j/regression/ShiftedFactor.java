package org.daal4j.regression;

import org.daal4j.statistics.Counts;
import org.daal4j.tsqr.UpperTriangle;

/**
 * The R factor of [1 X y] about a shift.
 *
 * @param counts the factor, and what the weights count
 * @param shift what was taken from the rows, {@code double[p + q]}; the pass over the first of them
 *     has chosen it
 */
record ShiftedFactor(Counts<UpperTriangle> counts, double[] shift) {}

package org.daal4j.logistic;

/**
 * Where Newton's method has ended.
 *
 * @param coefficients {@code double[(K - 1)q]}, of the terms
 * @param likelihood there
 * @param system the equations of a step from there
 * @param iterations steps taken
 * @param converged whether the deviance has settled
 * @param slow whether steps do not get shorter as they do near a solution
 */
record Solution(
    double[] coefficients,
    Likelihood likelihood,
    NewtonSystem system,
    int iterations,
    boolean converged,
    boolean slow) {}

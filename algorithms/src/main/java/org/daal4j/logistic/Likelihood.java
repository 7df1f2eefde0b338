package org.daal4j.logistic;

/**
 * A likelihood and its derivatives at some coefficients.
 *
 * @param rows rows of positive weight
 * @param misfits those whose class is not more probable than all others
 * @param deviance -2 Σ w log p_y
 * @param gradient of Σ w log p_y, {@code double[(K - 1)q]}, class by class
 * @param hessian of its negative
 */
record Likelihood(
    long rows, long misfits, double deviance, double[] gradient, HessianBlocks hessian) {}

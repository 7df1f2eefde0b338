/**
 * Least squares with a penalty on the coefficients, from cross products alone: no row is read.
 * Start at {@link org.daal4j.penalised.PenaltyPath}.
 *
 * <p>Internal.
 */
package org.daal4j.penalised;

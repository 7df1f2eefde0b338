/**
 * Logistic regression, binary and multinomial, by Newton's method: each pass over packed rows sums
 * the likelihood, its gradient and its Hessian. Start at {@link
 * org.daal4j.logistic.LogisticRegression}.
 *
 * <p>Public API: {@link org.daal4j.logistic.LogisticRegression}, {@link
 * org.daal4j.logistic.LogisticOptions}, {@link org.daal4j.logistic.LogisticModel}, {@link
 * org.daal4j.logistic.LogisticFit}, {@link org.daal4j.logistic.WaldTest}. The rest is internal.
 */
package org.daal4j.logistic;

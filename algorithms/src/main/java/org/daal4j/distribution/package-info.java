/**
 * Distributions of statistics, with all digits of their tails. Start at {@link
 * org.daal4j.distribution.StudentT}.
 *
 * <p>Internal.
 */
package org.daal4j.distribution;

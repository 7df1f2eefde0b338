/**
 * What least squares leaves of each row, summed in a pass of its own: standard errors that do not
 * ask errors to be of one variance. Start at {@link org.daal4j.regression.robust.SumScores}.
 *
 * <p>Public API: {@link org.daal4j.regression.robust.RobustErrors}. The rest is internal.
 */
package org.daal4j.regression.robust;

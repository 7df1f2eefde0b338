/**
 * The area under the curve of two classes, exactly: scores in order, and how many rows of each
 * class are before each, in passes of bounded memory. Start at {@link
 * org.daal4j.logistic.ranks.RankedScores}.
 *
 * <p>Internal.
 */
package org.daal4j.logistic.ranks;

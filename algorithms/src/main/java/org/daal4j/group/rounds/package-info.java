/**
 * Fits of several passes for each group of rows, in the passes of the slowest: each pass gives all
 * groups that have not ended what they have asked for. Start at {@link
 * org.daal4j.group.rounds.GroupedRounds}.
 *
 * <p>Internal.
 */
package org.daal4j.group.rounds;

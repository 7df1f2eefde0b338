/**
 * Fits of several passes for each group of rows, in the passes of the slowest: each pass gives all
 * groups that have not ended what they have asked for. Start at {@link
 * org.daal4j.group.rounds.GroupedRounds}.
 *
 * <p>Public API: {@link org.daal4j.group.rounds.GroupedRounds}. The rest is internal.
 */
package org.daal4j.group.rounds;

/**
 * One result for each group of rows, in one pass: a fit runs unchanged for each group, with the
 * partial of its rows. Start at {@link org.daal4j.group.GroupedFit}; {@link
 * org.daal4j.group.GroupedPartial} is the partial of all groups.
 *
 * <p>Public API: {@link org.daal4j.group.GroupedFit}, {@link org.daal4j.group.GroupedModel}, {@link
 * org.daal4j.group.GroupedPredictor}, {@link org.daal4j.group.GroupedProjector}, {@link
 * org.daal4j.group.Group}. The rest is internal.
 */
package org.daal4j.group;

/**
 * What a fit has summed up, kept beside its model, so that rows of another day are added without
 * reading the first ones again. Start at {@link org.daal4j.summary.MergingEngine}.
 *
 * <p>Public API: {@link org.daal4j.summary.MergingEngine} and {@link
 * org.daal4j.summary.SavedSummary}, as a session gives them. The rest is internal.
 */
package org.daal4j.summary;

/**
 * Which number of clusters: how well clusters are apart, and the choice among several. Start at
 * {@link org.daal4j.kmeans.selection.Selection}.
 *
 * <p>Public API: {@link org.daal4j.kmeans.selection.Selection}, {@link
 * org.daal4j.kmeans.selection.Candidate}, {@link org.daal4j.kmeans.selection.SelectBy}. The rest is
 * internal.
 */
package org.daal4j.kmeans.selection;

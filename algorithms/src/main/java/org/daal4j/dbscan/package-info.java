/**
 * Density-based clustering (DBSCAN), exact. Start at {@link org.daal4j.dbscan.Dbscan}.
 *
 * <p>Public API: {@link org.daal4j.dbscan.Dbscan}, {@link org.daal4j.dbscan.DbscanOptions}, {@link
 * org.daal4j.dbscan.DbscanClusters}, {@link org.daal4j.dbscan.DbscanModel}, {@link
 * org.daal4j.dbscan.DbscanPredictor}, {@link org.daal4j.dbscan.EpsilonSuggestion}. The rest is
 * internal.
 */
package org.daal4j.dbscan;

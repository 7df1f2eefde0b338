/**
 * Density-based clustering (DBSCAN), exact. Public are {@link org.daal4j.dbscan.Dbscan}, {@link
 * org.daal4j.dbscan.DbscanOptions}, {@link org.daal4j.dbscan.DbscanClusters} and {@link
 * org.daal4j.dbscan.DbscanModel}; what tasks rebuild by name is internal.
 */
package org.daal4j.dbscan;

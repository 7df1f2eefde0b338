/** The verbs of k-means. Start at {@link org.daal4j.cli.kmeans.KMeansVerb}. */
package org.daal4j.cli.kmeans;

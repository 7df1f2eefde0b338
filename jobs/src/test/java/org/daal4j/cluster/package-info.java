/** The built jar on HDFS and YARN. Start at {@link org.daal4j.cluster.KMeansOnYarnIT}. */
package org.daal4j.cluster;

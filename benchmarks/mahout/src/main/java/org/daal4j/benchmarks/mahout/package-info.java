/** k-means of Mahout on MapReduce. */
package org.daal4j.benchmarks.mahout;

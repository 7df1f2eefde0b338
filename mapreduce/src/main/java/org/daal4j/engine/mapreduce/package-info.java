/** Runs passes as MapReduce jobs. */
package org.daal4j.engine.mapreduce;

/**
 * Runs passes as MapReduce jobs.
 *
 * <p>Internal.
 */
package org.daal4j.engine.mapreduce;

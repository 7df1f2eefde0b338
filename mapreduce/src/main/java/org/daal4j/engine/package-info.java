/**
 * Where passes run: in this process, or as MapReduce jobs. Start at {@link
 * org.daal4j.engine.MapReduceEngine}.
 */
package org.daal4j.engine;

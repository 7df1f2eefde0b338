/**
 * What merging and the driver take when a table has very many splits: start at {@link
 * org.daal4j.benchmarks.scale.MergeScale}.
 */
package org.daal4j.benchmarks.scale;

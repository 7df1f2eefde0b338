package org.daal4j.core;

/**
 * What the passes of an engine have cost so far.
 *
 * @param engine {@code inprocess} or {@code mapreduce}
 * @param passes number of passes over all rows
 * @param rows rows used of the table that was read last, once its columns were known
 * @param skippedRows rows left out of it, for a missing value or as a bad record
 * @param seconds wall time spent in passes
 */
public record RunSummary(String engine, int passes, long rows, long skippedRows, double seconds) {}

package org.daal4j.core;

/**
 * What {@link Engine#pack} gives back.
 *
 * @param rows the same rows in the same order, counted, and cheap to read again
 * @param result the result of the fold that looked on
 * @param <R> type of that result
 */
public record Packed<R>(Dataset rows, R result) {}

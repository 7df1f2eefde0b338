package org.daal4j.core;

/**
 * A mergeable summary of the rows seen so far. A new instance summarises no rows, which is a legal
 * value everywhere: before, between and after others.
 *
 * <p>Laws, checked for each implementation by the published test class {@code PartialContract}:
 *
 * <ol>
 *   <li>A new partial is the identity of {@link #merge} on both sides.
 *   <li>{@code merge} is associative (to rounding); it need not be commutative: engines merge in
 *       input order.
 *   <li>Adding a table in pieces to several partials and merging them in order summarises the
 *       table.
 *   <li>No reference to the argument of {@code add} or {@code merge} is kept.
 *   <li>write, read into a dirty instance, write again gives the same bytes.
 * </ol>
 *
 * @param <P> the implementing type itself
 */
public interface Partial<P extends Partial<P>> extends Portable {

  /**
   * Adds rows, as if each were added in order.
   *
   * @param rows a block that the caller will reuse; all its numbers are finite
   * @throws IllegalArgumentException when the number of columns differs from this partial's; the
   *     message names both
   */
  void add(RowBlock rows);

  /**
   * Adds the rows {@code other} has seen, as if they followed this partial's. {@code other} is not
   * changed.
   *
   * @throws IllegalArgumentException when the sizes differ; the message names both
   */
  void merge(P other);
}

package org.daal4j.cli.verb;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.daal4j.core.PartialSize;

/**
 * What a verb asks of a table and leaves behind, told before it runs.
 *
 * @param dense what the widest pass builds of dense rows, for any number of columns
 * @param sparse the same of sparse ones
 * @param each what the size of the partial is counted for, as {@code class}; empty for the whole
 * @param passes over the rows, in order
 * @param files names in the result besides model.json, those of directories with a slash
 * @param buffer bytes of rows that a task holds before it writes them
 * @param held how many partials the driver holds at a time
 * @param labels what the role of the text columns is called that come first
 */
public record Cost(
    PartialSize dense,
    PartialSize sparse,
    String each,
    List<Passes> passes,
    List<String> files,
    long buffer,
    int held,
    String labels) {

  /** What is merged so far and the next partial. */
  private static final int MERGING = 2;

  /**
   * Some passes.
   *
   * @param least how many there are at least
   * @param most how many there are at most; {@link #MANY} when that is by the rows
   * @param purpose what they are for
   */
  public record Passes(long least, long most, String purpose) {

    /** As many as the rows ask for. */
    public static final long MANY = Long.MAX_VALUE;
  }

  /** Of a verb that builds such partials of whatever rows. */
  public static Cost of(PartialSize partial) {
    return of(partial, partial);
  }

  /** Of a verb whose partials are larger while sparse rows are added. */
  public static Cost of(PartialSize dense, PartialSize sparse) {
    return new Cost(dense, sparse, "", List.of(), List.of(), 0, MERGING, "label");
  }

  /** What the widest pass builds, for any number of columns. */
  PartialSize partial(boolean ofSparseRows) {
    return ofSparseRows ? sparse : dense;
  }

  /** The same, with more passes. */
  public Cost passes(long count, String purpose) {
    return passes(count, count, purpose);
  }

  /** The same, with more passes. */
  public Cost passes(long least, long most, String purpose) {
    List<Passes> more = new ArrayList<>(passes);
    more.add(new Passes(least, most, purpose));
    return new Cost(dense, sparse, each, List.copyOf(more), files, buffer, held, labels);
  }

  /** The same, when nothing is read. */
  public Cost withoutPasses() {
    return new Cost(dense, sparse, each, List.of(), files, buffer, held, labels);
  }

  /** The same, with more files. */
  public Cost writing(String... names) {
    List<String> more = new ArrayList<>(files);
    more.addAll(List.of(names));
    return new Cost(dense, sparse, each, passes, List.copyOf(more), buffer, held, labels);
  }

  /** The same, when rows are held before they are written. */
  public Cost buffering(long bytes) {
    return new Cost(dense, sparse, each, passes, files, bytes, held, labels);
  }

  /** The same, when the partial is one of several. */
  public Cost forEach(String what) {
    return new Cost(dense, sparse, what, passes, files, buffer, held, labels);
  }

  /** The same, when another pass builds more. */
  Cost building(UnaryOperator<PartialSize> more) {
    return new Cost(
        more.apply(dense), more.apply(sparse), each, passes, files, buffer, held, labels);
  }

  /** The same, when the driver holds so many partials at a time. */
  Cost holding(int partials) {
    return new Cost(dense, sparse, each, passes, files, buffer, partials, labels);
  }

  /** The same, when text columns that come first are no labels. */
  public Cost calling(String role) {
    return new Cost(dense, sparse, each, passes, files, buffer, held, role);
  }
}

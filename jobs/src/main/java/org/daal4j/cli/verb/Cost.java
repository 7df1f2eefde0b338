package org.daal4j.cli.verb;

import java.util.ArrayList;
import java.util.List;
import org.daal4j.core.PartialSize;

/**
 * What a verb asks of a table and leaves behind, told before it runs.
 *
 * @param partial what the widest pass builds, for any number of columns
 * @param each what the size of the partial is counted for, as {@code class}; empty for the whole
 * @param passes over the rows, in order
 * @param files names in the result besides model.json, those of directories with a slash
 * @param buffer bytes of rows that a task holds before it writes them
 * @param held how many partials the driver holds at a time
 * @param labels what the role of the text columns is called that come first
 */
public record Cost(
    PartialSize partial,
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

  /** Of a verb that builds such partials. */
  public static Cost of(PartialSize partial) {
    return new Cost(partial, "", List.of(), List.of(), 0, MERGING, "label");
  }

  /** The same, with more passes. */
  public Cost passes(long count, String purpose) {
    return passes(count, count, purpose);
  }

  /** The same, with more passes. */
  public Cost passes(long least, long most, String purpose) {
    List<Passes> more = new ArrayList<>(passes);
    more.add(new Passes(least, most, purpose));
    return new Cost(partial, each, List.copyOf(more), files, buffer, held, labels);
  }

  /** The same, when nothing is read. */
  public Cost withoutPasses() {
    return new Cost(partial, each, List.of(), files, buffer, held, labels);
  }

  /** The same, with more files. */
  public Cost writing(String... names) {
    List<String> more = new ArrayList<>(files);
    more.addAll(List.of(names));
    return new Cost(partial, each, passes, List.copyOf(more), buffer, held, labels);
  }

  /** The same, when rows are held before they are written. */
  public Cost buffering(long bytes) {
    return new Cost(partial, each, passes, files, bytes, held, labels);
  }

  /** The same, when the partial is one of several. */
  public Cost forEach(String what) {
    return new Cost(partial, what, passes, files, buffer, held, labels);
  }

  /** The same, when another pass builds more. */
  Cost building(PartialSize other) {
    return new Cost(other, each, passes, files, buffer, held, labels);
  }

  /** The same, when the driver holds so many partials at a time. */
  Cost holding(int partials) {
    return new Cost(partial, each, passes, files, buffer, partials, labels);
  }

  /** The same, when text columns that come first are no labels. */
  public Cost calling(String role) {
    return new Cost(partial, each, passes, files, buffer, held, role);
  }
}

package org.daal4j.random;

/**
 * A number of 64 bits for each row, from its numbers alone: the same in whatever order, split,
 * format or form rows are read. Rows of equal numbers have the same one. Numbers that are 0 are
 * left out, so that sparse rows cost what they store.
 *
 * <p>Mixes with the finaliser of SplitMix64 (Steele, Lea and Flood, doi:10.1145/2660193.2660195).
 */
public final class ValueHash {

  /** Of a row of zeros. */
  public static final long ZEROS = RowHash.mix(RowHash.GOLDEN);

  private ValueHash() {}

  /**
   * The hash of a row with a number more, which is not 0; columns are told in ascending order.
   *
   * @param hash of the row so far
   */
  public static long with(long hash, int column, double value) {
    long place = RowHash.mix(hash + RowHash.GOLDEN * (column + 1L));
    return RowHash.mix(place ^ Double.doubleToLongBits(value));
  }
}

package org.daal4j.random;

/**
 * A uniform number for each row, from the global row number alone: the same whatever split or
 * attempt the row is read in.
 *
 * <p>Mixes with the finaliser of SplitMix64 (Steele, Lea and Flood, doi:10.1145/2660193.2660195).
 */
public final class RowHash {

  static final long GOLDEN = 0x9e3779b97f4a7c15L;

  private final long key;

  /** The numbers of one purpose, as one round of sampling, under one seed. */
  public RowHash(long seed, long purpose) {
    key = mix(mix(seed + GOLDEN) + GOLDEN * (purpose + 1));
  }

  /** The number of a row: uniform in the open interval (0, 1), a multiple of 2^-53. */
  public double uniform(long row) {
    long bits = mix(key + GOLDEN * (row + 1)) >>> 12; // 52 bits, then a half: never 0, never 1
    return (2 * bits + 1) * 0x1p-53;
  }

  static long mix(long z) {
    z = (z ^ (z >>> 30)) * 0xbf58476d1ce4e5b9L;
    z = (z ^ (z >>> 27)) * 0x94d049bb133111ebL;
    return z ^ (z >>> 31);
  }
}

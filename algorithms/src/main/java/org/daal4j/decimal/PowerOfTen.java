package org.daal4j.decimal;

import java.math.BigInteger;

/**
 * A power of ten in 126 bits, rounded up: 10^-k = (g - e) · 2^r with 2^125 &lt; g ≤ 2^126 and 0
 * &lt; e ≤ 1, for an integer r.
 *
 * @param high the upper 63 bits of g
 * @param low the lower 63 bits
 */
record PowerOfTen(long high, long low) {

  /** The least and the greatest k that doubles need. */
  static final int LEAST = -324;

  static final int GREATEST = 292;

  private static final int BITS = 126;
  private static final long LOW_BITS = Long.MAX_VALUE;

  // Made when they are needed: results need a few, and short runs have no time for all. Threads
  // that make the same one at the same time make equal ones.
  private static final PowerOfTen[] MADE = new PowerOfTen[GREATEST - LEAST + 1];

  /** That of 10^-k. */
  static PowerOfTen of(int k) {
    PowerOfTen made = MADE[k - LEAST];
    if (made == null) {
      made = make(k);
      MADE[k - LEAST] = made;
    }
    return made;
  }

  private static PowerOfTen make(int k) {
    BigInteger power = BigInteger.TEN.pow(Math.abs(k));
    int bits = power.bitLength();
    // Of a quotient one bit more than is wanted, or exactly those.
    BigInteger wide =
        k > 0
            ? BigInteger.ONE.shiftLeft(bits + BITS).divide(power)
            : power.shiftLeft(Math.max(0, BITS - bits));
    BigInteger g = wide.shiftRight(wide.bitLength() - BITS).add(BigInteger.ONE);
    return new PowerOfTen(g.shiftRight(63).longValueExact(), g.longValue() & LOW_BITS);
  }
}

package org.daal4j.profile;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/**
 * An estimate of how many distinct values there are, from hashes of 64 bits: HyperLogLog with 2^14
 * registers, standard error 0.8 %. A union is the larger of each register, so it does not depend on
 * the order of values or on how they are split.
 *
 * <p>Flajolet, Fusy, Gandouet and Meunier, 2007; the estimate is that of Ertl, New cardinality
 * estimation algorithms for HyperLogLog sketches, 2017, arXiv:1702.01284, algorithm 6, which has no
 * bias that would have to be corrected by tables. 16 KB.
 */
final class HashedCount {

  static final int BYTES = 1 << 14;

  private static final int REGISTERS = BYTES;
  private static final int INDEX_BITS = 14;
  private static final int RANKS = 64 - INDEX_BITS + 1;

  private static final VarHandle EIGHT =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
  private static final long TOPS = 0x8080808080808080L;

  private final byte[] registers = new byte[REGISTERS];

  /** Adds a value by its hash. */
  void add(long hash) {
    int register = (int) (hash >>> 64 - INDEX_BITS);
    int rank = Math.min(RANKS, Long.numberOfLeadingZeros(hash << INDEX_BITS) + 1);
    // stored anyway: whether it is larger cannot be foreseen
    registers[register] = (byte) Math.max(registers[register], rank);
  }

  void merge(HashedCount other) {
    for (int i = 0; i < REGISTERS; i += Long.BYTES) {
      long mine = (long) EIGHT.get(registers, i);
      long theirs = (long) EIGHT.get(other.registers, i);
      // registers are less than 128: a top bit is left where the other's is not the larger one
      long larger = ((mine | TOPS) - theirs & TOPS) >>> Byte.SIZE - 1;
      long ours = larger * 0xff; // of those registers, all bits
      EIGHT.set(registers, i, mine & ours | theirs & ~ours);
    }
  }

  /** How many there are, to 0.8 %. */
  long estimate() {
    int[] ranks = new int[RANKS + 1];
    for (byte register : registers) {
      ranks[register]++;
    }
    double m = REGISTERS;
    double z = m * tau(1 - ranks[RANKS] / m);
    for (int k = RANKS - 1; k >= 1; k--) {
      z = 0.5 * (z + ranks[k]);
    }
    z += m * sigma(ranks[0] / m);
    return Math.round(m / (2 * Math.log(2)) * m / z);
  }

  private static double sigma(double start) {
    if (start == 1) {
      return Double.POSITIVE_INFINITY;
    }
    double x = start;
    double y = 1;
    double z = x;
    for (double before = Double.NaN; z != before; ) {
      x *= x;
      before = z;
      z += x * y;
      y += y;
    }
    return z;
  }

  private static double tau(double start) {
    if (start == 0 || start == 1) {
      return 0;
    }
    double x = start;
    double y = 1;
    double z = 1 - x;
    for (double before = Double.NaN; z != before; ) {
      x = Math.sqrt(x);
      before = z;
      y *= 0.5;
      z -= (1 - x) * (1 - x) * y;
    }
    return z / 3;
  }

  void write(DataOutput out) throws IOException {
    out.write(registers);
  }

  static HashedCount read(DataInput in) throws IOException {
    HashedCount count = new HashedCount();
    in.readFully(count.registers);
    for (byte register : count.registers) {
      if (register < 0 || register > RANKS) {
        throw new IOException("not a register of a count of distinct values: " + register);
      }
    }
    return count;
  }
}

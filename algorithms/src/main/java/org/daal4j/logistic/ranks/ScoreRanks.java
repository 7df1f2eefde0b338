package org.daal4j.logistic.ranks;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Arrays;
import org.daal4j.core.NumberArrays;
import org.daal4j.core.Portable;

/**
 * How often each score occurs in rows of either of two classes: exactly, while there are at most
 * {@value #MOST} different scores. With more, scores that share their leading bits are counted
 * together, as few bits less as it takes; how many depends on the set of scores alone.
 *
 * <p>Scores are longs in the order of the doubles. 24 bytes for each that is counted, and a buffer.
 */
public final class ScoreRanks implements Portable {

  /** Most counts: 50 MB. */
  public static final int MOST = 1 << 21;

  private static final int BUFFER = 1 << 15;

  /** Bytes of a full one. */
  public static final long BYTES = 3L * Long.BYTES * MOST + 2L * Long.BYTES * BUFFER;

  private final int most;
  private int bits = Long.SIZE; // leading bits that tell scores apart
  private int size;
  private long[] keys = {}; // long[size], ascending
  private long[] negatives = {}; // long[size]: rows of the first class
  private long[] positives = {}; // long[size]: rows of the other
  private final long[] newNegatives = new long[BUFFER];
  private final long[] newPositives = new long[BUFFER];
  private int newNegativeCount;
  private int newPositiveCount;

  /** Counts in the order of their keys. */
  private record Counts(int bits, int size, long[] keys, long[] negatives, long[] positives) {}

  public ScoreRanks() {
    this(MOST);
  }

  /** With at most so many counts, two or more. */
  public ScoreRanks(int most) {
    this.most = most;
  }

  /** The place of a score in the order; -0 is 0. */
  public static long key(double score) {
    long key = Double.doubleToLongBits(score + 0.0);
    return key >= 0 ? key : key ^ Long.MAX_VALUE;
  }

  /** Adds a row. */
  public void add(long key, boolean positive) {
    if (positive) {
      newPositives[newPositiveCount++] = key;
    } else {
      newNegatives[newNegativeCount++] = key;
    }
    if (newPositiveCount == BUFFER || newNegativeCount == BUFFER) {
      settle();
    }
  }

  private void settle() {
    if (newNegativeCount > 0) {
      Counts more = of(newNegatives, newNegativeCount, false);
      newNegativeCount = 0;
      join(more);
    }
    if (newPositiveCount > 0) {
      Counts more = of(newPositives, newPositiveCount, true);
      newPositiveCount = 0;
      join(more);
    }
  }

  private static Counts of(long[] buffer, int count, boolean positive) {
    Arrays.sort(buffer, 0, count);
    long[] ones = new long[count];
    Arrays.fill(ones, 1);
    long[] zeros = new long[count];
    return new Counts(Long.SIZE, count, buffer, positive ? zeros : ones, positive ? ones : zeros);
  }

  public void merge(ScoreRanks other) {
    settle();
    other.settle();
    join(new Counts(other.bits, other.size, other.keys, other.negatives, other.positives));
  }

  private void join(Counts other) {
    bits = Math.min(bits, other.bits);
    long[] joined = new long[size + other.size];
    long[] first = new long[joined.length];
    long[] second = new long[joined.length];
    int count = 0;
    for (int i = 0, j = 0; i < size || j < other.size; ) {
      boolean ours = j == other.size || i < size && keys[i] <= other.keys[j];
      long key = prefix(ours ? keys[i] : other.keys[j], bits);
      if (count == 0 || joined[count - 1] != key) {
        joined[count++] = key;
      }
      first[count - 1] += ours ? negatives[i] : other.negatives[j];
      second[count - 1] += ours ? positives[i] : other.positives[j];
      i += ours ? 1 : 0;
      j += ours ? 0 : 1;
    }
    keys = joined;
    negatives = first;
    positives = second;
    size = count;
    if (size > most) {
      coarsen();
    }
  }

  private static long prefix(long key, int bits) {
    return bits == 0 ? 0 : key & -1L << Long.SIZE - bits;
  }

  /** Leaves out as few bits as bring the counts to a number that is kept. */
  private void coarsen() {
    int[] differing = new int[Long.SIZE + 1]; // neighbours by the first bit in which they differ
    for (int i = 1; i < size; i++) {
      differing[1 + Long.numberOfLeadingZeros(keys[i] ^ keys[i - 1])]++;
    }
    int left = 1;
    int enough = 0;
    while (left + differing[enough + 1] <= most) {
      left += differing[++enough];
    }
    bits = enough;
    int count = 0;
    for (int i = 0; i < size; i++) {
      long key = prefix(keys[i], bits);
      boolean begins = i == 0 || keys[count - 1] != key;
      if (begins) {
        keys[count] = key;
        negatives[count] = negatives[i];
        positives[count] = positives[i];
        count++;
      } else {
        negatives[count - 1] += negatives[i];
        positives[count - 1] += positives[i];
      }
    }
    size = count;
    keys = Arrays.copyOf(keys, size);
    negatives = Arrays.copyOf(negatives, size);
    positives = Arrays.copyOf(positives, size);
  }

  /** How many counts there are. */
  public int size() {
    settle();
    return size;
  }

  /** Whether each count is of one score. */
  public boolean isExact() {
    settle();
    return bits == Long.SIZE;
  }

  /** The least score of a count. */
  public long first(int i) {
    return keys[i];
  }

  /** The largest score that would be in a count. */
  public long last(int i) {
    return keys[i] | (bits == Long.SIZE ? 0 : -1L >>> bits);
  }

  public long negatives(int i) {
    return negatives[i];
  }

  public long positives(int i) {
    return positives[i];
  }

  @Override
  public void write(DataOutput out) throws IOException {
    settle();
    out.writeByte(bits);
    out.writeInt(size);
    NumberArrays.write(out, Arrays.copyOf(keys, size));
    NumberArrays.write(out, Arrays.copyOf(negatives, size));
    NumberArrays.write(out, Arrays.copyOf(positives, size));
  }

  @Override
  public void read(DataInput in) throws IOException {
    newNegativeCount = 0;
    newPositiveCount = 0;
    bits = in.readByte();
    if (bits < 0 || bits > Long.SIZE) {
      throw new IOException("scores of " + bits + " bits");
    }
    size = NumberArrays.count(in, MOST, "scores");
    keys = new long[size];
    negatives = new long[size];
    positives = new long[size];
    NumberArrays.read(in, keys);
    NumberArrays.read(in, negatives);
    NumberArrays.read(in, positives);
  }
}

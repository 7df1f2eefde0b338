package org.daal4j.tsqr;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.daal4j.core.DenseRows;
import org.daal4j.core.NumberArrays;
import org.daal4j.core.Partial;
import org.daal4j.core.RowBlock;
import org.daal4j.linalg.ThinQr;

/**
 * The R factors of splits, in input order: the leaves of direct TSQR (Benson, Gleich and Demmel
 * 2013, doi:10.1109/BigData.2013.6691583). They are not multiplied together here, because Q takes
 * each.
 *
 * <p>State: for each split its ordinal and {@code double[k, p]} with k = min(rows, p). Add: 2mp²
 * flops for m rows. Merge: the lists one after the other. Empty: no split. More than {@link
 * #MOST_NUMBERS} numbers are not kept: the summary then knows only that they are too many.
 */
public final class SplitFactors implements Partial<SplitFactors> {

  /** Most numbers of all factors: half a gigabyte. */
  public static final int MOST_NUMBERS = 1 << 26;

  private final int p;
  private final List<Integer> ordinals = new ArrayList<>();
  private final List<Integer> ranks = new ArrayList<>();
  private final List<double[]> factors = new ArrayList<>();
  private int split;
  private SplitFactor open; // of the split whose rows are added
  private long numbers;
  private boolean tooMany;

  SplitFactors(int columns, int split) {
    this.p = columns;
    this.split = split;
  }

  @Override
  public void add(RowBlock rows) {
    if (rows.columns() != p) {
      throw new IllegalArgumentException(
          "rows of " + rows.columns() + " columns in R factors of " + p + " columns");
    }
    if (rows.rows() > 0) {
      if (open == null) {
        open = new SplitFactor(p);
      }
      open.add((DenseRows) rows);
    }
  }

  private void close() {
    if (open != null) {
      ThinQr factor = open.stack(false);
      open = null;
      keep(split, factor.rank(), factor.r());
    }
  }

  private void keep(int ordinal, int rank, double[] factor) {
    numbers += factor.length;
    if (tooMany || numbers > MOST_NUMBERS) {
      forget();
      tooMany = true;
    } else {
      ordinals.add(ordinal);
      ranks.add(rank);
      factors.add(factor);
    }
  }

  private void forget() {
    ordinals.clear();
    ranks.clear();
    factors.clear();
    open = null;
    tooMany = false;
  }

  @Override
  public void merge(SplitFactors other) {
    if (other.p != p) {
      throw new IllegalArgumentException(
          "R factors of " + p + " columns cannot take some of " + other.p + " columns");
    }
    close();
    for (int i = 0; i < other.factors.size(); i++) {
      keep(other.ordinals.get(i), other.ranks.get(i), other.factors.get(i).clone());
    }
    if (other.open != null) {
      ThinQr factor = other.open.stack(false);
      keep(other.split, factor.rank(), factor.r());
    }
    if (other.tooMany) {
      forget();
      tooMany = true;
    }
  }

  /** Whether there were more factors than can be kept. */
  boolean tooManyNumbers() {
    return tooMany;
  }

  /** Number of columns. */
  int columns() {
    return p;
  }

  /** The ordinals of the splits that had rows. */
  List<Integer> ordinals() {
    close();
    return ordinals;
  }

  /** Rows of the factor of each. */
  List<Integer> ranks() {
    close();
    return ranks;
  }

  /** The factor of each, {@code double[k, p]}, column-major. */
  List<double[]> factors() {
    close();
    return factors;
  }

  @Override
  public void write(DataOutput out) throws IOException {
    close();
    out.writeInt(p);
    out.writeInt(split);
    out.writeBoolean(tooMany);
    out.writeInt(factors.size());
    for (int i = 0; i < factors.size(); i++) {
      out.writeInt(ordinals.get(i));
      out.writeInt(ranks.get(i));
      NumberArrays.write(out, factors.get(i));
    }
  }

  @Override
  public void read(DataInput in) throws IOException {
    NumberArrays.expect(in, p, "columns");
    forget();
    numbers = 0;
    split = in.readInt();
    boolean more = in.readBoolean();
    int count = NumberArrays.count(in, Integer.MAX_VALUE, "splits");
    for (int i = 0; i < count; i++) {
      int ordinal = in.readInt();
      int rank = NumberArrays.count(in, p, "rows of an R factor");
      keep(ordinal, rank, NumberArrays.read(in, Math.multiplyExact(rank, p)));
    }
    tooMany |= more;
  }
}

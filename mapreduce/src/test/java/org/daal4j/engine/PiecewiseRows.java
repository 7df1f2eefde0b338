package org.daal4j.engine;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.daal4j.core.DenseRows;
import org.daal4j.core.Partial;
import org.daal4j.core.PartialSize;
import org.daal4j.core.RowBlock;
import org.daal4j.core.WideFold;

/** Many sums over all numbers, each a piece that knows which one it is; all sums round. */
public final class PiecewiseRows implements WideFold<PiecewiseRows.Sums, List<Double>> {

  private final int pieces;

  /** For tasks. */
  public PiecewiseRows(DataInput in) throws IOException {
    pieces = in.readInt();
  }

  /** With so many sums. */
  public PiecewiseRows(int pieces) {
    this.pieces = pieces;
  }

  @Override
  public int pieces() {
    return pieces;
  }

  @Override
  public Sums newPartial() {
    return new Sums(0, pieces);
  }

  @Override
  public Sums newPiece(int piece) {
    return new Sums(piece, piece + 1);
  }

  @Override
  public void writePiece(Sums whole, int piece, DataOutput out) throws IOException {
    out.writeInt(piece);
    out.writeDouble(whole.sums[piece]);
  }

  @Override
  public void join(Sums whole, int piece, Sums part) {
    whole.sums[piece] = part.sums[0];
  }

  @Override
  public PartialSize size() {
    return new PartialSize(1, p -> 8L * p, p -> 0);
  }

  @Override
  public List<Double> finish(Sums merged) {
    List<Double> sums = new ArrayList<>();
    for (double sum : merged.sums) {
      sums.add(sum);
    }
    return sums;
  }

  @Override
  public String title() {
    return "sums in pieces";
  }

  @Override
  public void write(DataOutput out) throws IOException {
    out.writeInt(pieces);
  }

  /** Some of the sums. */
  public static final class Sums implements Partial<Sums> {
    private final int from;
    private final double[] sums;

    Sums(int from, int to) {
      this.from = from;
      this.sums = new double[to - from];
    }

    @Override
    public void add(RowBlock block) {
      DenseRows rows = (DenseRows) block;
      for (int k = 0; k < sums.length; k++) {
        for (int row = 0; row < rows.rows(); row++) {
          sums[k] += rows.value(row, 0) / (k + 3);
        }
      }
    }

    @Override
    public void merge(Sums other) {
      if (from != other.from || sums.length != other.sums.length) {
        throw new IllegalArgumentException("piece " + from + " cannot take " + other.from);
      }
      for (int k = 0; k < sums.length; k++) {
        sums[k] += other.sums[k];
      }
    }

    @Override
    public void write(DataOutput out) throws IOException {
      out.writeInt(from);
      for (double sum : sums) {
        out.writeDouble(sum);
      }
    }

    @Override
    public void read(DataInput in) throws IOException {
      int found = in.readInt();
      if (found != from) {
        throw new IOException("piece " + found + ", expected " + from);
      }
      for (int k = 0; k < sums.length; k++) {
        sums[k] = in.readDouble();
      }
    }
  }
}

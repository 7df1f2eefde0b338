package org.daal4j.tsqr;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import org.daal4j.core.NumberArrays;
import org.daal4j.core.PartialSize;
import org.daal4j.core.Setting;
import org.daal4j.core.WideFold;

/**
 * The pass that finds the R factor of the rows √w·(x - shift)/scale, features then responses: the
 * numerically safe way to the singular values, least squares and determinants of a table. Large,
 * but not to be cut: a rotation changes every row of R.
 */
public final class FactorRows implements WideFold<RFactor, UpperTriangle> {

  /** More columns do not fit in an array. */
  private static final int MOST_COLUMNS = 46_340;

  private final double[] shift;
  private final double[] scale;

  /** Reads what {@link #write} has written. */
  public FactorRows(DataInput in) throws IOException {
    int columns = in.readInt();
    if (columns < 0 || columns > MOST_COLUMNS) {
      throw new IOException("not a number of columns of an R factor: " + columns);
    }
    shift = new double[columns];
    scale = new double[columns];
    NumberArrays.read(in, shift, 0, columns);
    NumberArrays.read(in, scale, 0, columns);
  }

  /**
   * With one number per column each, copied.
   *
   * @param shift taken from every row; null for none, but then {@code scale} must say how many
   *     columns there are
   * @param scale what the columns are divided by; null for 1; a 0 makes a column of zeros
   */
  public FactorRows(double[] shift, double[] scale) {
    if (shift == null && scale == null) {
      throw new IllegalArgumentException("shift or scale must say how many columns there are");
    }
    if (shift != null && scale != null && shift.length != scale.length) {
      throw new IllegalArgumentException(
          "a shift of " + shift.length + " columns, a scale of " + scale.length);
    }
    this.shift = shift == null ? new double[scale.length] : shift.clone();
    if (scale == null) {
      this.scale = new double[shift.length];
      Arrays.fill(this.scale, 1);
    } else {
      this.scale = scale.clone();
    }
  }

  /** What is taken from every row, {@code double[p]}; not a copy. */
  public double[] shift() {
    return shift;
  }

  @Override
  public RFactor newPartial() {
    return new RFactor(shift, scale);
  }

  @Override
  public int pieces() {
    return 1;
  }

  @Override
  public RFactor newPiece(int piece) {
    return newPartial();
  }

  @Override
  public void writePiece(RFactor whole, int piece, DataOutput out) throws IOException {
    whole.write(out);
  }

  @Override
  public void join(RFactor whole, int piece, RFactor part) {
    whole.merge(part);
  }

  @Override
  public PartialSize size() {
    return new PartialSize(shift.length, RFactor::bytes, RFactor::scratchBytes);
  }

  @Override
  public UpperTriangle finish(RFactor merged) {
    return merged.triangle();
  }

  @Override
  public Optional<Map<Setting, String>> shape() {
    return Optional.of(Map.of());
  }

  @Override
  public String title() {
    return "R factor";
  }

  @Override
  public void write(DataOutput out) throws IOException {
    out.writeInt(shift.length);
    NumberArrays.write(out, shift);
    NumberArrays.write(out, scale);
  }
}

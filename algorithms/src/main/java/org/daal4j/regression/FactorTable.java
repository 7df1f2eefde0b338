package org.daal4j.regression;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.daal4j.core.Fold;
import org.daal4j.core.PartialSize;
import org.daal4j.core.Setting;
import org.daal4j.statistics.Counted;
import org.daal4j.statistics.Counts;
import org.daal4j.tsqr.FactorRows;

/** The pass of QR: the R factor of [1 X y] about a shift, and what the weights count. */
public final class FactorTable implements Fold<Counted<WideRows>, ShiftedFactor> {

  private static final Setting INTERCEPT = Setting.named("intercept");

  private final FactorRows factor;
  private final int columns;
  private final boolean ones;

  /** Reads what {@link #write} has written. */
  public FactorTable(DataInput in) throws IOException {
    columns = in.readInt();
    ones = in.readBoolean();
    factor = new FactorRows(in);
  }

  /**
   * About a shift.
   *
   * @param shift {@code double[p + q]}
   * @param ones whether a column of ones goes before the others
   */
  FactorTable(double[] shift, boolean ones) {
    double[] wide = new double[shift.length + (ones ? 1 : 0)];
    System.arraycopy(shift, 0, wide, ones ? 1 : 0, shift.length);
    this.factor = new FactorRows(wide, null);
    this.columns = shift.length;
    this.ones = ones;
  }

  @Override
  public Counted<WideRows> newPartial() {
    return new Counted<>(new WideRows(factor.newPartial(), columns, ones));
  }

  @Override
  public ShiftedFactor finish(Counted<WideRows> merged) {
    double[] wide = factor.shift();
    return new ShiftedFactor(
        Counts.of(merged.counts(), factor.finish(merged.summary().factor())),
        Arrays.copyOfRange(wide, ones ? 1 : 0, wide.length));
  }

  @Override
  public Optional<Map<Setting, String>> shape() {
    Map<Setting, String> shape = new LinkedHashMap<>();
    shape.put(LinearOptions.METHOD, "qr");
    shape.put(INTERCEPT, "" + ones);
    return Optional.of(shape);
  }

  /**
   * Takes the way between the two shifts from each column: so many times the column of ones.
   * Without that column there is no shift.
   */
  @Override
  public Optional<Counted<WideRows>> adopted(Counted<WideRows> partial, DataInput other)
      throws IOException {
    FactorTable theirs = new FactorTable(other);
    if (!ones || !theirs.ones || theirs.columns != columns) {
      return Optional.empty();
    }
    double[] from = theirs.factor.shift();
    double[] to = factor.shift();
    double[] way = new double[to.length];
    Arrays.setAll(way, j -> from[j] - to[j]);
    partial.summary().factor().addFirstColumn(way);
    return Optional.of(partial);
  }

  /** About the shift of the earlier rows: R factors merge when they are about the same. */
  @Override
  public Fold<Counted<WideRows>, ShiftedFactor> following(DataInput earlier) throws IOException {
    FactorTable before = new FactorTable(earlier);
    return before.columns == columns && before.ones == ones ? before : this;
  }

  @Override
  public PartialSize size() {
    return factor.size();
  }

  @Override
  public String title() {
    return "R factor";
  }

  @Override
  public void write(DataOutput out) throws IOException {
    out.writeInt(columns);
    out.writeBoolean(ones);
    factor.write(out);
  }
}

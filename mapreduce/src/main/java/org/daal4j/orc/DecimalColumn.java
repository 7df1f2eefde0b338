package org.daal4j.orc;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import org.daal4j.input.typed.DamagedException;
import org.daal4j.input.typed.StoredNumbers;
import org.daal4j.input.typed.TextRows;

/** A column of decimals: integers of any size, each with its own digits after the point. */
final class DecimalColumn extends OrcColumn {

  private static final int LONG_BITS = 63; // in nine bytes
  private static final int MOST_BITS = 210; // of more than the 38 digits that there are at most
  private static final int MOST_SCALE = 1 << 10;

  private final OrcStream stream;
  private final IntRuns scales;
  private final int scale; // of the type
  private long small;
  private BigInteger large; // null when it is small

  DecimalColumn(BitRuns present, boolean label, OrcStream stream, IntRuns scales, int scale) {
    super(present, label);
    this.stream = stream;
    this.scales = scales;
    this.scale = scale;
  }

  @Override
  void values(double[] out, int at, int stride, int count) throws IOException {
    int to = at;
    for (int i = 0; i < count; i++, to += stride) {
      int digits = next();
      out[to] =
          large == null
              ? StoredNumbers.scaled(small, digits)
              : new BigDecimal(large, digits).doubleValue();
    }
  }

  /** Goes to the next value, and tells its digits after the point. */
  private int next() throws IOException {
    long bits = 0;
    large = null;
    int b = 0x80;
    int shift = 0;
    for (; b >= 0x80 && shift < LONG_BITS; shift += 7) {
      b = stream.next();
      bits |= (b & 0x7fL) << shift;
    }
    small = OrcStream.signed(bits);
    if (b >= 0x80) {
      BigInteger all = BigInteger.valueOf(bits);
      for (; b >= 0x80; shift += 7) {
        if (shift > MOST_BITS) {
          throw new DamagedException("a number has no end");
        }
        b = stream.next();
        all = all.or(BigInteger.valueOf(b & 0x7f).shiftLeft(shift));
      }
      BigInteger half = all.shiftRight(1);
      large = all.testBit(0) ? half.not() : half;
    }
    long digits = scales.next();
    if (digits < 0 || digits > MOST_SCALE) {
      throw new DamagedException("a decimal has " + digits + " digits after the point");
    }
    return (int) digits;
  }

  @Override
  void addText(TextRows fields) throws IOException {
    int digits = next();
    BigDecimal value =
        large == null ? BigDecimal.valueOf(small, digits) : new BigDecimal(large, digits);
    add(fields, value.setScale(Math.max(scale, digits)).toPlainString(), true);
  }
}

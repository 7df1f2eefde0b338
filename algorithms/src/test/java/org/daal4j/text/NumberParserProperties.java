package org.daal4j.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.daal4j.core.DenseRows;
import org.daal4j.table.ColumnRoles;
import org.daal4j.table.FeatureChoice;
import org.daal4j.table.RowPolicy;

/** Every number is the nearest double, compared bit by bit with the JDK's exact arithmetic. */
class NumberParserProperties {

  private static final PlainRows PLAIN = plainRowsOfOneColumn();

  @Property(tries = 5_000)
  void everyDoubleIsReadBackFromItsDecimals(@ForAll long bits) {
    double value = Double.longBitsToDouble(bits);
    if (Double.isFinite(value)) {
      assertParses(Double.toString(value));
    }
  }

  @Property(tries = 5_000)
  void digitsWithAPointAreRoundedCorrectly(@ForAll long seed) {
    Random random = new Random(seed);
    String digits = digits(random, 1 + random.nextInt(22));
    int point = random.nextInt(digits.length() + 1);
    assertParses(digits.substring(0, point) + '.' + digits.substring(point));
  }

  @Property(tries = 5_000)
  void sixteenDigitsThatAreNoDoubleAreRoundedOnce(@ForAll long seed) {
    Random random = new Random(seed);
    // rounding the digits to a double before the division would go wrong in most of these
    assertParses((91 + random.nextInt(9)) + digits(random, 6) + '.' + digits(random, 8));
  }

  @Property(tries = 5_000)
  void digitsWithAnExponentAreRoundedCorrectly(@ForAll long seed) {
    Random random = new Random(seed);
    int range = random.nextBoolean() ? 30 : 330;
    assertParses(
        digits(random, 1 + random.nextInt(20)) + 'e' + (random.nextInt(2 * range) - range));
  }

  @Property(tries = 5_000)
  void halfwayBetweenTwoDoublesGoesToTheEvenOne(@ForAll long seed) {
    Random random = new Random(seed);
    double value = halfwayNeighbour(random);
    BigDecimal half =
        new BigDecimal(value).add(new BigDecimal(Math.nextUp(value))).divide(BigDecimal.valueOf(2));
    BigDecimal little = half.ulp().movePointLeft(random.nextInt(25));

    assertParses(half.toPlainString());
    assertParses(half.add(little).toPlainString());
    assertParses(half.subtract(little).toPlainString());
    assertParses(half.toString());
  }

  private static double halfwayNeighbour(Random random) {
    return switch (random.nextInt(3)) {
      case 0 -> Double.longBitsToDouble(random.nextLong() >>> 12); // subnormal
      case 1 -> Double.longBitsToDouble(random.nextLong() >>> 2); // up to 2
      default -> (random.nextLong() >>> 11) + (double) (1L << 53); // integers with odd neighbours
    };
  }

  private static String digits(Random random, int count) {
    StringBuilder digits = new StringBuilder();
    for (int i = 0; i < count; i++) {
      digits.append((char) ('0' + random.nextInt(10)));
    }
    return digits.toString();
  }

  private static PlainRows plainRowsOfOneColumn() {
    RecordFormat format =
        new RecordFormat(
            TextSyntax.PLAIN.but().header(HeaderMode.NO).build(),
            false,
            false,
            List.of("c1"),
            "table.csv");
    ColumnRoles roles =
        new ColumnRoles(
            new int[] {0}, 1, -1, new int[0], 0, 0, 0, FeatureChoice.NOBODY, false, false);
    return new PlainRows(
        format, new RowPlan(new TextLayout(format, roles, RowPolicy.STRICT, SampledRows.NONE)));
  }

  private static void assertParses(String number) {
    double expected = Double.parseDouble(number) + 0.0;
    assertSameBits(FieldParsing.alone(number), expected);

    byte[] record =
        (number + "\n" + " ".repeat(RecordWindow.PADDING)).getBytes(StandardCharsets.US_ASCII);
    DenseRows block = new DenseRows(1, 1, false, 0);
    int passed = PLAIN.parse(record, 0, 1, block);
    assertThat(passed).isEqualTo(Double.isInfinite(expected) ? 0 : number.length() + 1);
    if (passed > 0) {
      assertSameBits(block.value(0, 0), expected);
    }
  }

  private static void assertSameBits(double actual, double expected) {
    assertThat(Double.doubleToRawLongBits(actual)).isEqualTo(Double.doubleToRawLongBits(expected));
  }
}

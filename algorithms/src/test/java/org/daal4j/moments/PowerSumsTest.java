package org.daal4j.moments;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Short ways that sparse columns take give the bits of the long ones. */
class PowerSumsTest {

  private static final double[] SCALES = {1, 1e-3, 1e9, 1e150, 1e300, 1e-300, 4.9e-324, 0};

  private final Random random = new Random(5);

  @Test
  void zerosAreMergedAsAnyNumbersAre() throws IOException {
    PowerSums zeros = new PowerSums(1);
    zeros.setZeros();
    for (int trial = 0; trial < 20_000; trial++) {
      double[] x = numbers(1 + random.nextInt(20));
      double[] weights = random.nextBoolean() ? null : weights(x.length);
      double its = random.nextBoolean() ? 1 + random.nextInt(5_000) : 1e-300;
      Tile shortWay = measured(16, x, weights);
      Tile longWay = measured(16, x, weights);
      shortWay.sums().mergeZeros(0, shortWay.weight(), shortWay.weightLow(), its);
      longWay.sums().mergeNumbers(0, zeros, 0, longWay.weight(), longWay.weightLow(), its, 0);
      assertThat(bytes(shortWay.sums())).as(Arrays.toString(x)).isEqualTo(bytes(longWay.sums()));
    }
  }

  @Test
  void columnsOfZerosAreFoundInAMerge() throws IOException {
    double[] x = numbers(40);
    Tile merged = measured(16, x, null);
    Tile expected = measured(16, x, null);
    Tile zeros = measured(16, new double[] {0, -0.0, 0}, null);
    merged.sums().merge(zeros.sums(), 40, 0, 3, 0);
    expected.sums().mergeNumbers(0, zeros.sums(), 0, 40, 0, 3, 0);
    expected.sums().minimum[0] = Math.min(expected.sums().minimum[0], -0.0);
    expected.sums().maximum[0] = Math.max(expected.sums().maximum[0], 0);
    assertThat(bytes(merged.sums())).isEqualTo(bytes(expected.sums()));
  }

  @Test
  void oneNumberIsSummedAsATileDoes() throws IOException {
    for (int trial = 0; trial < 2_000; trial++) {
      double x = trial == 0 ? -0.0 : numbers(1)[0];
      PowerSums one = measured(16, numbers(7), null).sums();
      one.setOne(x);
      byte[] expected = bytes(measured(16, new double[] {x}, null).sums());
      assertThat(bytes(one)).as("%s", x).isEqualTo(expected);
    }
  }

  @Test
  void shortStripsSumFewNumbersAsLongOnesDo() throws IOException {
    for (int trial = 0; trial < 5_000; trial++) {
      int strip = 1 << random.nextInt(4);
      double[] x = numbers(1 + random.nextInt(strip));
      double[] weights = random.nextBoolean() ? null : weights(x.length);
      assertThat(bytes(measured(strip, x, weights).sums()))
          .as(Arrays.toString(x))
          .isEqualTo(bytes(measured(16, x, weights).sums()));
    }
  }

  @Test
  void powersOfTwoAreThoseOfTheLibrary() {
    for (int exponent = -3_000; exponent <= 3_000; exponent++) {
      assertThat(PowerSums.powerOfTwo(exponent))
          .as("%d", exponent)
          .isEqualTo(Math.scalb(1.0, exponent));
    }
  }

  private static Tile measured(int strip, double[] x, double[] weights) {
    Tile tile = new Tile(1, strip);
    tile.measure(x, weights, 0, x.length);
    return tile;
  }

  /** Of about the same size, or equal, or of all sizes. */
  private double[] numbers(int count) {
    double scale = SCALES[random.nextInt(SCALES.length)];
    int kind = random.nextInt(3);
    double[] x = new double[count];
    for (int i = 0; i < count; i++) {
      x[i] =
          switch (kind) {
            case 0 -> scale * random.nextGaussian();
            case 1 -> scale * 3;
            default -> SCALES[random.nextInt(SCALES.length)] * random.nextInt(5);
          };
      x[i] = Math.max(-Double.MAX_VALUE, Math.min(Double.MAX_VALUE, x[i]));
    }
    return x;
  }

  private double[] weights(int count) {
    double scale = random.nextBoolean() ? 1 : 1e200;
    return random.doubles(count).map(weight -> scale * (weight + 1e-3)).toArray();
  }

  private static byte[] bytes(PowerSums sums) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    sums.write(new DataOutputStream(bytes));
    return bytes.toByteArray();
  }
}

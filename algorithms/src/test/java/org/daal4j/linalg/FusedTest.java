package org.daal4j.linalg;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

/** The steps apart give what {@link Math#fma} gives, which is exact by its contract. */
class FusedTest {

  private static final double[] SPECIAL = {
    0.0,
    -0.0,
    1,
    -1,
    Math.nextUp(1.0),
    Math.nextDown(1.0),
    0x1p-1074,
    0x1p-1022,
    0x1.fffffffffffffp1023,
    -0x1p1023,
    1e300,
    1e-300,
    0x1p499,
    0x1p500,
    0x1p-450,
    0x1p-449,
    0x1p990,
    0x1p-901,
    0x1p989,
    0x1p27 + 1,
    Double.NaN,
    Double.POSITIVE_INFINITY,
    Double.NEGATIVE_INFINITY
  };

  private static void check(double a, double b, double c) {
    double expected = Math.fma(a, b, c);
    assertThat(Double.doubleToLongBits(Fused.apart(a, b, c)))
        .as("%s * %s + %s", a, b, c)
        .isEqualTo(Double.doubleToLongBits(expected));
    assertThat(Double.doubleToLongBits(Fused.multiplyAdd(a, b, c)))
        .isEqualTo(Double.doubleToLongBits(expected));
  }

  @Test
  void whatRoundingTakesFromAProduct() {
    Random random = new Random(1);
    for (int i = 0; i < 200_000; i++) {
      double a = Math.scalb(random.nextGaussian(), random.nextInt(2000) - 1000);
      double b = Math.scalb(random.nextGaussian(), random.nextInt(2000) - 1000);
      check(a, b, -(a * b));
    }
  }

  @Test
  void anySum() {
    Random random = new Random(2);
    for (int i = 0; i < 300_000; i++) {
      double a = random.nextGaussian();
      double b = Math.scalb(random.nextGaussian(), random.nextInt(120) - 60);
      double c =
          switch (random.nextInt(5)) {
            case 0 -> -(a * b) * (1 + random.nextInt(9) * 0x1p-52);
            case 1 -> Math.scalb(Math.rint(random.nextGaussian() * 8), random.nextInt(240) - 120);
            case 2 -> Math.ulp(a * b) / 2 * (random.nextBoolean() ? 1 : -1); // nearly half way
            case 3 -> 0;
            default -> Math.scalb(random.nextGaussian(), random.nextInt(240) - 120);
          };
      check(a, b, c);
      check((float) a, (float) b, c);
    }
  }

  @Test
  void tinyProducts() {
    Random random = new Random(3);
    for (int i = 0; i < 300_000; i++) {
      double a = Math.scalb(random.nextGaussian(), -random.nextInt(600));
      double b = Math.scalb(random.nextGaussian(), -300 - random.nextInt(700));
      double c =
          random.nextBoolean()
              ? -(a * b) * (1 + random.nextInt(9) * 0x1p-52)
              : Math.scalb(random.nextGaussian(), -random.nextInt(1100));
      check(a, b, c);
    }
  }

  @Test
  void extremes() {
    for (double a : SPECIAL) {
      for (double b : SPECIAL) {
        for (double c : SPECIAL) {
          check(a, b, c);
        }
      }
    }
  }
}

package org.daal4j.distribution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.withinPercentage;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tails of t and F against mpmath 1.2 with 60 digits, where not said otherwise. */
class BetaTailTest {

  /** Relative 1e-12: the exponent of a tail of 1e-129 alone takes three digits of sixteen. */
  @ParameterizedTest
  @CsvSource({
    "40, 9, 1.898299844933982647e-11",
    "-40, 9, 1.898299844933982647e-11",
    "0.5, 3, 0.65144796484815099444",
    "2, 1, 0.29516723530086654835",
    "0.001, 50, 0.99920609477550166131",
    "200, 2.5, 2.5430954381379971997e-6",
    "1e5, 30, 2.0729068401466289855e-129",
    "30, 200, 5.7241612088278518821e-76",
    "1e-9, 7, 0.99999999923001709834",
    "1e200, 5, 0",
    "0, 5, 1"
  })
  void studentsTailIsRightHoweverFarOut(double t, double degrees, double p) {
    assertThat(new StudentT(degrees).twoSided(t)).isCloseTo(p, withinPercentage(1e-10));
  }

  /** By R 4.2.2, 2*pt(-t, df); many degrees of freedom round x = df/(df + t²) to 1. */
  @ParameterizedTest
  @CsvSource({
    "5, 1e9, 5.7330324039516277e-07",
    "37, 1e7, 1.2001212322637954e-299",
    "1.7, 1e6, 0.089131236490348736"
  })
  void studentsTailIsRightForManyRows(double t, double degrees, double p) {
    assertThat(new StudentT(degrees).twoSided(t)).isCloseTo(p, withinPercentage(1e-8));
  }

  @ParameterizedTest
  @CsvSource({
    "330.28533923458843, 6, 9, 4.9840305287247798052e-10",
    "0.2, 5, 7, 0.9524164502214274785",
    "1.5, 1, 1, 0.43590578315102506839",
    "1e4, 3, 100, 9.4654770965955544153e-124"
  })
  void theTailOfFIsRight(double f, double first, double second, double p) {
    assertThat(BetaTail.at(f * first / second, second / 2, first / 2))
        .isCloseTo(p, withinPercentage(1e-10));
  }

  /** By R 4.2.2, qt(0.975, df). */
  @ParameterizedTest
  @CsvSource({
    "1, 12.706204736174694",
    "2, 4.3026527297494619",
    "2.5, 3.5746548420036919",
    "9, 2.2621571627982049",
    "1000, 1.9623390808264076",
    "1e9, 1.9599639869123249"
  })
  void quantilesOfTheInterval(double degrees, double t) {
    assertThat(new StudentT(degrees).quantile95()).isCloseTo(t, withinPercentage(1e-11));
  }

  /** By bisection in mpmath 1.2 with 50 digits: any level, heavy tails and light ones. */
  @ParameterizedTest
  @CsvSource({
    "0.1, 1, 6.3137515146750427427",
    "0.5, 3, 0.76489232840434528066",
    "0.999, 7, 0.0012987305550741416942",
    "0.001, 2.5, 18.277893528130647639",
    "1e-12, 1, 636619772367.58135588",
    "1e-12, 9, 55.543444415533473576",
    "1e-6, 1000, 4.9222895234295879761",
    "0.25, 1e6, 1.1503500485291448021",
    "1.1102230246251565e-16, 30, 16.622112879395635602",
    "1e-15, 3, 130163.80891149577097"
  })
  void quantilesOfAnyProbability(double probability, double degrees, double t) {
    assertThat(new StudentT(degrees).quantile(probability)).isCloseTo(t, withinPercentage(1e-10));
  }

  @Test
  void undefinedStaysUndefined() {
    assertThat(new StudentT(Double.NaN).twoSided(1)).isNaN();
    assertThat(new StudentT(5).twoSided(Double.NaN)).isNaN();
    assertThat(new StudentT(5).twoSided(Double.POSITIVE_INFINITY)).isZero();
  }
}

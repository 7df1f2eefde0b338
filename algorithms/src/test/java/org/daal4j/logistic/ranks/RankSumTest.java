package org.daal4j.logistic.ranks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RankSumTest {

  private static final int ROWS = 3000;

  private final double[] scores = new double[ROWS];
  private final boolean[] positive = new boolean[ROWS];

  private void fill(int seed, boolean ties) {
    Random random = new Random(seed);
    for (int i = 0; i < ROWS; i++) {
      positive[i] = random.nextInt(3) == 0;
      double score = random.nextGaussian() * 3 + (positive[i] ? 1 : 0);
      scores[i] = ties ? Math.rint(score) * -0.0 + Math.rint(2 * score) : score;
    }
  }

  private ScoreRanks rank(int most, long first, long last) {
    ScoreRanks ranks = new ScoreRanks(most);
    for (int i = 0; i < ROWS; i++) {
      long key = ScoreRanks.key(scores[i]);
      if (key >= first && key <= last) {
        ranks.add(key, positive[i]);
      }
    }
    return ranks;
  }

  /** All pairs, one after the other. */
  private double expected() {
    long twice = 0;
    long pairs = 0;
    for (int i = 0; i < ROWS; i++) {
      for (int j = 0; j < ROWS; j++) {
        if (positive[i] && !positive[j]) {
          pairs++;
          twice += scores[i] > scores[j] ? 2 : scores[i] == scores[j] ? 1 : 0;
        }
      }
    }
    return new BigDecimal(BigInteger.valueOf(twice))
        .divide(new BigDecimal(2 * pairs), new MathContext(30))
        .doubleValue();
  }

  @ParameterizedTest
  @ValueSource(ints = {2, 7, 64, 2000, 5000})
  void theAreaIsThatOfAllPairs(int most) throws IOException {
    for (boolean ties : new boolean[] {false, true}) {
      fill(most, ties);
      int[] passes = new int[1];
      RankSum.Closer closer =
          (first, last) -> {
            passes[0]++;
            assertThat(passes[0]).isLessThan(20_000);
            return rank(most, first, last);
          };
      ScoreRanks ranks = rank(most, Long.MIN_VALUE, Long.MAX_VALUE);
      assertThat(ranks.size()).isLessThanOrEqualTo(most);
      assertThat(new RankSum(closer, most).area(ranks)).isEqualTo(expected());
      assertThat(passes[0] == 0).isEqualTo(ranks.isExact());
    }
  }

  /** However rows are grouped before they are merged, the same counts are left. */
  @Test
  void countsDependOnTheScoresAlone() {
    fill(3, false);
    ScoreRanks whole = rank(100, Long.MIN_VALUE, Long.MAX_VALUE);
    ScoreRanks merged = new ScoreRanks(100);
    for (int part = 0; part < 4; part++) {
      merged.merge(rank(100, ScoreRanks.key(2 * part - 4), ScoreRanks.key(2 * part - 2) - 1));
    }
    merged.merge(rank(100, Long.MIN_VALUE, ScoreRanks.key(-4) - 1));
    merged.merge(rank(100, ScoreRanks.key(4), Long.MAX_VALUE));
    assertThat(merged.size()).isEqualTo(whole.size());
    for (int i = 0; i < whole.size(); i++) {
      assertThat(merged.first(i)).isEqualTo(whole.first(i));
      assertThat(merged.negatives(i)).isEqualTo(whole.negatives(i));
      assertThat(merged.positives(i)).isEqualTo(whole.positives(i));
    }
  }

  @Test
  void keysAreInTheOrderOfTheScores() {
    double[] ascending = {
      Double.NEGATIVE_INFINITY, -1e300, -1, -Double.MIN_VALUE, 0, Double.MIN_VALUE, 2, 1e308
    };
    for (int i = 1; i < ascending.length; i++) {
      assertThat(ScoreRanks.key(ascending[i])).isGreaterThan(ScoreRanks.key(ascending[i - 1]));
    }
    assertThat(ScoreRanks.key(-0.0)).isEqualTo(ScoreRanks.key(0.0));
  }

  @Test
  void aClassWithoutRowsHasNoArea() throws IOException {
    ScoreRanks ranks = new ScoreRanks();
    ranks.add(ScoreRanks.key(1), true);
    assertThat(new RankSum(null, 1).area(ranks)).isNaN();
  }
}

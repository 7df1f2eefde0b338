package org.daal4j.regression.robust;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.daal4j.core.DenseRows;
import org.daal4j.core.PartialContract;
import org.daal4j.crossproduct.CrossProducts;
import org.junit.jupiter.api.Test;

class ScoreSumsTest extends PartialContract<ScoreSums> {

  private static final double[] INVERSE = {0.5, 0, -0.25, 0.75};
  private static final double[] SLOPES = {0.5, -0.25};

  /** Two features, in the other order, and a response; the means move along. */
  private static SumScores pass(double offset, RobustErrors errors) {
    return new SumScores(
        errors,
        0.05,
        new FeatureBasis(
            COLUMNS,
            16,
            new int[] {1, 0, 2},
            new double[] {15 + offset, 17 + offset, 14 + offset},
            new double[3],
            new int[] {7, 6, 8},
            INVERSE,
            SLOPES));
  }

  @Override
  protected ScoreSums newPartial(double offset) {
    return pass(offset, RobustErrors.HC3).newPartial();
  }

  @Override
  protected ScoreSums newPartialOfAnotherSize() {
    return new SumScores(
            RobustErrors.HC3,
            0.05,
            new FeatureBasis(
                5,
                16,
                new int[] {0, 1, 2, 3, 4},
                new double[5],
                new double[5],
                new int[5],
                INVERSE,
                new double[6]))
        .newPartial();
  }

  @Override
  protected List<String> namesOfBothSizes() {
    return List.of("1 responses", "3 responses");
  }

  /** Sums of 97 products of size 1 at most, in another order. */
  @Override
  protected void assertSame(ScoreSums actual, ScoreSums expected) {
    Scores left = pass(0, RobustErrors.HC3).finish(actual);
    Scores right = pass(0, RobustErrors.HC3).finish(expected);
    assertThat(left.fullLeverages()).isEqualTo(right.fullLeverages());
    CrossProducts found = left.products().get(0);
    CrossProducts wanted = right.products().get(0);
    assertThat(found.rows()).isEqualTo(wanted.rows());
    for (int i = 0; i < 3; i++) {
      if (wanted.rows() > 0) {
        assertThat(found.mean(i)).isCloseTo(wanted.mean(i), within(1e-15));
      }
      for (int j = 0; j <= i; j++) {
        assertThat(found.centred(i, j)).isCloseTo(wanted.centred(i, j), within(1e-14));
      }
    }
  }

  @Override
  protected void assertPolicyForHugeValues(ScoreSums summary) {
    CrossProducts products = pass(0, RobustErrors.HC3).finish(summary).products().get(0);
    assertThat(summary.fullLeverages() + (Double.isFinite(products.centred(0, 0)) ? 0 : 1))
        .as("leverages above 1, or sums that say it")
        .isPositive();
  }

  /** By the definition, in plain loops. */
  @Test
  void sumsAreThoseOfTheDefinition() {
    for (RobustErrors errors : RobustErrors.values()) {
      SumScores pass = pass(0, errors);
      DenseRows rows = table(0);
      ScoreSums summary = pass.newPartial();
      summary.add(rows);
      double[][] expected = new double[3][3];
      long full = 0;
      for (int i = 0; i < rows.rows(); i++) {
        double first = (rows.value(i, 1) - 15) / 128;
        double second = (rows.value(i, 0) - 17) / 64;
        double[] u = {1 / 16.0, 0.5 * first, -0.25 * first + 0.75 * second};
        double error = (rows.value(i, 2) - 14) / 256 - 0.5 * first + 0.25 * second;
        double weight = rows.weight(i);
        double rest = 1 - weight * (u[0] * u[0] + u[1] * u[1] + u[2] * u[2]);
        if (weight > 0 && rest <= 0.05) {
          full++;
        }
        if (rest <= 0.05 && errors.dividesByLeverage()) {
          continue;
        }
        double growth =
            errors == RobustErrors.HC2
                ? 1 / rest
                : errors == RobustErrors.HC3 ? 1 / (rest * rest) : 1;
        for (int j = 0; j < 3; j++) {
          for (int k = 0; k < 3; k++) {
            expected[j][k] += growth * Math.pow(weight * error, 2) * u[j] * u[k];
          }
        }
      }
      Scores scores = pass.finish(summary);
      CrossProducts found = scores.products().get(0);
      assertThat(scores.fullLeverages()).isEqualTo(full);
      for (int j = 0; j < 3; j++) {
        for (int k = 0; k < 3; k++) {
          double about = found.centred(j, k) + found.rows() * found.mean(j) * found.mean(k);
          assertThat(about).isCloseTo(expected[j][k], within(1e-14));
        }
      }
    }
  }

  /** Two pieces for each of two responses. */
  @Test
  void piecesComeTogetherToTheSameBytes() throws IOException {
    int rank = 1_300;
    double[] inverse = new double[rank * rank];
    for (int k = 0; k < rank; k++) {
      inverse[k * rank + k] = 1;
    }
    int[] columns = new int[rank + 2];
    Arrays.setAll(columns, k -> k);
    SumScores pass =
        new SumScores(
            RobustErrors.HC0,
            0,
            new FeatureBasis(
                rank + 2,
                0,
                columns,
                new double[rank + 2],
                new double[rank + 2],
                new int[rank + 2],
                inverse,
                new double[2 * rank]));
    DenseRows rows = new DenseRows(rank + 2, 9, false, 0);
    Random random = new Random(2);
    Arrays.setAll(rows.values(), i -> random.nextGaussian());
    rows.setRows(9);
    ScoreSums whole = pass.newPartial();
    whole.add(rows);
    assertThat(pass.pieces()).isEqualTo(4);
    ScoreSums joined = pass.newPartial();
    for (int piece = 0; piece < pass.pieces(); piece++) {
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      pass.writePiece(whole, piece, new DataOutputStream(bytes));
      ScoreSums part = pass.newPiece(piece);
      part.read(new DataInputStream(new ByteArrayInputStream(bytes.toByteArray())));
      pass.join(joined, piece, part);
    }
    assertThat(bytes(joined)).isEqualTo(bytes(whole));
  }
}

package org.daal4j.elasticnet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.daal4j.core.BadInputException;
import org.daal4j.core.DenseRows;
import org.daal4j.core.MemoryEngine;
import org.daal4j.core.UsageException;
import org.daal4j.crossproduct.Precision;
import org.daal4j.crossvalidation.ErrorCurve;
import org.daal4j.crossvalidation.FoldChoice;
import org.daal4j.random.RowHash;
import org.daal4j.regression.LinearRegression;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Paths against scikit-learn 1.2.1 and glmnet 4.1-6 on {@link DrawnTable}, errors of rows left out
 * against fits to the rows that are not.
 */
class ElasticNetTest {

  private static final double[] LAMBDAS = {40, 10, 1, 0.1, 0.001};

  /** {@code enet_path} of features by their deviations, tol 1e-14: α, intercept, coefficients. */
  private static final double[][] SCIKIT_LEARN = {
    {1, 77.85058908942825, 0.5513929512100251, 0, -0.02576420320901978, 0, 0},
    {1, 82.59008062917138, 0.9165393196951047, 0, -0.4806229039467934, 0, 0},
    {1, 84.17011864255764, 1.026347958465832, -0.0022308729063538796, -0.6167218157868568, 0, 0},
    {
      1,
      86.71535374906786,
      1.038815652737232,
      -0.016634422125699332,
      -0.6260553664315948,
      0,
      -0.011084795383619533
    },
    {
      1,
      87.5897490761191,
      1.0609232888414244,
      -0.018879528081432777,
      -0.6260861124797229,
      -0.04166506460590135,
      -0.012313079749230179
    },
    {0.5, 146.65196352383387, 0.0377164210537157, 0, -0.021156556625650736, 0.06889917485971518, 0},
    {
      0.5,
      124.69045730744291,
      0.14807280484617405,
      0,
      -0.11181235568317716,
      0.27130012559158845,
      -0.00397888516808173
    },
    {
      0.5,
      83.26966595418801,
      0.4537767882372556,
      0,
      -0.44604196349703223,
      0.747066300037462,
      -0.02333181632418214
    },
    {
      0.5,
      80.82157986998325,
      0.7159068872135708,
      -0.007972664773856313,
      -0.6140764879099347,
      0.5832322102168715,
      -0.01711502213563683
    },
    {
      0.5,
      87.41525991413968,
      1.0523343478336484,
      -0.018614987109413377,
      -0.6262290685950404,
      -0.025410270325417608,
      -0.012422005783985102
    },
    {
      0.1,
      149.6896119301339,
      0.027573838194374714,
      0,
      -0.019456323180908244,
      0.05126076850920246,
      -0.001377601837830604
    },
    {
      0.1,
      135.52305875661511,
      0.09902110535195231,
      0.0005474334398413407,
      -0.07512341821042975,
      0.18335324100256137,
      -0.008041866290541806
    },
    {
      0.1,
      90.19118175375246,
      0.3856450137928206,
      -0.00135470473629118,
      -0.36323384549081866,
      0.6697474344938752,
      -0.026999899821014695
    },
    {
      0.1,
      79.95562862469971,
      0.639850603865444,
      -0.006894051188574126,
      -0.5968799094388109,
      0.6973756690886274,
      -0.01992948974964945
    },
    {
      0.1,
      87.27987582660448,
      1.045658957966545,
      -0.018409871612800305,
      -0.6263335219967827,
      -0.012787314727374146,
      -0.012507416193198045
    }
  };

  /**
   * {@code glmnet(x, y, weights, alpha = 1, thresh = 1e-25)}: intercept, coefficients, dev.ratio.
   */
  private static final double[][] WEIGHTED = {
    {91.194023247432256, 0.49815931257861568, 0, 0, 0, 0, 0.51283887790680305},
    {83.117571120837454, 0.91252087720691000, 0, -0.45937746955550834, 0, 0, 0.84194939922436585},
    {
      88.846203813802802,
      1.04752651045580958,
      -0.013244058805152012,
      -0.59270079958729160,
      0,
      -0.058302352523033098,
      0.86944917783912612
    },
    {
      91.596843271315009,
      1.06460437905257277,
      -0.031141066470860394,
      -0.59690596072721658,
      0,
      -0.077009831743746524,
      0.87004199004513660
    },
    {
      91.899413611642231,
      1.06648294459823423,
      -0.033109737314129757,
      -0.59736852845256616,
      0,
      -0.079067654458049433,
      0.87004797744841711
    }
  };

  private static ElasticNetModel fit(int splits, DenseRows rows, ElasticNetOptions.Builder options)
      throws IOException {
    return options.fit(new MemoryEngine(splits), MemoryEngine.table(rows, rows.columns() - 1));
  }

  private static ElasticNetOptions.Builder path(double alpha) {
    return ElasticNet.options().l1Ratio(alpha).lambdas(LAMBDAS).folds(FoldChoice.NONE);
  }

  private static void same(double[] actual, double[] expected, int from) {
    double largest = Arrays.stream(expected, from, from + 6).map(Math::abs).max().orElseThrow();
    for (int j = 0; j < 6; j++) {
      assertThat(actual[j]).isCloseTo(expected[from + j], within(1e-9 * largest));
      assertThat(actual[j] == 0).as("%d is 0", j).isEqualTo(expected[from + j] == 0);
    }
  }

  @ParameterizedTest
  @EnumSource(Precision.class)
  void pathsAreThoseOfScikitLearn(Precision precision) throws IOException {
    for (int splits : new int[] {1, 2, 3, 7}) {
      for (int i = 0; i < SCIKIT_LEARN.length; i++) {
        double[] expected = SCIKIT_LEARN[i];
        List<PathStep> path =
            fit(splits, DrawnTable.rows(false), path(expected[0]).precision(precision)).path();
        PathStep step = path.get(i % LAMBDAS.length);
        assertThat(step.lambda()).isEqualTo(LAMBDAS[i % LAMBDAS.length]);
        same(step.coefficients(), expected, 1);
        assertThat(step.nonzeros())
            .isEqualTo((int) Arrays.stream(expected, 2, 7).filter(b -> b != 0).count());
      }
    }
  }

  @Test
  void weightedPathsAreThoseOfGlmnet() throws IOException {
    List<PathStep> path = fit(3, DrawnTable.rows(true), path(1)).path();
    for (int l = 0; l < LAMBDAS.length; l++) {
      same(path.get(l).coefficients(), WEIGHTED[l], 0);
      assertThat(path.get(l).devianceRatio()).isCloseTo(WEIGHTED[l][6], within(1e-12));
    }
  }

  @Test
  void sparseRowsGiveTheSame() throws IOException {
    DenseRows rows = DrawnTable.rows(true);
    for (int i = 0; i < rows.rows() * rows.columns(); i++) {
      rows.values()[i] = i % 17 == 0 ? rows.values()[i] : 0;
    }
    ElasticNetOptions.Builder options =
        ElasticNet.options().folds(FoldChoice.random(5, 3)).nLambdas(20);
    ElasticNetModel dense = fit(2, rows, options);
    ElasticNetModel sparse =
        options.fit(new MemoryEngine(2), MemoryEngine.sparseTable(rows, DrawnTable.FEATURES));
    for (int l = 0; l < 20; l++) {
      double[] expected = dense.path().get(l).coefficients();
      for (int j = 0; j < expected.length; j++) {
        assertThat(sparse.path().get(l).coefficients()[j])
            .isCloseTo(expected[j], within(1e-12 * (1 + Math.abs(expected[0]))));
      }
      assertThat(sparse.validation().orElseThrow().meanSquaredErrors()[l])
          .isCloseTo(
              dense.validation().orElseThrow().meanSquaredErrors()[l],
              within(1e-12 * rowsSquare(rows)));
    }
  }

  private static double rowsSquare(DenseRows rows) {
    double square = 0;
    for (int row = 0; row < rows.rows(); row++) {
      square += rows.value(row, DrawnTable.FEATURES) * rows.value(row, DrawnTable.FEATURES);
    }
    return square;
  }

  /** Each fold is predicted by the fit to the table of all other rows, row by row. */
  @ParameterizedTest
  @CsvSource({"true, 1, true", "true, 0.4, false", "false, 1, true", "false, 0, false"})
  void errorsAreThoseOfRowsLeftOut(boolean weighted, double alpha, boolean intercept)
      throws IOException {
    int folds = 5;
    DenseRows rows = DrawnTable.rows(weighted);
    RowHash hash = new RowHash(42, 0x666f6c64);
    double[][] errors = new double[folds][];
    double[] weights = new double[folds];
    for (int fold = 0; fold < folds; fold++) {
      List<Integer> in = new ArrayList<>();
      List<Integer> out = new ArrayList<>();
      for (int row = 0; row < rows.rows(); row++) {
        ((int) (hash.uniform(row) * folds) == fold ? in : out).add(row);
      }
      ElasticNetModel model = fit(1, some(rows, out), path(alpha).intercept(intercept));
      errors[fold] = model.path().stream().mapToDouble(s -> meanSquare(rows, in, s)).toArray();
      weights[fold] = in.stream().mapToDouble(rows::weight).sum();
    }
    double[] means = new double[LAMBDAS.length];
    double all = Arrays.stream(weights).sum();
    for (int splits : new int[] {1, 2, 3, 7}) {
      ElasticNetModel model =
          fit(splits, rows, path(alpha).intercept(intercept).folds(FoldChoice.random(folds, 42)));
      ErrorCurve curve = model.validation().orElseThrow();
      for (int l = 0; l < LAMBDAS.length; l++) {
        means[l] = 0;
        for (int fold = 0; fold < folds; fold++) {
          means[l] += weights[fold] * errors[fold][l] / all;
        }
        assertThat(curve.meanSquaredErrors()[l] / means[l]).isCloseTo(1, within(1e-11));
      }
      assertThat(curve.folds()).isEqualTo(folds);
      assertThat(model.kept()).isEqualTo(model.path().get(curve.least()));
    }
  }

  private static DenseRows some(DenseRows rows, List<Integer> which) {
    DenseRows some = new DenseRows(rows.columns(), which.size(), rows.weighted(), 0);
    which.forEach(row -> some.append(rows, row, row + 1));
    return some;
  }

  private static double meanSquare(DenseRows rows, List<Integer> which, PathStep step) {
    double sum = 0;
    double weights = 0;
    for (int row : which) {
      double error = rows.value(row, DrawnTable.FEATURES) - step.coefficients()[0];
      for (int j = 0; j < DrawnTable.FEATURES; j++) {
        error -= step.coefficients()[1 + j] * rows.value(row, j);
      }
      sum += rows.weight(row) * error * error;
      weights += rows.weight(row);
    }
    return sum / weights;
  }

  @Test
  void penaltiesAreFoundFromTheLargestOn() throws IOException {
    ElasticNetModel model = fit(2, DrawnTable.rows(false), ElasticNet.options().nLambdas(5));
    List<PathStep> path = model.path();
    assertThat(path).hasSize(5);
    assertThat(path.get(0).nonzeros()).isZero();
    assertThat(path.get(0).coefficients()[0]).as("the mean").isNotZero();
    for (int l = 1; l < 5; l++) {
      assertThat(path.get(l).lambda() / path.get(l - 1).lambda()).isCloseTo(0.1, within(1e-14));
    }
    double justBelow = path.get(0).lambda() * (1 - 1e-9);
    assertThat(fit(2, DrawnTable.rows(false), path(1).lambdas(justBelow)).kept().nonzeros())
        .isEqualTo(1);
    DenseRows wide = DrawnTable.rows(false).copy(0, 4);
    List<PathStep> fewRows =
        fit(1, wide, ElasticNet.options().nLambdas(3).folds(FoldChoice.NONE)).path();
    assertThat(fewRows.get(2).lambda() / fewRows.get(0).lambda()).isCloseTo(0.01, within(1e-15));
    assertThat(fit(1, wide, path(1).lambdas(5, 0, 7, 5)).path())
        .extracting(PathStep::lambda)
        .containsExactly(7.0, 5.0, 0.0);
  }

  @Test
  void withoutPenaltyItIsLinearRegression() throws IOException {
    DenseRows rows = DrawnTable.rows(true);
    double[] least =
        LinearRegression.options()
            .fit(new MemoryEngine(1), MemoryEngine.table(rows, DrawnTable.FEATURES))
            .beta()[0];
    double[] found = fit(1, rows, path(0.5).lambdas(0)).beta();
    for (int j = 0; j < least.length; j++) {
      assertThat(found[j] / least[j]).isCloseTo(1, within(0x1p-50));
    }
  }

  /** A column without deviation is not fitted, also where there is no penalty. */
  @Test
  void aConstantColumnStaysOut() throws IOException {
    double[][] with = new double[40][];
    double[][] without = new double[40][];
    for (int i = 0; i < with.length; i++) {
      double x = i * 7 % 11;
      double y = 100 + x + i % 3;
      with[i] = new double[] {1, x, y};
      without[i] = new double[] {x, y};
    }
    for (double alpha : new double[] {0, 1}) {
      ElasticNetOptions.Builder path = path(alpha).lambdas(1, 0.1, 0).intercept(false);
      List<PathStep> found = fit(1, DenseRows.of(with), path).path();
      List<PathStep> expected = fit(1, DenseRows.of(without), path).path();
      for (int l = 0; l < 3; l++) {
        double[] coefficients = found.get(l).coefficients();
        assertThat(coefficients[1]).isZero();
        assertThat(coefficients[2] / expected.get(l).coefficients()[1])
            .isCloseTo(1, within(0x1p-48));
        assertThat(found.get(l).devianceRatio())
            .isCloseTo(expected.get(l).devianceRatio(), within(1e-12));
      }
    }
  }

  @Test
  void whatCannotBeFittedIsSaid() {
    DenseRows rows = DrawnTable.rows(false);
    for (int row = 0; row < rows.rows(); row++) {
      rows.values()[row * rows.columns() + DrawnTable.FEATURES] = 4;
    }
    assertThatThrownBy(() -> fit(2, rows, ElasticNet.options()))
        .isInstanceOf(BadInputException.class)
        .hasMessage(
            "response c6: no feature varies together with it, so that no penalty is the largest"
                + " that matters. Give penalties with lambdas, or check the columns.");
    assertThatThrownBy(() -> fit(1, rows.copy(0, 1), ElasticNet.options()))
        .isInstanceOf(BadInputException.class)
        .hasMessage(
            "all rows of positive weight (1) are in one fold, so that none is left to fit. Use"
                + " folds(0).");
    assertThatThrownBy(() -> fit(1, rows.copy(0, 0), ElasticNet.options()))
        .isInstanceOf(BadInputException.class)
        .hasMessageStartingWith("no row has a weight above 0");
    assertThatThrownBy(
            () -> ElasticNet.options().fit(new MemoryEngine(1), MemoryEngine.table(rows, 4)))
        .isInstanceOf(UsageException.class)
        .hasMessage("responses: an elastic net has one, not 2. Name one column.");
    assertThatThrownBy(() -> ElasticNet.options().l1Ratio(1.5).build())
        .hasMessage("l1Ratio: 1.5 is no ratio. Give a number from 0 to 1.");
    assertThatThrownBy(() -> ElasticNet.options().lambdas(1, -2).build())
        .hasMessage("lambdas: -2.0 is no penalty. Give numbers from 0 on.");
    assertThatThrownBy(() -> ElasticNet.options().lambdaMinRatio(1).build())
        .hasMessageStartingWith("lambdaMinRatio: 1.0 is no part");
    assertThatThrownBy(() -> FoldChoice.random(1, 0)).hasMessageStartingWith("folds: 1 is not");
    assertThatThrownBy(() -> FoldChoice.random(2, -1)).hasMessageStartingWith("seed: -1 is out");
  }

  @Test
  void aConstantResponseHasNoVarianceToExplain() throws IOException {
    DenseRows rows = DrawnTable.rows(false);
    for (int row = 0; row < rows.rows(); row++) {
      rows.values()[row * rows.columns() + DrawnTable.FEATURES] = 4;
    }
    ElasticNetModel model = fit(2, rows, path(0.5).folds(FoldChoice.random(3, 1)));
    assertThat(model.beta()).containsExactly(4, 0, 0, 0, 0, 0);
    assertThat(model.kept().devianceRatio()).isNaN();
    assertThat(model.validation().orElseThrow().meanSquaredErrors()).containsOnly(0);
    assertThat(model.kept().lambda()).as("of equal errors").isEqualTo(40);
    assertThat(model.warnings()).containsExactly("c6 is constant: devianceRatio is not defined.");
  }
}

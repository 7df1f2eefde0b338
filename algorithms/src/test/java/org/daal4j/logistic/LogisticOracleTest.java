package org.daal4j.logistic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Estimates, standard errors and deviances of a table with a column far from 0, one of another unit
 * and weights some of which are 0.
 *
 * <p>Expected: Newton's method in 60 digits (mpmath 1.2.1). R 4.2.2 agrees to 1e-10 with {@code
 * glm(factor(y) ~ x1 + x2 + x3, binomial, weights = w, control = glm.control(epsilon = 1e-14))}, as
 * does statsmodels' MNLogit for three classes. The data: {@code set.seed(42)}, 120 rows of rounded
 * {@code rnorm} and {@code runif}.
 */
class LogisticOracleTest {

  private static final List<String> FEATURES = List.of("x1", "x2", "x3");

  /** What rounding leaves of a column whose mean is 20,000 times its deviation, and then some. */
  private static final double TOLERANCE = 1e-10;

  private static LabelledTable table(String label, String weights) throws IOException {
    return LabelledTable.read("two-and-three.csv", FEATURES, label, weights);
  }

  private static void check(LogisticModel model, double deviance, double[]... estimates) {
    assertThat(model.fit().converged()).isTrue();
    assertThat(model.warnings()).isEmpty();
    close(model.fit().deviance(), deviance);
    close(model.fit().logLikelihood(), -deviance / 2);
    int next = 0;
    for (int k = 0; k < model.beta().length; k++) {
      int first = model.intercept() ? 0 : 1;
      for (int i = 0; i < model.tests().get(k).size(); i++) {
        WaldTest test = model.tests().get(k).get(i);
        close(test.estimate(), estimates[next][0]);
        close(model.beta()[k][first + i], estimates[next][0]);
        close(test.standardError(), estimates[next][1]);
        next++;
      }
    }
    assertThat(next).isEqualTo(estimates.length);
  }

  private static void close(double actual, double expected) {
    assertThat(actual).isCloseTo(expected, within(TOLERANCE * Math.abs(expected)));
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 7})
  void twoClasses(int splits) throws IOException {
    LogisticModel model = table("y", "").fit(splits, LogisticRegression.options().build());
    check(
        model,
        116.33269178826156,
        new double[] {24811.241133690368, 6203.117793976715},
        new double[] {0.9425773485221189, 0.2687673905549924},
        new double[] {-0.02481111208623933, 0.0062031526248726545},
        new double[] {1161.7172589444742, 787.5300562726467});
    assertThat(model.classes()).containsExactly("no", "yes");
    LogisticFit fit = model.fit(); // R's
    close(fit.nullDeviance(), 156.58877335257736);
    close(fit.aic(), 124.33269178826299);
    close(fit.bic(), 116.33269178826299 + 4 * Math.log(120));
    close(fit.pseudoRSquared(), 1 - 116.33269178826299 / 156.58877335257736);
    assertThat(fit.degreesOfFreedom()).isEqualTo(116);
    WaldTest x1 = model.tests().get(0).get(1);
    close(x1.zStatistic(), 3.5070376155965928);
    assertThat(x1.pValue()).isCloseTo(4.5312509035588133e-04, within(1e-10));
    assertThat(x1.lower()).isCloseTo(4.1580294281551833e-01, within(1e-8));
    assertThat(x1.upper()).isCloseTo(1.4693517542287486e+00, within(1e-8));
    WaldTest x3 = model.tests().get(0).get(3);
    assertThat(x3.pValue()).isCloseTo(1.4017484977546127e-01, within(1e-9));
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 3})
  void weights(int splits) throws IOException {
    LogisticModel model = table("y", "w").fit(splits, LogisticRegression.options().build());
    check(
        model,
        135.9407009206732,
        new double[] {36592.142782590105, 6531.796699473834},
        new double[] {1.1964287812484233, 0.2603316963742172},
        new double[] {-0.03659241632843635, 0.006531855344637713},
        new double[] {2575.5157996205357, 788.4552376644267});
    close(model.fit().nullDeviance(), 223.94616411604014);
    assertThat(model.fit().degreesOfFreedom()).isEqualTo(103); // rows of weight 0 do not count
  }

  @Test
  void noIntercept() throws IOException {
    LogisticModel model =
        table("y", "").fit(2, LogisticRegression.options().intercept(false).build());
    check(
        model,
        137.39246629701702,
        new double[] {0.8509325956130267, 0.23238465917695958},
        new double[] {2.9897663852349683e-07, 3.859877914212822e-07},
        new double[] {738.7953691868354, 704.6469809516535});
    close(model.fit().nullDeviance(), 166.35532333438687);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 7})
  void threeClasses(int splits) throws IOException {
    LogisticModel model = table("g", "").fit(splits, LogisticRegression.options().build());
    check(
        model,
        221.49964047090467,
        new double[] {-12056.996290625993, 5599.349813884952},
        new double[] {-0.895731382057263, 0.2869607649465657},
        new double[] {0.01205698109857846, 0.005599382558450458},
        new double[] {-256.3372739894716, 804.0605834863559},
        new double[] {1397.6874866850476, 5756.909404928733},
        new double[] {0.71287387646209, 0.2910863599499132},
        new double[] {-0.001398531633927714, 0.005757007475274093},
        new double[] {638.2959117617863, 802.8481019468206});
    close(model.fit().nullDeviance(), 262.2325668731821);
    close(model.fit().aic(), 237.49964047090384);
    close(model.fit().bic(), 259.7995744132602);
    close(model.fit().pseudoRSquared(), 0.1553313033845115);
    assertThat(model.fit().degreesOfFreedom()).isEqualTo(112);
  }

  @Test
  void threeClassesWithWeights() throws IOException {
    check(
        table("g", "w").fit(3, LogisticRegression.options().build()),
        308.3799773021028,
        new double[] {-10516.231553491802, 4734.293334589181},
        new double[] {-0.7830132932996603, 0.2198855694323669},
        new double[] {0.010515958605778317, 0.00473432690872195},
        new double[] {595.1127264623826, 656.4796074461661},
        new double[] {8545.585585601133, 5464.8382995853535},
        new double[] {0.744248954038261, 0.260602514812013},
        new double[] {-0.008547342176630272, 0.0054649759893052145},
        new double[] {2076.119494175012, 712.8929092007496});
  }

  @Test
  void ridge() throws IOException {
    LabelledTable table = LabelledTable.read("two-and-three.csv", List.of("x1", "x2"), "y", "");
    LogisticModel model = table.fit(2, LogisticRegression.options().ridgeParameter(2).build());
    close(model.beta()[0][0], 23143.17934924477);
    close(model.beta()[0][1], 0.8584585167370076);
    close(model.beta()[0][2], -0.023142522142614155);
    close(model.fit().deviance(), 118.77436166032342);
    assertThat(model.tests()).isEmpty();
    assertThat(model.fit().converged()).isTrue();
  }
}

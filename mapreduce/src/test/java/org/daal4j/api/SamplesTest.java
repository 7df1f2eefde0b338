package org.daal4j.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Every program of samples/java, compiled and run from the root of the checkout. Expected numbers:
 * exact rational arithmetic (Python's fractions) for moments, covariances and coefficients, numpy
 * 1.24 for correlations and factors, scikit-learn 1.2 for clusters and classes; of the rows of
 * iris-1.csv, iris-2.csv, iris-3.csv in this order.
 */
class SamplesTest {

  private static final Pattern NUMBER = Pattern.compile("-?\\d+(?:\\.\\d+)?(?:E-?\\d+)?");

  private static final double[][] IRIS_MEANS = {
    {5.843333333333334, 3.0573333333333332, 3.758, 1.1993333333333334}
  };

  private static final Map<String, List<String>> PRINTED = new HashMap<>();

  @BeforeAll
  static void run(@TempDir Path classes) throws IOException, InterruptedException {
    Path root = JavaProgram.root();
    List<Path> sources;
    try (Stream<Path> files = Files.list(root.resolve("samples/java"))) {
      sources = files.filter(file -> file.toString().endsWith(".java")).sorted().toList();
    }
    JavaProgram.compile(sources, classes);
    String[] names =
        sources.stream()
            .map(file -> file.getFileName().toString().replace(".java", ""))
            .toArray(String[]::new);
    String all = JavaProgram.run(classes, SamplesRunner.class.getName(), root, names);
    for (String one : all.split("(?m)^" + SamplesRunner.SEPARATOR)) {
      List<String> lines = one.lines().toList();
      if (!lines.isEmpty()) {
        PRINTED.put(lines.get(0), lines.subList(1, lines.size()));
      }
    }
    assertThat(PRINTED).containsOnlyKeys(names);
  }

  private static List<String> printed(String sample) {
    return PRINTED.get(sample);
  }

  /** The numbers after a name. */
  private static double[] numbers(String sample, String name) {
    String line =
        printed(sample).stream()
            .filter(one -> one.startsWith(name + ": "))
            .findFirst()
            .orElseThrow();
    Matcher matcher = NUMBER.matcher(line.substring(name.length()));
    return matcher.results().mapToDouble(found -> Double.parseDouble(found.group())).toArray();
  }

  private static double[] flat(double[][] rows) {
    return Arrays.stream(rows).flatMapToDouble(Arrays::stream).toArray();
  }

  private static double[] absolute(double... numbers) {
    return Arrays.stream(numbers).map(Math::abs).toArray();
  }

  private static void same(double[] found, double tolerance, double[]... expected) {
    assertThat(found)
        .hasSameSizeAs(flat(expected))
        .containsExactly(flat(expected), within(tolerance));
  }

  /** As samples/java/README.md counts: without imports, comments and blank lines. */
  @Test
  void programsAreAsShortAsTheirPageSays() throws IOException {
    Path samples = JavaProgram.root().resolve("samples/java");
    String page = Files.readString(samples.resolve("README.md"));
    for (String name : PRINTED.keySet()) {
      long lines =
          Files.readAllLines(samples.resolve(name + ".java")).stream()
              .filter(line -> !line.isBlank() && !line.matches("\\s*(?:import |//|/\\*|\\*).*"))
              .count();
      Matcher row =
          Pattern.compile("(?m)^\\| \\[" + name + "\\].*\\| (\\d+) \\| (\\d*) ?\\|$").matcher(page);
      assertThat(row.find()).as(name).isTrue();
      assertThat(Long.parseLong(row.group(1))).as(name).isEqualTo(lines);
      if (!row.group(2).isEmpty()) {
        assertThat(lines).as(name).isLessThanOrEqualTo(Long.parseLong(row.group(2)));
      }
    }
  }

  @Test
  void covariance() {
    same(
        numbers("CovarianceSample", "covariance"),
        1e-14,
        new double[][] {
          {0.6856935123042506, -0.04243400447427293, 1.2743154362416107, 0.5162706935123043},
          {-0.04243400447427293, 0.189979418344519, -0.32965637583892615, -0.12163937360178971},
          {1.2743154362416107, -0.32965637583892615, 3.1162778523489933, 1.2956093959731543},
          {0.5162706935123043, -0.12163937360178971, 1.2956093959731543, 0.5810062639821029}
        });
    same(
        numbers("CovarianceSample", "correlation"),
        1e-14,
        new double[][] {
          {1, -0.11756978413300206, 0.8717537758865831, 0.8179411262715756},
          {-0.11756978413300206, 1, -0.4284401043305393, -0.36612593253643894},
          {0.8717537758865831, -0.4284401043305393, 1, 0.962865431402796},
          {0.8179411262715756, -0.36612593253643894, 0.962865431402796, 1}
        });
    same(numbers("CovarianceSample", "mean"), 1e-15, IRIS_MEANS);
  }

  @Test
  void moments() {
    List<String> lines = printed("MomentsSample");
    double[] found =
        lines.stream()
            .flatMap(line -> NUMBER.matcher(line).results())
            .mapToDouble(number -> Double.parseDouble(number.group()))
            .toArray();
    same(
        found,
        1e-12,
        new double[][] {
          {4.3, 7.9, 876.5, 5223.85, 102.16833333333334, 5.843333333333334},
          {34.82566666666666, 0.6856935123042506, 0.8280661279778629, 0.14171125977944032},
          {2.0, 4.4, 458.6, 1430.4, 28.306933333333333, 3.0573333333333332},
          {9.536, 0.189979418344519, 0.4358662849366982, 0.1425642013530413},
          {1.0, 6.9, 563.7, 2582.71, 464.3254, 3.758},
          {17.218066666666665, 3.1162778523489933, 1.7652982332594664, 0.4697440748428596},
          {0.1, 2.5, 179.9, 302.33, 86.56993333333334, 1.1993333333333334},
          {2.0155333333333334, 0.5810062639821029, 0.7622376689603465, 0.6355511414344189}
        });
  }

  /** The first rows, where they are asked for; else rows of the table, or means of some. */
  @Test
  void startingCentroids() throws IOException {
    same(
        numbers("KMeansInitSample", "DETERMINISTIC"),
        0,
        new double[][] {{5.1, 3.5, 1.4, 0.2}, {4.6, 3.1, 1.5, 0.2}, {4.6, 3.4, 1.4, 0.3}});
    List<String> rows = Files.readAllLines(JavaProgram.root().resolve("samples/iris.csv"));
    for (String how : List.of("RANDOM", "PLUS_PLUS")) {
      double[] found = numbers("KMeansInitSample", how);
      for (int k = 0; k < 12; k += 4) {
        String row = found[k] + "," + found[k + 1] + "," + found[k + 2] + "," + found[k + 3] + ",";
        assertThat(rows).as(how).anyMatch(line -> line.startsWith(row));
      }
    }
    assertThat(numbers("KMeansInitSample", "PARALLEL_PLUS")).hasSize(12);
  }

  /** The best of 50 runs of scikit-learn. */
  @Test
  void kmeans() {
    same(numbers("KMeansSample", "objective"), 1e-12, new double[] {78.85144142614595});
    double[] found = numbers("KMeansSample", "centroids");
    double[][] expected = {
      {5.006, 3.428, 1.462, 0.246},
      {5.901612903225806, 2.7483870967741937, 4.393548387096774, 1.4338709677419355},
      {6.85, 3.0736842105263156, 5.742105263157895, 2.0710526315789473}
    };
    double[][] centroids = new double[3][];
    for (int k = 0; k < 3; k++) {
      centroids[k] = Arrays.copyOfRange(found, 4 * k, 4 * k + 4);
    }
    Arrays.sort(centroids, (a, b) -> Double.compare(a[0], b[0]));
    same(flat(centroids), 1e-12, expected);
    assertThat(numbers("KMeansSample", "clusters")).hasSize(10);
    assertThat(Arrays.stream(numbers("KMeansSample", "clusters")).distinct().count())
        .as("the first ten rows of the first file are setosa")
        .isEqualTo(1);
    assertThat(numbers("KMeansSample", "iterations")[0]).isBetween(1.0, 25.0);
  }

  /** scikit-learn's labels: 84, 49 and 17 rows, 117 of them core. */
  @Test
  void dbscan() {
    assertThat(numbers("DbscanSample", "assignments")).containsOnly(0).hasSize(10);
    assertThat(numbers("DbscanSample", "last")).containsExactly(-1, 1, 1, -1, -1, 1, 1, 1, 1, 1);
    assertThat(numbers("DbscanSample", "clusters")).containsExactly(2);
    assertThat(numbers("DbscanSample", "core rows")).containsExactly(117);
  }

  @Test
  void linearRegression() {
    same(
        numbers("LinearRegressionSample", "predictions"),
        1e-7,
        new double[][] {
          {69.96439119831724, 333.2237231169865},
          {71.06772769620059, 336.3960304789905},
          {71.73230492945595, 362.6781281858827},
          {74.78631939692073, 231.9138861670448}
        });
    double[] found = numbers("LinearRegressionSample", "coefficients");
    double[] expected = {
      2242.1533830060475, -0.26169808061615735, 0.11567446835062085, -0.004712201503324672,
      0.16722020198912138, -1.1322026799979634, -264168.5957428586, 12.178205727708837,
      -7.053884832500456, -0.30187061261834675, -6.810130916533689, 136.52509847688216
    };
    for (int j = 0; j < 12; j++) {
      assertThat(found[j] / expected[j]).as("%d", j).isCloseTo(1, within(1e-9));
    }
  }

  @Test
  void ridgeRegression() {
    same(
        numbers("RidgeRegressionSample", "predictions"),
        1e-8,
        new double[][] {
          {69.73167404583428, 360.50351924402844},
          {70.53546033674539, 395.3881279731348},
          {70.72703351594065, 471.4411801344097},
          {73.2014844017091, 403.27574367244375}
        });
    assertThat(numbers("RidgeRegressionSample", "coefficients")[11])
        .isCloseTo(51.04471492945569, within(1e-8));
  }

  /** statsmodels 0.13, MNLogit. */
  @Test
  void logisticRegression() {
    assertThat(printed("LogisticRegressionSample"))
        .containsExactly(
            "intercept: 2.915954, p = 0.0663",
            "area: 0.012280, p = 0.7323",
            "rooms: 1.085598, p = 0.1898",
            "rent: -0.007181, p = 0.0550",
            "deviance: 109.600830",
            "right: 0.5185");
  }

  /** lars_path of scikit-learn 1.2.1 on the rows of each fold, drawn as RowHash says in Python. */
  @Test
  void elasticNet() {
    assertThat(numbers("ElasticNetSample", "lambda")[0])
        .isCloseTo(0.0068600064953541545, within(1e-14));
    same(
        numbers("ElasticNetSample", "predictions"),
        1e-9,
        new double[][] {
          {69.6881296939921}, {70.61918929102262}, {71.11860518336198}, {73.62860570605858}
        });
    double[] found = numbers("ElasticNetSample", "coefficients");
    double[] expected = {
      1369.4075876625925,
      -0.1970569649596722,
      0.0958449628607239,
      -0.0038354100848665535,
      0,
      -0.6752510433962258
    };
    for (int j = 0; j < expected.length; j++) {
      assertThat(found[j])
          .as("%d", j)
          .isCloseTo(expected[j], within(1e-10 * Math.abs(expected[j])));
    }
  }

  @Test
  void naiveBayes() {
    assertThat(printed("NaiveBayesSample"))
        .containsExactly(
            "classes: [politics, sport, weather]",
            "predicted: [sport, sport, politics, politics, weather, politics, weather, sport,"
                + " sport, sport, politics, politics, sport, sport, politics, weather, weather,"
                + " sport, weather, politics]",
            "right: 1.0");
  }

  @Test
  void pca() {
    same(
        numbers("PcaSample", "eigenvalues"),
        1e-13,
        new double[] {2.918497816531996, 0.9140304714680706});
    same(
        numbers("PcaSample", "eigenvectors"),
        1e-13,
        new double[][] {
          {0.5210659146701196, -0.26934744250594267, 0.5804130957962942, 0.5648565357793609},
          {0.3774176155645672, 0.9232956595407142, 0.024491609085586417, 0.06694198696805836}
        });
    same(numbers("PcaSample", "means"), 1e-14, IRIS_MEANS);
    same(
        numbers("PcaSample", "variances"),
        1e-14,
        new double[] {
          0.6856935123042506, 0.189979418344519, 3.1162778523489933, 0.5810062639821029
        });
    same(
        numbers("PcaSample", "rows"),
        1e-13,
        new double[][] {
          {-2.2571411756481177, 0.4784238321248976},
          {-2.2917067858696933, -0.5953998626815454},
          {-2.435868448963137, 0.04748511806193212},
          {-2.177034905241111, -0.4674475685116767},
          {-2.2110436965113807, -0.726243183014106}
        });
  }

  /** |R| and |Q| are those of LAPACK. */
  @Test
  void qr() {
    same(
        absolute(numbers("QrSample", "R")),
        1e-12,
        new double[][] {
          {72.27620631992247, 36.989074774710296, 48.200648282223476, 15.608732907292003},
          {0, 7.887226845405896, 13.768766339455546, 5.764077734468321},
          {0, 0, 8.35634960152239, 4.475006109041372},
          {0, 0, 0, 2.333920569314362}
        });
    double[] q = absolute(numbers("QrSample", "Q"));
    assertThat(q).hasSize(600);
    same(
        new double[] {q[0], q[1], q[2], q[3], q[596], q[597], q[598], q[599]},
        1e-13,
        new double[][] {
          {0.07056264100837595, 0.11283474063618877, 0.053560452070510384, 0.004851000709968407},
          {0.08163129057831725, 0.0024680298334284773, 0.13538652663708017, 0.04037946378606897}
        });
  }

  @Test
  void svd() {
    same(
        numbers("SvdSample", "singular values"),
        1e-12,
        new double[] {
          95.95991387196452, 17.761033657328568, 3.4609309303869744, 1.8848263059180446
        });
    same(
        absolute(numbers("SvdSample", "right")),
        1e-12,
        new double[][] {
          {0.7511081623657748, 0.38008617227464303, 0.5130088591504666, 0.16790753558508234},
          {0.2841749021941656, 0.5467445011086013, 0.7086645549289328, 0.34367080768930613},
          {0.5021547243955566, 0.675243319586222, 0.05916620743865978, 0.5370162493060403},
          {0.32081425491656, 0.3172560661473567, 0.4807450664518976, 0.7518716535534488}
        });
    double[] left = absolute(numbers("SvdSample", "left"));
    assertThat(left).hasSize(600);
    same(
        new double[] {
          left[0], left[1], left[2], left[3], left[596], left[597], left[598], left[599]
        },
        1e-12,
        new double[][] {
          {0.061616845017634383, 0.12961144385209364, 0.0021385967357028367, 0.0016381913956945706},
          {0.0884783559917623, 0.051569704521616876, 0.09575284747906415, 0.08350634562380763}
        });
  }
}

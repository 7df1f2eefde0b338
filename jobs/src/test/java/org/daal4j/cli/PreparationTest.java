package org.daal4j.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.daal4j.cli.BadCase.input;
import static org.daal4j.cli.BadCase.usage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.daal4j.cli.Shell.Outcome;
import org.daal4j.result.JsonText;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Missing values, categories and scales, against R 4.2.2 (lm with factors, treatment contrasts) and
 * scikit-learn 1.2.1 (SimpleImputer, OneHotEncoder, scalers, Ridge, KMeans) on {@code table.csv}.
 */
class PreparationTest {

  private static final String FEATURES = " --columns x,colour,z,size --categorical colour,size";

  @TempDir static Path directory;
  @TempDir Path output;

  @BeforeAll
  static void makeInputs() throws IOException {
    try (var in = PreparationTest.class.getResourceAsStream("/preparation/table.csv")) {
      Files.copy(in, directory.resolve("table.csv"));
    }
    Random random = new Random(3);
    StringBuilder rows = new StringBuilder("a,city,b,kind,label,w\n");
    for (int row = 0; row < 1200; row++) {
      rows.append(random.nextInt(9) == 0 ? "" : String.valueOf(random.nextGaussian() * 40))
          .append(",city")
          .append(row < 1190 ? random.nextInt(70) : 70 + row % 3) // some levels only at the end
          .append(',')
          .append(random.nextInt(7) == 0 ? "NA" : String.valueOf(random.nextInt(1000)))
          .append(',')
          .append(random.nextInt(20) == 0 ? "" : random.nextBoolean() ? "new" : "old")
          .append(',')
          .append(random.nextInt(3))
          .append(',')
          .append(random.nextInt(4))
          .append('\n');
    }
    BadCase.write(directory, "rows.csv", rows.toString());
    BadCase.write(directory, "all-missing.csv", "a,b\n1,\n2,NA\n");
    BadCase.write(directory, "one-level.csv", "a,b\nred,1\nred,2\n");
    BadCase.write(directory, "levels.csv", "a,b\nx,1\ny,2\nz,3\n");
    BadCase.write(directory, "twins.csv", "a,a=x\nx,1\ny,2\n");
    BadCase.write(directory, "huge.csv", "a,b\n-1e308,1\n1e308,2\n");
    BadCase.write(directory, "header.csv", "a,b\n");
    BadCase.write(directory, "weightless.csv", "a,w\n1,0\n2,0\n");
    BadCase.write(directory, "unknown.csv", "k,w\nx,0\n,3\n");
    BadCase.write(directory, "long.csv", "a,b\n" + "x".repeat(9999) + ",1\ny,2\n");
    BadCase.write(directory, "sparse.libsvm", "1 1:2 3:1\n2 2:5\n");
    BadCase.write(directory, "counts.csv", "label,a,b\nx,1,5\ny,2,6\nx,3,9\n");
    BadCase.write(directory, "below.csv", "label,a,b\nx,0,5\n");
  }

  private Path run(String command) throws IOException {
    Path place = Files.createTempDirectory(output, "run").resolve("o");
    Runs.succeed(command + " -o " + place);
    return place;
  }

  private static Path table() {
    return directory.resolve("table.csv");
  }

  private static List<Map<String, Object>> encoding(Path result) throws IOException {
    List<Map<String, Object>> features = new ArrayList<>();
    Object saved = JsonText.object(Files.readString(result.resolve("model.json"))).get("encoding");
    for (Object feature : (List<?>) saved) {
      Map<String, Object> fields = new TreeMap<>();
      ((Map<?, ?>) feature).forEach((name, value) -> fields.put(name.toString(), value));
      features.add(fields);
    }
    return features;
  }

  private static double[] all(List<Map<String, Object>> features, String field) {
    return features.stream()
        .flatMap(feature -> ((List<?>) feature.get(field)).stream())
        .mapToDouble(number -> ((Number) number).doubleValue())
        .toArray();
  }

  private static void assertClose(double[] actual, double[] expected, double relative) {
    assertThat(actual).hasSameSizeAs(expected);
    for (int i = 0; i < actual.length; i++) {
      assertThat(actual[i]).isCloseTo(expected[i], within(relative * Math.abs(expected[i])));
    }
  }

  /**
   * lm(y ~ x + colour + z + size) after x and z were filled by mean or median, colour and size by
   * the level that stands most often. R's QR and our normal equations agree to some 1e-13 times the
   * condition of the scaled columns (below 10).
   */
  @ParameterizedTest
  @ValueSource(strings = {"mean", "median"})
  void leastSquaresWithFactorsAsInR(String how) throws IOException {
    double[][] expected =
        how.equals("mean")
            ? new double[][] {
              {-2.3651763112008614698, 1.846258106334374816},
              {1.9814205383793239701, 0.072916042726640179},
              {2.2530998136561102285, 0.578230677579562369},
              {2.5918467295104821169, 0.610091279082160876},
              {4.5320336154533915618, 0.549079508988431719},
              {0.0048159884528041902, 0.017170638930752075},
              {0.0912676798263280242, 0.794819165667095540},
              {-0.5192677785331767382, 0.399583407585928252}
            }
            : new double[][] {
              {-2.7990320761813585193, 1.920446475406800690},
              {1.9787903738857450797, 0.075704639616367725},
              {2.3577688228144215721, 0.599046505162026621},
              {2.6584005604113074561, 0.633712919166222632},
              {4.5659155400050561724, 0.570247125215929795},
              {0.0080211091841765805, 0.017861668980400609},
              {0.0747652069128125207, 0.826076962316538377},
              {-0.4813455203929717374, 0.415073889787489159}
            };
    for (String engine : List.of("inprocess", "mapreduce")) {
      Path result =
          run(
              "linear-regression "
                  + Runs.splits(table(), 3)
                  + " --responses y --engine "
                  + engine
                  + " --missing "
                  + how
                  + FEATURES
                  + " -i "
                  + table());
      List<List<String>> lines = Runs.csv(result.resolve("coefficients.csv"));
      assertThat(lines.stream().skip(1).map(line -> line.get(1)))
          .containsExactly(
              "intercept",
              "x",
              "colour=green",
              "colour=red",
              "colour=äpfel",
              "z",
              "size=M",
              "size=S");
      for (int i = 0; i < expected.length; i++) {
        assertClose(
            new double[] {
              Double.parseDouble(lines.get(i + 1).get(2)),
              Double.parseDouble(lines.get(i + 1).get(3))
            },
            expected[i],
            1e-11);
      }
    }
  }

  /** lm with weights, after weighted.mean and the level of most weight had filled the table. */
  @Test
  void weightsCountInTheFillsToo() throws IOException {
    double[] expected = {
      -1.9033072791175573713, 1.9791642742884871797, 1.9713556385800887760, 2.2535094401989161916,
      4.3266503062756962450, 0.0020927147503139107, 0.2007051558663327795, -0.5819972201291859770
    };
    Path result =
        run(
            "linear-regression --responses y --weights w --missing mean"
                + FEATURES
                + " -i "
                + table());
    double[] estimates =
        Runs.csv(result.resolve("coefficients.csv")).stream()
            .skip(1)
            .mapToDouble(line -> Double.parseDouble(line.get(2)))
            .toArray();
    assertClose(estimates, expected, 1e-11);
  }

  /** mean_ and scale_·√(n/(n-1)); data_min_ and data_range_; center_ and scale_. */
  @ParameterizedTest
  @MethodSource("scales")
  void scalesAsScikitLearn(
      String scale, double[] shifts, double[] scales, double[] beta, double objective)
      throws IOException {
    Path ridge =
        run(
            "ridge-regression --ridge-parameters 2.5 --responses y --missing median --scale "
                + scale
                + FEATURES
                + " -i "
                + table());
    assertClose(all(encoding(ridge), "shift"), shifts, 1e-13);
    assertClose(all(encoding(ridge), "scale"), scales, 1e-13);
    String[] line = Runs.csv(ridge.resolve("beta.csv")).get(1).toArray(String[]::new);
    double[] ours = Arrays.stream(line).skip(1).mapToDouble(Double::parseDouble).toArray();
    assertClose(ours, beta, 1e-11);

    Path clusters =
        run(
            "kmeans -k 3 --init deterministic --assignments --missing median --scale "
                + scale
                + FEATURES
                + " -i "
                + table());
    Map<String, Object> model = JsonText.object(Files.readString(clusters.resolve("model.json")));
    assertThat((Double) model.get("objectiveFunction"))
        .isCloseTo(objective, within(1e-13 * objective));
    Path predicted = run("predict --model " + clusters + " -i " + table());
    assertThat(Runs.lines(predicted.resolve("predictions")))
        .isEqualTo(Runs.lines(clusters.resolve("assignments")));
    String[] labels = scale.equals("robust") ? ROBUST_LABELS : LABELS;
    assertThat(Runs.lines(clusters.resolve("assignments"))).containsExactly(labels);
  }

  private static final String[] LABELS =
      "0 1 2 1 1 0 2 1 2 2 1 2 2 2 2 0 0 1 0 1 2 0 2 2".split(" ");
  private static final String[] ROBUST_LABELS =
      "0 1 2 1 0 0 2 1 2 2 1 2 2 2 0 0 1 0 0 1 2 1 0 2".split(" ");

  static Stream<Arguments> scales() {
    double toSample = Math.sqrt(24.0 / 23);
    double[] zscore = {
      2.8617669791678635, 0.40611643103370676, 0.47140452079103173, 0.3726779962499649,
      0.45452967144315487, 12.780773727882568, 0.4930066485916346, 0.2763853991962833,
      0.4714045207910317
    };
    return Stream.of(
        Arguments.of(
            "zscore",
            new double[] {
              0.009583333333333352,
              0.20833333333333334,
              1.0 / 3,
              1.0 / 6,
              0.2916666666666667,
              104.0625,
              0.5833333333333334,
              0.08333333333333333,
              1.0 / 3
            },
            Arrays.stream(zscore).map(each -> each * toSample).toArray(),
            new double[] {
              0.736205209434246, 1.7388607967145997, -2.6385559414018194, 0.18323933811952325,
              -0.1848490109726748, 2.0335806725351926, -0.0036171015510047, 0.1446391423268215,
              0.6617480600674436, -0.3856749575681431
            },
            140.56140656007113),
        Arguments.of(
            "minmax",
            new double[] {-4.29, 0, 0, 0, 0, 82.2, 0, 0, 0},
            new double[] {8.83, 1, 1, 1, 1, 52.8, 1, 1, 1},
            new double[] {
              1.6338583302532284, 0.9187814924694088, -2.6920453584035897, 1.2568617353103784,
              -0.7204022574825517, 2.155585880575758, -0.013315860858756244, -0.026024296760924704,
              0.6244284364335605, -0.5984041396726354
            },
            19.885090382533573),
        Arguments.of(
            "robust",
            new double[] {0.195, 0, 0, 0, 0, 103.2, 1, 0, 0},
            new double[] {5.324999999999999, 1, 1, 1, 1, 18.375, 1, 1, 1},
            new double[] {
              2.0359302790152447, 1.4036625514748005, -2.171742301385393, 0.5843006066424065,
              -0.2928352002085133, 1.8802768949514943, -0.016183367152436758, -0.05416167927764965,
              0.5302550590611765, -0.4760933797835284
            },
            36.6550817770802));
  }

  @Test
  void aModelIsAppliedToATableWithOtherOrderLevelsAndGaps() throws IOException {
    BadCase.write(
        directory,
        "new.csv",
        "size,w,z,colour,x\nM,1,100,red,1\n,1,,mauve,\nS,1,90,äpfel,2\nL,1,90,blue,2\n");
    Path model =
        run("linear-regression --responses y --missing mean" + FEATURES + " -i " + table());
    Path predicted =
        run("predict --unseen zero --model " + model + " -i " + directory.resolve("new.csv"));
    double[] beta =
        Runs.csv(model.resolve("beta.csv")).get(1).stream()
            .skip(1)
            .mapToDouble(Double::parseDouble)
            .toArray();
    List<Map<String, Object>> features = encoding(model);
    double x = ((Number) features.get(0).get("fill")).doubleValue();
    double z = ((Number) features.get(2).get("fill")).doubleValue();
    double[] expected = {
      beta[0] + beta[1] + beta[3] + 100 * beta[5] + beta[6],
      beta[0] + x * beta[1] + z * beta[5], // the size is filled with L, mauve is none
      beta[0] + 2 * beta[1] + beta[4] + 90 * beta[5] + beta[7],
      beta[0] + 2 * beta[1] + 90 * beta[5]
    };
    assertThat(features.get(3).get("fill")).isEqualTo("L");
    double[] lines =
        Runs.lines(predicted.resolve("predictions")).stream()
            .mapToDouble(Double::parseDouble)
            .toArray();
    assertClose(lines, expected, 1e-13);
  }

  /** Every verb, with 73 levels, of which some are in the last split only. */
  @ParameterizedTest
  @CsvSource({
    "moments, 7",
    "moments --weights w, 3",
    "covariance, 3",
    "pca, 2",
    "svd --left-singular-matrix, 3",
    "qr --matrix-q, 2",
    "naive-bayes --label label, 7",
    "linear-regression --responses label, 3",
    "ridge-regression --responses label, 3",
    "kmeans-init -k 4, 3",
    "kmeans -k 4 --assignments, 7",
  })
  void enginesAgreeOnEveryVerb(String verb, int splits) throws IOException {
    for (String how :
        List.of(
            "--missing mean --categorical auto",
            "--missing median --categorical city,kind --scale minmax --reference first")) {
      if (verb.startsWith("pca") && how.contains("scale")) {
        continue;
      }
      List<Map<String, String>> results = new ArrayList<>();
      for (String engine : List.of("inprocess", "mapreduce")) {
        String columns =
            verb.contains("naive")
                ? "city,kind"
                : verb.contains("weights") ? "1-4" : "a,city,b,kind";
        results.add(
            files(
                run(
                    verb.replaceFirst(
                            "( |$)", " " + Runs.splits(directory.resolve("rows.csv"), splits) + " ")
                        + " --engine "
                        + engine
                        + " "
                        + how.replace("auto", "auto --max-levels 73")
                        + " --columns "
                        + columns
                        + " -i "
                        + directory.resolve("rows.csv"))));
      }
      assertThat(results.get(0)).isNotEmpty().isEqualTo(results.get(1));
    }
  }

  private static Map<String, String> files(Path result) throws IOException {
    Map<String, String> files = new TreeMap<>();
    try (Stream<Path> all = Files.walk(result)) {
      for (Path file : all.filter(Files::isRegularFile).toList()) {
        String name = result.relativize(file).toString();
        if (name.endsWith(".csv") && !name.equals("iterations.csv") || name.contains("part-m-")) {
          files.put(name, Files.readString(file));
        }
      }
    }
    return files;
  }

  @Test
  void convertedRowsAreTheEncodedOnes() throws IOException {
    String how = " --missing mean --categorical city,kind --columns a,city,b,kind -i ";
    Path rows = run("convert" + how + directory.resolve("rows.csv"));
    assertThat(files(run("moments -i " + rows)))
        .isEqualTo(files(run("moments" + how + directory.resolve("rows.csv"))));
  }

  @Test
  void leastSquaresAreTheSameWhateverTheScale() throws IOException {
    String fit = "linear-regression --responses y --missing mean" + FEATURES + " -i " + table();
    assertThat(files(run(fit + " --scale robust"))).isEqualTo(files(run(fit)));
  }

  @Test
  void aHundredThousandLevels() throws IOException {
    StringBuilder rows = new StringBuilder("id,x\n");
    for (int row = 0; row < 100_000; row++) {
      rows.append("user").append(row).append(',').append(row % 7).append('\n');
    }
    BadCase.write(directory, "users.csv", rows.toString());
    Path result =
        run(
            "moments "
                + Runs.splits(directory.resolve("users.csv"), 3)
                + " --categorical id --max-levels 100000 -i "
                + directory.resolve("users.csv"));
    List<List<String>> lines = Runs.csv(result.resolve("moments.csv"));
    assertThat(lines).hasSize(100_002);
    assertThat(lines.get(100_000).subList(0, 4))
        .containsExactly("id=user99999", "100000", "100000", "1");
  }

  @Test
  void numbersMayBeCategoriesAndAnEmptyTextIsMissing() throws IOException {
    BadCase.write(directory, "codes.csv", "code,x\n01,1\n1,2\n10,3\n01,4\n");
    Path result = run("moments --categorical code -i " + directory.resolve("codes.csv"));
    assertThat(Runs.csv(result.resolve("moments.csv")).stream().map(line -> line.get(0)))
        .containsExactly("column", "code=01", "code=1", "code=10", "x");
    assertThat(files(run("moments --categorical auto -i " + directory.resolve("codes.csv"))))
        .isEqualTo(files(run("moments -i " + directory.resolve("codes.csv"))));
  }

  @Test
  void aConstantColumnIsOnlyShifted() throws IOException {
    BadCase.write(directory, "constant.csv", "a,b\n5,1\n5,2\n5,4\n");
    for (String scale : List.of("zscore", "minmax", "robust")) {
      Path result = run("moments --scale " + scale + " -i " + directory.resolve("constant.csv"));
      List<Map<String, Object>> features = encoding(result);
      assertThat(features.get(0).get("shift")).isEqualTo(List.of(5.0));
      assertThat(features.get(0).get("scale")).isEqualTo(List.of(1.0));
    }
  }

  @Test
  void aDryRunTellsThePassesThatLearn() {
    Outcome run =
        Shell.daal4j(
            Shell.words(
                "kmeans -k 2 --init random --dry-run --missing median --scale zscore"
                    + FEATURES
                    + " -o "
                    + output.resolve("o")
                    + " -i "
                    + table()));
    assertThat(run.status()).isZero();
    assertThat(run.out())
        .contains("colour         3           feature  category")
        .contains("3 to 7: learns how to fill, encode, scale");
  }

  /** Whether there are categories tell the rows; medians and quartiles are of numbers only. */
  @ParameterizedTest
  @CsvSource({
    "a,--categorical auto,1: finds columns that are not all numbers,0 to 1: learns",
    "b,--categorical auto --scale robust,1: finds columns that are not all numbers,0 to 6: learns",
    "b,--categorical b --missing median --scale robust,1: learns,1: power sums"
  })
  void aDryRunTellsNoPassThatMayNotBe(String column, String options, String some, String others)
      throws IOException {
    Path input = Files.writeString(output.resolve("t.csv"), "a,b\n1,x\n2,y\n3,x\n");
    String line =
        "moments --columns "
            + column
            + " "
            + options
            + " -i "
            + input
            + " -o "
            + output.resolve("o");

    Outcome plan = Shell.daal4j(Shell.words(line + " --dry-run"));

    assertThat(plan.status()).as(plan.err()).isZero();
    assertThat(plan.out()).contains(some, others);
    Outcome run = Shell.daal4j(Shell.words(line));
    assertThat(run.status()).as(run.err()).isZero();
  }

  @ParameterizedTest
  @MethodSource("badCases")
  void saysWhatIsWrong(BadCase bad) throws IOException {
    bad.check(directory);
  }

  static Stream<BadCase> badCases() {
    return Stream.of(
        usage(
            "moments --missing most -i @/levels.csv -o OUT",
            "--missing: 'most' is none of fail, skip, mean, median."),
        usage(
            "moments --categorical c -i @/levels.csv -o OUT",
            "--categorical: there is no column 'c'. The columns are a, b."),
        usage(
            "moments --columns b --categorical a -i @/levels.csv -o OUT",
            "--categorical: column a is no feature. Name columns of --columns."),
        usage(
            "moments --categorical= -i @/levels.csv -o OUT",
            "--categorical: the value is empty. Give one, or leave the option out."),
        usage(
            "moments --max-levels 5 -i @/levels.csv -o OUT",
            "--max-levels applies to categories only. Name them with --categorical."),
        usage(
            "moments --reference first -i @/levels.csv -o OUT",
            "--reference applies to categories only. Name them with --categorical."),
        usage(
            "pca --scale zscore -i @/levels.csv -o OUT",
            "--scale does not apply to pca, which has --normalization."),
        usage(
            "convert --scale zscore -i @/levels.csv -o OUT",
            "--scale does not apply to convert: rows in other units under the names of the data would"
                + " be taken for the data. Scale in the fit."),
        usage(
            "naive-bayes --label label --scale zscore -i @/counts.csv -o OUT",
            "--scale zscore makes features negative, and naive Bayes takes counts. Use minmax, or"
                + " none."),
        usage(
            "ridge-regression --no-intercept --responses b --scale minmax -i @/levels.csv -o OUT",
            "--scale shifts features, so coefficients in the units of the data need an intercept."
                + " Leave --no-intercept or --scale out."),
        usage(
            "moments --missing mean -i @/sparse.libsvm -o OUT",
            "--missing: 'mean' does not apply to libsvm text, in which what is not there is 0. Leave"
                + " it out."),
        usage(
            "moments --categorical 1 -i @/sparse.libsvm -o OUT",
            "--categorical does not apply to libsvm text. Leave it out."),
        usage(
            "kmeans --initial-centroids @/levels.csv --categorical a -i @/levels.csv -o OUT",
            "--initial-centroids does not apply beside --categorical: the columns of categories are"
                + " found in a pass. Leave one of them out."),
        input(
            "moments --missing mean -i @/all-missing.csv -o OUT",
            "column b: no row has a value in it, or none whose weight is not 0, so that nothing"
                + " tells what to fill it with. Leave it out with --columns."),
        input(
            "moments --missing median -i @/all-missing.csv -o OUT",
            "column b: no row has a value in it, or none whose weight is not 0, so that nothing"
                + " tells what to fill it with. Leave it out with --columns."),
        input(
            "moments --categorical a --max-levels 2 -i @/levels.csv -o OUT",
            "column a: has 3 levels, more than the 2 of --max-levels. Leave it out with --columns, or"
                + " allow as many."),
        input(
            "moments --columns a --categorical a --reference first -i @/one-level.csv -o OUT",
            "every feature is a category of one level, of which --reference first leaves no column."
                + " Use --reference none, or choose other columns."),
        input(
            "moments --categorical a -i @/twins.csv -o OUT",
            "column a: its level 'x' would be called a=x, as another column is. Leave one of them out"
                + " with --columns."),
        input(
            "moments --scale minmax -i @/huge.csv -o OUT",
            "column a: its spread is beyond the range of a double, or not known of so few rows, so it"
                + " cannot be scaled. Leave it out with --columns, or use --scale none."),
        input(
            "moments --missing mean -i @/header.csv -o OUT",
            "no rows in @/header.csv: the input holds no record, or nothing but a header. Check"
                + " --input, and --header if the first line is data."),
        input(
            "moments --scale robust -i @/header.csv -o OUT",
            "no rows in @/header.csv: the input holds no record, or nothing but a header. Check"
                + " --input, and --header if the first line is data."),
        input(
            "moments --columns a --scale robust --weights w -i @/weightless.csv -o OUT",
            "the weight of every row is 0, so there is nothing to learn from. Check --weights."),
        input(
            "moments --columns k --categorical k --missing mean --weights w -i @/unknown.csv -o OUT",
            "column k: no row has a value in it, or none whose weight is not 0, so that nothing"
                + " tells what to fill it with. Leave it out with --columns."),
        input(
            "kmeans -k 1 --categorical a -i @/long.csv -o OUT",
            "column a: its level 'xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx...' has 9,999 characters,"
                + " and the name of a column no more than 10,000. Leave it out with --columns."));
  }

  @Test
  void aModelWhosePositionsContradictEachOtherIsRefused() throws IOException {
    Path model = run("kmeans -k 2 --categorical a -i " + directory.resolve("levels.csv"));
    Path file = model.resolve("model.json");
    String content = Files.readString(file);
    assertThat(content).contains("\"position\" : 2");
    Files.writeString(file, content.replace("\"position\" : 2", "\"position\" : 1"));

    Outcome applied =
        Shell.daal4j(
            Shell.words(
                "predict --model "
                    + model
                    + " -i "
                    + directory.resolve("levels.csv")
                    + " -o "
                    + output.resolve("p")));

    assertThat(applied.status()).isEqualTo(3);
    assertThat(applied.error())
        .isEqualTo(
            file + ": tells how other columns are prepared than it has. Fit the model again.");
  }

  @Test
  void appliedModelsSayWhatIsWrong() throws IOException {
    Path model = run("moments --categorical a -i " + directory.resolve("levels.csv"));
    assertThat(model).isDirectory();
    Path clusters = run("kmeans -k 2 --categorical a -i " + directory.resolve("levels.csv"));
    BadCase.write(directory, "more/1.csv", "a,b\nx,1\n");
    BadCase.write(directory, "more/2.csv", "a,b\ny,1\nq,2\n");
    Outcome unseen =
        Shell.daal4j(
            Shell.words(
                "predict --model "
                    + clusters
                    + " -i "
                    + directory.resolve("more")
                    + " -o "
                    + output.resolve("u")));
    assertThat(unseen.status()).isEqualTo(3);
    assertThat(unseen.error())
        .isEqualTo(
            directory.resolve("more/2.csv")
                + ": column a: 'q' is none of its levels in the model. Use --unseen zero to take it"
                + " for none of them.");
    Outcome given =
        Shell.daal4j(
            Shell.words(
                "predict --scale zscore --model "
                    + clusters
                    + " -i "
                    + directory.resolve("more")
                    + " -o "
                    + output.resolve("u")));
    assertThat(given.status()).isEqualTo(2);
    assertThat(given.error())
        .isEqualTo(
            "--scale does not apply to predict: the model knows how its features are prepared. Leave"
                + " it out.");
    Path bayes =
        run("naive-bayes --label label --scale minmax -i " + directory.resolve("counts.csv"));
    Outcome negative =
        Shell.daal4j(
            Shell.words(
                "predict --model "
                    + bayes
                    + " -i "
                    + directory.resolve("below.csv")
                    + " -o "
                    + output.resolve("n")));
    assertThat(negative.status()).isEqualTo(3);
    assertThat(negative.error()).startsWith("column a: -0.5, once scaled, is negative");
  }
}

package org.daal4j.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.daal4j.launch.Child.Outcome;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The driver is killed by SIGKILL, and {@code --resume} gives the bits of an undisturbed run; or it
 * is stopped by SIGTERM, and leaves nothing in the directory of temporary files.
 */
class KillIT {

  private static final int ROWS = 200_000;

  @TempDir static Path directory;

  private static Path table;
  private static final Map<String, Map<String, String>> UNDISTURBED = new HashMap<>();

  @BeforeAll
  static void makeTable() throws IOException {
    table = directory.resolve("table.csv");
    Random random = new Random(1);
    try (BufferedWriter out = Files.newBufferedWriter(table)) {
      for (int row = 0; row < ROWS; row++) {
        int centre = random.nextInt(8);
        for (int column = 0; column < 4; column++) {
          out.write(Double.toString(centre * (column + 1) + random.nextGaussian()));
          out.write(column < 3 ? ',' : '\n');
        }
      }
    }
  }

  @ParameterizedTest
  @CsvSource({
    "inprocess, 1, started, 100", // while rows are read
    "inprocess, 1, done, 0", // between passes, before the first checkpoint
    "inprocess, 4, done, 0", // between passes
    "inprocess, 6, started, 5", // in the middle of a pass
    "inprocess, 9, started, 0", // in the middle of a later pass
    "mapreduce, 1, started, 300",
    "mapreduce, 4, done, 0",
    "mapreduce, 6, started, 100",
    "mapreduce, 9, started, 200" // among them the pass that writes assignments
  })
  void isResumedToTheSameBits(String engine, int pass, String moment, long delay) throws Exception {
    Path output = directory.resolve(engine + pass + moment);
    List<String> lines =
        Child.killAt(
            Child.builder(Child.script(kmeans(engine, output) + " --verbose")),
            line -> line.startsWith("pass " + pass + "  ") && line.contains("  " + moment),
            delay);
    assertThat(output.resolve("_SUCCESS")).doesNotExist();
    assertThat(output.toFile().list()).containsExactly("_work");

    Outcome resumed = Child.run(Child.script(kmeans(engine, output) + " --resume"));

    assertThat(resumed.status()).as(resumed.err()).isZero();
    assertThat(Results.bits(output))
        .as("after %s", lines.get(lines.size() - 1))
        .isEqualTo(undisturbed(engine));
  }

  /** Whose state is the next point of Newton's method. */
  @Test
  void aLogisticRegressionGoesOnToTheSameBits() throws Exception {
    Path labelled = directory.resolve("labelled.csv");
    Random random = new Random(2);
    try (BufferedWriter out = Files.newBufferedWriter(labelled)) {
      for (int row = 0; row < ROWS / 10; row++) {
        double x = random.nextGaussian();
        out.write(x + "," + random.nextGaussian() + ",");
        out.write("abc".charAt((int) Math.abs(2 * x + random.nextGaussian()) % 3) + "\n");
      }
    }
    String command =
        "logistic-regression -D mapreduce.input.fileinputformat.split.maxsize=400000 -i "
            + (labelled + " --label 3 --engine mapreduce -o ");
    Path whole = directory.resolve("logistic");
    assertThat(Child.run(Child.script(command + whole)).status()).isZero();
    Path output = directory.resolve("logistic-killed");
    Child.killAt(
        Child.builder(Child.script(command + output + " --verbose")),
        line -> line.startsWith("pass 3  ") && line.contains("  started"),
        50);
    assertThat(output.resolve("_SUCCESS")).doesNotExist();

    Outcome resumed = Child.run(Child.script(command + output + " --resume"));

    assertThat(resumed.status()).as(resumed.err()).isZero();
    assertThat(Results.bits(output)).isEqualTo(Results.bits(whole));
  }

  /** The states of all fits are saved together, and their packed rows are those of all. */
  @ParameterizedTest
  @CsvSource({"inprocess, 6, 5", "mapreduce, 6, 100"})
  void severalFitsAreResumedToTheSameBits(String engine, int pass, long delay) throws Exception {
    Path whole = directory.resolve("several-" + engine);
    Path output = directory.resolve("several-killed-" + engine);
    Outcome run = Child.run(Child.script(several(engine, whole)));
    assertThat(run.status()).as(run.err()).isZero();
    Child.killAt(
        Child.builder(Child.script(several(engine, output) + " --verbose")),
        line -> line.startsWith("pass " + pass + "  ") && line.contains("  started"),
        delay);
    assertThat(output.toFile().list()).containsExactly("_work");

    Outcome resumed = Child.run(Child.script(several(engine, output) + " --resume"));

    assertThat(resumed.status()).as(resumed.err()).isZero();
    assertThat(Results.bits(output)).isEqualTo(Results.bits(whole));
  }

  /** While tasks write below it, between passes, and at the end. */
  @ParameterizedTest
  @CsvSource({
    "'pass 1  ', 0",
    "'pass 1  ', 150",
    "'pass 1  ', 400",
    "'pass 4  ', 0",
    "'pass 6  ', 50",
    "'no such pass', 0"
  })
  void aRunThatIsStoppedLeavesNoTemporaryFiles(String line, long delay) throws Exception {
    Path temporary = Files.createTempDirectory(directory, "temporary");
    Path output = temporary.resolveSibling(temporary.getFileName() + "-output");
    ProcessBuilder builder =
        Child.builder(Child.script(kmeans("mapreduce", output) + " --verbose"));
    builder.environment().put("DAAL4J_OPTS", "-Djava.io.tmpdir=" + temporary);

    int status = Child.stopAt(builder, said -> said.startsWith(line), delay);

    assertThat(status).isEqualTo(line.startsWith("no") ? 0 : 143);
    try (Stream<Path> left = Files.walk(temporary)) {
      assertThat(left).containsExactly(temporary);
    }
  }

  private static String several(String engine, Path output) {
    return kmeans(engine, output).replace("-k 8 ", "-k 3-5 --restarts 2 ");
  }

  private static Map<String, String> undisturbed(String engine) throws Exception {
    if (!UNDISTURBED.containsKey(engine)) {
      Path output = directory.resolve("undisturbed-" + engine);
      Outcome whole = Child.run(Child.script(kmeans(engine, output)));
      assertThat(whole.status()).as(whole.err()).isZero();
      UNDISTURBED.put(engine, Results.bits(output));
    }
    return UNDISTURBED.get(engine);
  }

  private static String kmeans(String engine, Path output) {
    return "kmeans -D mapreduce.input.fileinputformat.split.maxsize=4000000 -i "
        + table
        + " -k 8 --max-iterations 4 --assignments --engine "
        + engine
        + " -o "
        + output;
  }
}

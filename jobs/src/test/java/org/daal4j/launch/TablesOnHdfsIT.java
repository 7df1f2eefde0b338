package org.daal4j.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.daal4j.cli.Runs;
import org.daal4j.cli.Shell;
import org.daal4j.launch.Child.Outcome;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Tables as clusters keep them, on HDFS and YARN of {@code bin/pseudo-cluster}: formats with types
 * in partition directories, with gaps, categories and scales, read and written by MapReduce and by
 * Tez, give the bits of one process.
 */
@ExtendWith(SharedCluster.class)
class TablesOnHdfsIT {

  private static final Path SAMPLES = Child.CHECKOUT.resolve("samples");

  @TempDir static Path directory;

  private static PseudoCluster cluster;

  @BeforeAll
  static void put(PseudoCluster shared) throws Exception {
    cluster = shared;
    for (String format : new String[] {"parquet", "orc", "avro"}) {
      for (String place : new String[] {"year=2024/region=north", "year=2025/region=s%20w"}) {
        String file = format + "/" + place + "/part-0." + format;
        Path local = directory.resolve(file);
        Files.createDirectories(local.getParent());
        Files.copy(SAMPLES.resolve("iris." + format), local);
        cluster.put(local, "/tables/" + file, 1 << 20);
      }
    }
    Files.copy(SAMPLES.resolve("flats.csv"), directory.resolve("flats.csv"));
    cluster.put(directory.resolve("flats.csv"), "/tables/flats.csv", 1 << 20);
  }

  @ParameterizedTest
  @CsvSource({
    "mapreduce, parquet, moments --categorical species!region",
    "tez, parquet, kmeans -k 3 --assignments --scale zscore --categorical species!region"
        + " --output-format parquet --report",
    "mapreduce, orc, naive-bayes --label region --scale minmax --categorical species",
    "tez, avro, kmeans -k 2 --columns !species!!region --scale robust",
    "tez, flats.csv, kmeans -k 3 --missing median --categorical auto --scale zscore",
    "mapreduce, flats.csv, linear-regression --responses rent --missing mean --categorical auto"
  })
  void giveTheBitsOfOneProcess(String engine, String input, String command) throws Exception {
    String verb = command.replace("!!", ",!").replaceAll("([a-z])!", "$1,");
    String name = (engine + "-" + input + "-" + command.hashCode()).replace('.', '-');
    String cut = " -D mapreduce.input.fileinputformat.split.maxsize=1500 ";
    String line = verb.replaceFirst(" ", cut);

    Outcome yarn =
        cluster.hadoopJar(
            line + " --engine " + engine + " -i /tables/" + input + " -o /out/tables/" + name);
    Outcome local =
        Child.run(
            Child.script(
                line + " -i " + directory.resolve(input) + " -o " + directory.resolve(name)));

    assertThat(yarn.status()).as(yarn.err()).isZero();
    assertThat(local.status()).as(local.err()).isZero();
    assertThat(yarn.out()).contains("by engine " + engine);
    assertThat(cluster.bits("/out/tables/" + name))
        .containsKey("_SUCCESS")
        .isEqualTo(Results.bits(directory.resolve(name)));
  }

  /** Of one table by the name it has there, which stands in the commands that come next. */
  @Test
  void profilesAreThoseOfOneProcess() throws Exception {
    String line =
        "profile -D mapreduce.input.fileinputformat.split.maxsize=1500 -i /tables/flats.csv"
            + " -o /out/profile/";
    for (String engine : List.of("inprocess", "tez", "mapreduce")) {
      Outcome run = cluster.hadoopJar(line + engine + " --engine " + engine);

      assertThat(run.status()).as(run.err()).isZero();
      assertThat(run.out()).contains("by engine " + engine);
      assertThat(cluster.bits("/out/profile/" + engine))
          .containsKeys("_SUCCESS", "profile.csv", "values.csv", "histogram.csv", "report.html")
          .isEqualTo(cluster.bits("/out/profile/inprocess"));
    }
  }

  @Test
  void exportsAndReportsOfModelsThereAreFilesThere() throws Exception {
    String fit = "kmeans --engine inprocess -k 3 --missing mean --categorical auto";
    String model = directory.resolve("model").toString();
    Runs.succeed(fit + " -i " + directory.resolve("flats.csv") + " -o " + model);
    Shell.Outcome there = onHdfs(fit + " -i /tables/flats.csv -o /out/files/model");
    assertThat(there.status()).as(there.err()).isZero();

    String export = "export --format sql --table flats";
    Path local = directory.resolve("model.sql");
    Runs.succeed(export + " --model " + model + " -o " + local);
    String command = export + " --model /out/files/model -o /out/files/new/model.sql";
    Outcome first = cluster.hadoopJar(command);
    assertThat(first.status()).as(first.err()).isZero();
    Map<String, String> written =
        Map.of("model.sql", Files.readString(local, StandardCharsets.ISO_8859_1));
    assertThat(cluster.bits("/out/files/new")).isEqualTo(written);

    Shell.Outcome second = onHdfs(command);
    assertThat(second.status()).as(second.err()).isEqualTo(4);
    assertThat(second.error()).contains("/out/files/new/model.sql: exists.");
    assertThat(cluster.bits("/out/files/new")).isEqualTo(written);

    Path page = directory.resolve("page.html");
    Runs.succeed("report --model " + model + " -o " + page);
    String report = "report --model /out/files/model -o /out/files/new/model.sql";
    assertThat(onHdfs(report).status()).isEqualTo(4);
    Shell.Outcome replaced = onHdfs(report + " --overwrite");
    assertThat(replaced.status()).as(replaced.err()).isZero();
    assertThat(cluster.bits("/out/files/new"))
        .isEqualTo(Map.of("model.sql", Files.readString(page, StandardCharsets.ISO_8859_1)));
  }

  /** In this process, as a client of the cluster. */
  private static Shell.Outcome onHdfs(String line) {
    return Shell.daal4j(cluster.configuration(), Shell.words(line));
  }
}

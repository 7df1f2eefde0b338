package org.daal4j.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.daal4j.launch.Child.Outcome;
import org.junit.jupiter.api.BeforeAll;
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
        + " --output-format parquet",
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
}

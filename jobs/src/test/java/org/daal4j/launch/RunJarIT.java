package org.daal4j.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.daal4j.launch.Child.Outcome;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The jar under Hadoop's own {@code RunJar}, as {@code hadoop jar} calls it. */
class RunJarIT {

  private static final Path IRIS = Child.CHECKOUT.resolve("samples/iris.csv");

  @TempDir Path directory;

  static Stream<Arguments> initsAndSplits() {
    return Stream.of("deterministic", "random", "plusPlus", "parallelPlus")
        .flatMap(init -> Stream.of(1, 2, 3, 7).map(splits -> Arguments.of(init, splits)));
  }

  @ParameterizedTest
  @MethodSource("initsAndSplits")
  void givesTheBitsOfTheScriptInProcess(String init, int splits) throws Exception {
    long bytes = (Files.size(IRIS) + splits - 1) / splits;
    String kmeans =
        "kmeans -D mapreduce.input.fileinputformat.split.maxsize="
            + bytes
            + " -i "
            + IRIS
            + " --columns 1-4 -k 3 --max-iterations 2 --assignments --init "
            + init
            + " -o ";

    Outcome hadoop = Child.run(Child.hadoopJar(kmeans + directory.resolve("hadoop")));
    Outcome script = Child.run(Child.script(kmeans + directory.resolve("script")));

    assertThat(hadoop.status()).as(hadoop.err()).isZero();
    assertThat(script.status()).as(script.err()).isZero();
    assertThat(hadoop.out()).contains("by engine mapreduce");
    assertThat(script.out()).contains("by engine inprocess");
    assertThat(Results.bits(directory.resolve("hadoop")))
        .containsKey("centroids.csv")
        .isEqualTo(Results.bits(directory.resolve("script")));
  }

  @Test
  void reportsUsageAsTheScriptDoes() throws Exception {
    String wrong = "kmeans -i " + IRIS + " --columns 1-4 -k 0 -o " + directory.resolve("out");

    Outcome hadoop = Child.run(Child.hadoopJar(wrong));

    assertThat(hadoop.status()).isEqualTo(2);
    assertThat(hadoop.out()).isEmpty();
    assertThat(hadoop.err())
        .isEqualTo(
            "error: --n-clusters: '0' is too small. Give a whole number that is 1 or more.\n");
    assertThat(directory.resolve("out")).doesNotExist();
  }

  @Test
  void anOlderJavaIsToldWhatIsMissing() throws Exception {
    Outcome run =
        Child.run(
            Child.builder(
                List.of(
                    Child.javaForHadoop().get(0),
                    "-cp",
                    Child.CHECKOUT.resolve("jobs/target/test-classes") + ":" + Child.JAR,
                    OlderJava.class.getName(),
                    "--version")));

    assertThat(run.status()).isEqualTo(2);
    assertThat(run.out()).isEmpty();
    assertThat(run.err())
        .isEqualTo(
            "error: daal4j needs Java 17 or newer, but this is Java 11.0.22 in"
                + " /usr/lib/jvm/java-11.\nSet JAVA_HOME to a newer one, in the environment or,"
                + " where hadoop-env.sh sets it, there. Tasks of the cluster get theirs by --jdk.\n");
  }
}

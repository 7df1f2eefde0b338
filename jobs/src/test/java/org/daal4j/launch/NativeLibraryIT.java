package org.daal4j.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.daal4j.launch.Child.Outcome;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which BLAS a process runs, and where the OpenBLAS of the jar is unpacked. */
class NativeLibraryIT {

  private static final Path IRIS = Child.CHECKOUT.resolve("samples/iris.csv");

  @TempDir Path directory;
  private Path cache;
  private Path temporary;
  private int runs;

  @BeforeEach
  void makeDirectories() throws IOException {
    cache = directory.resolve("cache");
    temporary = Files.createDirectory(directory.resolve("temporary"));
  }

  @Test
  void openBlasComesOutOfTheJarOnceAndRunsWithOneThread() throws Exception {
    Outcome first = pca("");
    assertThat(libraries(first))
        .hasSize(2)
        .allMatch(line -> line.matches("(BLAS|LAPACK): native \\(OpenBLAS [0-9].*"))
        .allMatch(line -> line.contains(" in " + cache.resolve("daal4j/openblas-")))
        .allMatch(line -> line.endsWith(", OPENBLAS_NUM_THREADS=1)"));
    List<String> files = files(cache);

    Outcome second = pca("");

    assertThat(libraries(second)).isEqualTo(libraries(first));
    assertThat(files(cache)).isEqualTo(files);
    assertThat(files(temporary)).isEmpty();
  }

  /** {@code hadoop jar} unpacks the jar unless it is told not to, so that resources are files. */
  @Test
  void itComesOutOfAJarThatHadoopHasUnpackedToo() throws Exception {
    ProcessBuilder hadoop =
        Child.builder(
            Child.hadoopJar(
                "pca -i " + IRIS + " --columns 1-4 --verbose -o " + directory.resolve("out")));
    hadoop.environment().put("XDG_CACHE_HOME", cache.toString());
    hadoop.environment().remove(Child.SKIP_UNJAR);

    Outcome outcome = Child.run(hadoop);

    assertThat(outcome.status()).as(outcome.err()).isZero();
    assertThat(libraries(outcome)).hasSize(2).allMatch(line -> line.contains(" in " + cache));
    List<String> files = files(cache);
    pca("");
    assertThat(files(cache)).isNotEmpty().isEqualTo(files);
  }

  @Test
  void processesThatUnpackAtTheSameTimeDoNotDisturbEachOther() throws Exception {
    List<CompletableFuture<Outcome>> running = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      Process process = builder("").start();
      running.add(
          process.onExit().thenApply(ended -> new Outcome(ended.exitValue(), "", text(ended))));
    }
    for (CompletableFuture<Outcome> each : running) {
      assertThat(libraries(each.get())).hasSize(2).allMatch(line -> line.contains(" in " + cache));
    }
    assertThat(files(cache))
        .isNotEmpty()
        .allMatch(name -> name.matches(".*lib(quadmath|gfortran|openblas)\\.so\\.[05]"));
  }

  @Test
  void aDamagedLibraryIsReplaced() throws Exception {
    pca("");
    Path library =
        Path.of(
            files(cache).stream()
                .filter(name -> name.endsWith("libopenblas.so.0"))
                .findFirst()
                .orElseThrow());
    byte[] whole = Files.readAllBytes(library);
    byte[] damaged = whole.clone();
    damaged[whole.length / 2] ^= 1;
    Files.write(library, damaged);

    assertThat(libraries(pca(""))).allMatch(line -> line.contains(library.getParent().toString()));
    assertThat(library).hasBinaryContent(whole);
  }

  @Test
  void withoutACacheItIsUnpackedForThisProcessAlone() throws Exception {
    Files.writeString(cache, "not a directory");

    Outcome outcome = pca("");

    assertThat(libraries(outcome))
        .hasSize(2)
        .allMatch(line -> line.contains(" in " + temporary.resolve("daal4j-openblas-")));
    assertThat(files(temporary)).isEmpty();
  }

  @Test
  void withoutAnyPlaceForItTheResultIsTheSameAndALineSaysWhy() throws Exception {
    Files.writeString(cache, "not a directory");
    Files.delete(temporary);

    Outcome outcome = Child.run(builder("-D daal4j.blas=bundled"));

    // Netlib's own native code has no place either.
    assertThat(outcome.status()).as(outcome.err()).isZero();
    assertThat(outcome.out()).contains("2.9184978");
    assertThat(libraries(outcome))
        .hasSize(2)
        .allMatch(line -> line.matches("(BLAS|LAPACK): pure Java \\(OpenBLAS .* did not load: .*"))
        .allMatch(line -> line.contains(cache.toString()) && line.contains(temporary.toString()));
  }

  @Test
  void pureJavaOnRequestUnpacksNothing() throws Exception {
    assertThat(libraries(pca("-D daal4j.blas=java")))
        .containsExactlyInAnyOrder(
            "BLAS: pure Java (daal4j.blas=java)", "LAPACK: pure Java (daal4j.blas=java)");
    assertThat(cache).doesNotExist();
  }

  @Test
  void whatRunsIsSaidOnlyToThoseWhoAsk() throws Exception {
    ProcessBuilder quiet = builder("");
    quiet.command().remove("--verbose");

    assertThat(libraries(Child.run(quiet))).isEmpty();
  }

  private Outcome pca(String settings) throws Exception {
    Outcome outcome = Child.run(builder(settings));
    assertThat(outcome.status()).as(outcome.err()).isZero();
    return outcome;
  }

  private ProcessBuilder builder(String settings) {
    String output = directory.resolve("out-" + ++runs).toString();
    ProcessBuilder builder =
        Child.builder(
            Child.script(
                "pca " + settings + " -i " + IRIS + " --columns 1-4 --verbose -o " + output));
    builder.environment().put("XDG_CACHE_HOME", cache.toString());
    builder.environment().put("DAAL4J_OPTS", "-Djava.io.tmpdir=" + temporary);
    builder.environment().remove("OPENBLAS_NUM_THREADS");
    return builder;
  }

  private static String text(Process process) {
    try {
      return new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private static List<String> libraries(Outcome outcome) {
    return outcome
        .err()
        .lines()
        .filter(line -> line.contains("LAS: ") || line.contains("PACK: "))
        .toList();
  }

  private static List<String> files(Path root) throws IOException {
    try (Stream<Path> all = Files.walk(root)) {
      return all.filter(Files::isRegularFile).map(Path::toString).sorted().toList();
    }
  }
}

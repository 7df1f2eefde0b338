package org.daal4j.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.daal4j.cli.Shell.Outcome;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * A model from a place that is not to be trusted: whatever its files hold, it works or is refused
 * as bad input, in bounded memory.
 */
class DamagedModelsTest {

  private static final int ROUNDS = 60;

  private static final List<String> HOSTILE =
      List.of(
          "1e999",
          "-1",
          "2147483648",
          "99999999999999999999",
          "null",
          "[]",
          "{\"@class\":\"java.lang.ProcessBuilder\"}",
          "\"\"",
          "NaN",
          ",",
          "\n",
          "\u0000");

  @TempDir Path directory;

  private Path model;

  @BeforeEach
  void place() {
    model = directory.resolve("model");
  }

  @ParameterizedTest
  @CsvSource({
    "kmeans --columns 1-4 -k 3, predict",
    "dbscan --columns 1-4 --epsilon 0.5 --min-observations 5 --core-observations, predict",
    "linear-regression --columns 1-3 --responses 4, predict",
    "elastic-net --columns 1-3 --responses 4, predict",
    "ridge-regression --columns 1-3 --responses 4, predict",
    "logistic-regression --label species --ridge-parameter 1, predict --probabilities",
    "naive-bayes --label species, predict --probabilities",
    "pca --columns 1-4, transform --whiten",
    "svd --columns 1-4, transform"
  })
  void worksOrIsRefused(String fit, String apply) throws IOException {
    Runs.succeed(fit + " -i " + Shell.IRIS + " -o " + model);
    List<Path> files;
    try (Stream<Path> list = Files.walk(model)) {
      files =
          list.filter(file -> Files.isRegularFile(file) && !file.endsWith("_SUCCESS"))
              .sorted()
              .toList();
    }
    Random random = new Random(fit.length());
    int refused = 0;
    for (int round = 0; round < ROUNDS; round++) {
      Path file = files.get(random.nextInt(files.size()));
      byte[] whole = Files.readAllBytes(file);
      Files.write(file, damaged(whole, random));

      Outcome outcome =
          Shell.daal4j(
              Shell.words(
                  apply
                      + " --model "
                      + model
                      + " -i "
                      + Shell.IRIS
                      + " -o "
                      + directory.resolve("out-" + round)));

      assertThat(outcome.status()).as("round %d, %s: %s", round, file, outcome.err()).isIn(0, 2, 3);
      refused += outcome.status() == 0 ? 0 : 1;
      Files.write(file, whole);
    }
    assertThat(refused).isBetween(ROUNDS / 6, ROUNDS - 1);
  }

  /** Cuts the file, changes some bytes, or puts something hostile in place of a word. */
  private static byte[] damaged(byte[] whole, Random random) {
    int at = random.nextInt(whole.length);
    switch (random.nextInt(3)) {
      case 0:
        return Arrays.copyOf(whole, at);
      case 1:
        byte[] changed = whole.clone();
        changed[at] = (byte) random.nextInt();
        return changed;
      default:
        String text = new String(whole, StandardCharsets.UTF_8);
        String[] words = text.split("(?<=[\\s,:])|(?=[\\s,:])");
        words[random.nextInt(words.length)] = HOSTILE.get(random.nextInt(HOSTILE.size()));
        return String.join("", words).getBytes(StandardCharsets.UTF_8);
    }
  }
}

package org.daal4j.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.apache.hadoop.conf.Configuration;
import org.daal4j.cli.Shell.Outcome;
import org.daal4j.cli.launch.Launcher;
import org.daal4j.result.JsonText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DefaultsTest {

  @TempDir Path directory;

  private Outcome run(String defaults, String command) throws IOException {
    Path file = Files.writeString(directory.resolve("defaults"), defaults);
    Launcher launcher =
        new Launcher(name -> null, name -> name.equals("DAAL4J_DEFAULTS") ? file.toString() : null);
    return run(launcher, command);
  }

  private Outcome run(Launcher launcher, String command) {
    return Shell.daal4j(
        new Configuration(),
        launcher,
        Shell.words(
            command.replace("IRIS", Shell.IRIS) + " -o " + directory.resolve("out").toString()));
  }

  private Map<?, ?> options() throws IOException {
    String model = Files.readString(directory.resolve("out/model.json"));
    return (Map<?, ?>) JsonText.object(model).get("options");
  }

  @Test
  void theVerbsOwnOutrankThoseOfAllAndTheCommandLineBoth() throws IOException {
    Outcome run =
        run(
            "# mine\n\nscale = zscore\n--seed = 5\nkmeans.seed=7\nkmeans-init.seed = 8\n"
                + "output-header = true\nkmeans.n-rounds = 3\n",
            "kmeans -i IRIS --columns 1-4 -k 3 --n-rounds 4");

    assertThat(run.status()).as(run.err()).isZero();
    Map<?, ?> options = options();
    assertThat(options.get("scale")).isEqualTo("zscore");
    assertThat(options.get("seed")).isEqualTo(7);
    assertThat(options.get("n-rounds")).isEqualTo(4);
    assertThat(options.get("output-header")).isEqualTo(true);
    assertThat(run.err())
        .contains(
            "defaults of "
                + directory.resolve("defaults")
                + ": --scale zscore, --output-header true, --seed 7\n");
  }

  /** pca has another option for that, and refuses it when it is given. */
  @Test
  void whatAVerbRefusesIsNotForIt() throws IOException {
    Outcome run = run("scale = zscore\nprecision = extended\n", "pca -i IRIS --columns 1-4");
    assertThat(run.status()).as(run.err()).isZero();
    assertThat(options().get("precision")).isEqualTo("extended");
    assertThat(options().containsKey("scale")).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "engin = tez, : unknown option 'engin'. Did you mean '--engine'?",
    "moments.n-clusters = 3, : unknown option 'moments.n-clusters'.",
    "kmean.seed = 3, : there is no verb 'kmean'",
    "seed, : line 1: 'seed' is not of the form name = value.",
    "overwrite = true, : line 1: --overwrite belongs to a single command.",
    "kmeans.output = x, : line 1: --output belongs to a single command."
  })
  void whatIsWrongIsNamed(String line, String message) throws IOException {
    Outcome run = run(line + "\n", "moments -i IRIS --columns 1-4");
    assertThat(run.status()).isEqualTo(2);
    assertThat(run.error()).startsWith(directory.resolve("defaults") + message);
    assertThat(directory.resolve("out")).doesNotExist();
  }

  @Test
  void aNamedFileHasToBeThereAndTheUsualOneNot() throws IOException {
    Launcher missing = new Launcher(name -> null, name -> directory.resolve("none").toString());
    assertThat(run(missing, "moments -i IRIS --columns 1-4").status()).isEqualTo(2);
    Launcher home =
        new Launcher(name -> name.equals("user.home") ? directory.toString() : null, name -> null);
    assertThat(run(home, "moments -i IRIS --columns 1-4").status()).isZero();
    Files.createDirectories(directory.resolve(".config/daal4j"));
    Files.writeString(directory.resolve(".config/daal4j/defaults"), "bad-records = skip\n");
    Outcome run = run(home, "moments -i IRIS --columns 1-4 --overwrite");
    assertThat(run.status()).as(run.err()).isZero();
    assertThat(options().get("bad-records")).isEqualTo("skip");
  }

  @Test
  void quietSaysNothing() throws IOException {
    Outcome run = run("seed = 3\n", "kmeans -i IRIS --columns 1-4 -k 3 --quiet");
    assertThat(run.status()).isZero();
    assertThat(run.out()).isEmpty();
    assertThat(run.err()).isEmpty();
    Outcome json = run("", "moments -i IRIS --columns 1-4 --quiet --json --overwrite");
    assertThat(json.out().lines()).hasSize(1);
    assertThat(JsonText.object(json.out().strip())).containsEntry("verb", "moments");
    Outcome both = run("", "moments -i IRIS --columns 1-4 --quiet --verbose --overwrite");
    assertThat(both.status()).isEqualTo(2);
  }
}

package org.daal4j.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.daal4j.cli.Shell.Outcome;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What {@code --jdk} says without a cluster; {@code ShippedJavaIT} has the rest. */
class JdkOptionTest {

  private static final String ON_YARN = "-D mapreduce.framework.name=yarn";

  @TempDir Path directory;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "moments",
        "moments --engine inprocess",
        "moments --engine mapreduce",
        "moments " + ON_YARN + " --engine inprocess",
        "kmeans -k 2",
        "convert"
      })
  void isRefusedWhereNoTaskRunsInAnotherProcess(String verb) {
    Outcome run = run(verb + " --jdk local:/opt/jdk-17");
    assertThat(run.error())
        .isEqualTo(
            "--jdk: this run takes place in this process and has no tasks on a cluster. Leave"
                + " --jdk out; the Java of this process is that of JAVA_HOME.");
    assertThat(run.status()).isEqualTo(2);
    assertThat(directory.resolve("out")).doesNotExist();
  }

  @Test
  void isCheckedBeforeAnythingIsCreated() {
    Outcome run = run("moments " + ON_YARN + " --jdk local:jdk-17");
    assertThat(run.error()).startsWith("--jdk: 'local:jdk-17' names no absolute path.");
    assertThat(run.status()).isEqualTo(2);
    assertThat(directory.resolve("out")).doesNotExist();
  }

  @Test
  void anEmptyValueIsRefused() {
    Outcome run =
        Shell.daal4j(
            Shell.words(
                "moments -i " + Shell.IRIS + " --columns 1-4 -o " + directory.resolve("out"),
                "--jdk",
                ""));
    assertThat(run.error()).startsWith("--jdk: the value is empty.");
    assertThat(run.status()).isEqualTo(2);
  }

  private Outcome run(String words) {
    return Shell.daal4j(
        Shell.words(words + " -i " + Shell.IRIS + " --columns 1-4 -o " + directory.resolve("out")));
  }
}

package org.daal4j.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.daal4j.cli.Shell.Outcome;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a user gives Hadoop with -D is not shown, wherever it stands and whatever is wrong. */
class SecretSettingsTest {

  private static final String SECRET = "hunter2";

  @TempDir Path directory;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "kmeans -D hunter2",
        "kmeans -Dhunter2",
        "kmeans -D =hunter2",
        "kmeans -D fs.s3a.secret.key hunter2",
        "kmeans -i x -Dfs.s3a.secret.key=hunter2",
        "kmeans -i x -D fs.s3a.secret.key=hunter2",
        "kmeans -i x --weights -D fs.s3a.secret.key=hunter2",
        "kmeans -i x -Dhunter2",
        "-Dfs.s3a.secret.key=hunter2 kmeans",
        "-D fs.s3a.secret.key=hunter2 kmeans",
        "kmeans -D fs.s3a.secret.key=hunter2 -conf nowhere.xml -i x",
        "kmeans -D fs.s3a.secret.key=hunter2 -files /no/such/file -i x",
        "kmeans -D fs.s3a.secret.key=hunter2 -libjars /no/such/jar -i x --verbose",
        "kmeans -D fs.s3a.secret.key=hunter2 -D -D -i x",
        "kmeans -D fs.s3a.secret.key=hunter2 --unknown",
        "kmeans -D fs.s3a.secret.key=hunter2 -i nowhere.csv -o OUT -k 1 --verbose",
        "kmeans -D fs.s3a.secret.key=hunter2 -i s3a://bucket/x -o OUT -k 1 --verbose",
        "kmeans -i s3a://KEY:hunter2@bucket/x -o OUT -k 1",
        "kmeans -i s3a://KEY:a/hunter2@bucket/x -o OUT -k 1",
        "kmeans -i wasb://KEY:hunter2@host/x -o OUT -k 1 --verbose",
        "kmeans -i ../samples/iris.csv --columns 1-4 -o s3a://KEY:hunter2@bucket/x -k 1",
        "kmeans -D daal4j.inprocess.threads=hunter2 -i ../samples/iris.csv --columns 1-4 -o OUT -k 1 --verbose",
        "kmeans -D daal4j.inprocess.memory.share=hunter2 -i ../samples/iris.csv --columns 1-4 -o OUT -k 1",
        "kmeans -D daal4j.blas=hunter2 -i ../samples/iris.csv --columns 1-4 -o OUT -k 1",
        "kmeans -D mapreduce.task.io.sort.mb=hunter2 -i ../samples/iris.csv --columns 1-4 -o OUT"
            + " -k 1 --engine mapreduce"
      })
  void doesNotShow(String command) {
    String line = command.replace("OUT", directory.resolve("out").toString());
    Outcome outcome = Shell.daal4j(Shell.words(line));
    assertThat(outcome.status()).isNotZero();
    assertThat(outcome.err() + outcome.out()).doesNotContain(SECRET);
  }
}

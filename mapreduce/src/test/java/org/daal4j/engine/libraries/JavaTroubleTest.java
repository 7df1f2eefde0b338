package org.daal4j.engine.libraries;

import static org.assertj.core.api.Assertions.assertThat;

import org.daal4j.core.Setting;
import org.junit.jupiter.api.Test;

/**
 * The texts are those of Hadoop 3.4.3, where classes had been made too new for the cluster's Java,
 * and where {@code --jdk} named a directory that is not there.
 */
class JavaTroubleTest {

  @Test
  void aTaskOnAnOlderJavaIsToldWithTheRemedy() {
    String task =
        "Error: org/daal4j/engine/RowsInputFormat has been compiled by a more recent version of the"
            + " Java Runtime (class file version 61.0), this version of the Java Runtime only"
            + " recognizes class file versions up to 52.0\n";
    assertThat(JavaTrouble.in(task).map(Setting::plain))
        .contains(
            "tasks of the cluster run on Java 8, but daal4j needs 17 or newer. Give them one by"
                + " jdk: an archive that nodes fetch, or local: and a directory that every node"
                + " has.");
    assertThat(JavaTrouble.in(task.replace("52.0", "55.0")).orElseThrow()).contains("Java 11,");
  }

  @Test
  void aClassOfSomebodyElseIsHisConcern() {
    assertThat(
            JavaTrouble.in(
                "Error: com/example/Codec has been compiled by a more recent version of the Java"
                    + " Runtime (class file version 65.0), this version of the Java Runtime only"
                    + " recognizes class file versions up to 61.0\n"))
        .isEmpty();
  }

  @Test
  void aNodeWithoutThatJavaIsToldWithTheRemedy() {
    String application =
        """
        Application application_1795929573239_0008 failed 2 times due to AM Container for \
        appattempt_1795929573239_0008_000002 exited with  exitCode: 127
        Failing this attempt.Diagnostics: [2026-11-29 05:30:12.045]Exception from container-launch.
        Container id: container_1795929573239_0008_02_000001
        Exit code: 127

        [2026-11-29 05:30:12.047]Container exited with a non-zero exit code 127. Error file: \
        prelaunch.err.
        Last 4096 bytes of prelaunch.err :
        Last 4096 bytes of stderr :
        /bin/bash: line 1: /opt/none/bin/java: No such file or directory


        For more detailed output, check the application tracking page: http://localhost:40047/
        """;
    assertThat(JavaTrouble.in(application).map(Setting::plain).orElseThrow())
        .startsWith(
            "tasks of the cluster have no Java on a node: /opt/none/bin/java: No such file or"
                + " directory. Give them one by jdk: ");
  }

  @Test
  void otherFailuresAreLeftAsTheyAre() {
    assertThat(JavaTrouble.in("")).isEmpty();
    assertThat(JavaTrouble.in("Error: Java heap space")).isEmpty();
    assertThat(JavaTrouble.in("[2026] Container killed on request. Exit code is 143")).isEmpty();
  }
}

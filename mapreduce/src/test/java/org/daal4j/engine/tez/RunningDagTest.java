package org.daal4j.engine.tez;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.daal4j.core.Setting;
import org.junit.jupiter.api.Test;

class RunningDagTest {

  /** As Tez 0.10.5 passes on what YARN says of a container whose java is not there. */
  @Test
  void containersWithoutAJavaThatWillDoAreToldWithTheRemedy() {
    String fold =
        """
        Vertex failed, vertexName=fold, vertexId=vertex_1_0035_1_00, diagnostics=[Task failed, \
        diagnostics=[TaskAttempt 0 failed, info=[Container container_1_0035_01_000002 finished \
        with diagnostics set to [Container failed, exitCode=127. Exception from container-launch.
        Last 4096 bytes of stderr :
        /bin/bash: line 1: /opt/none/bin/java: No such file or directory
        ]]""";
    assertThat(Setting.plain(RunningDag.reason(List.of(fold, "Vertex killed, vertexName=merge"))))
        .startsWith("tasks of the cluster have no Java on a node: /opt/none/bin/java: No such file")
        .contains("Give them one by jdk: ");
  }

  @Test
  void otherReasonsAreTheFirstLinesEachOnce() {
    assertThat(
            RunningDag.reason(
                List.of("Vertex failed\n\tat a.b.C", "Vertex failed\n\tat d.e.F", "DAG killed")))
        .isEqualTo("Vertex failed; DAG killed");
  }
}

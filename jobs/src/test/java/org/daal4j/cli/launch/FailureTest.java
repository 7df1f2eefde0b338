package org.daal4j.cli.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;

class FailureTest {

  /** As the NameNode's errors have it. */
  @Test
  void theTraceOfAServerInAMessageIsLeftOut() {
    IOException thrown =
        new IOException(
            "The quota of /data is exceeded:\n quota = 3\n"
                + "\tat org.apache.hadoop.hdfs.Quota.verify(Quota.java:185)\n"
                + "\tat java.base/java.security.AccessController.doPrivileged(A.java:712)\n");

    assertThat(Failure.of(thrown).message())
        .isEqualTo(
            "The quota of /data is exceeded: quota = 3 (IOException)."
                + " Run with --verbose for the whole story.");
  }

  @Test
  void aMessageThatSpeaksOfAPlaceStays() {
    assertThat(Failure.of(new IOException("stopped\nat line 3 (of 5)")).message())
        .startsWith("stopped at line 3 (of 5) (IOException)");
  }
}

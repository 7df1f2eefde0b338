package org.daal4j.engine.tez;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.apache.hadoop.security.Credentials;
import org.apache.hadoop.yarn.conf.YarnConfiguration;
import org.apache.tez.dag.api.TezConfiguration;
import org.daal4j.core.Progress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TezSessionTest {

  @TempDir Path directory;

  /** The client of Tez itself would end with a NullPointerException. */
  @Test
  void withoutAResourceManagerThereIsNone() throws IOException {
    int port;
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
      port = taken.getLocalPort();
    }
    TezConfiguration conf = new TezConfiguration(false);
    conf.set("fs.defaultFS", "file:///");
    conf.set(TezConfiguration.TEZ_AM_STAGING_DIR, directory.toUri().toString());
    conf.setBoolean(TezConfiguration.TEZ_IGNORE_LIB_URIS, true);
    conf.set(YarnConfiguration.RM_ADDRESS, "127.0.0.1:" + port);
    conf.setInt(YarnConfiguration.RESOURCEMANAGER_CONNECT_MAX_WAIT_MS, 200);
    conf.setInt(YarnConfiguration.RESOURCEMANAGER_CONNECT_RETRY_INTERVAL_MS, 100);
    conf.setInt("ipc.client.connect.max.retries", 0);
    try (TezSession session =
        new TezSession(conf, Map.of(), new Credentials(), "daal4j", Progress.NONE)) {
      assertThatThrownBy(() -> session.open(Duration.ofSeconds(10)))
          .isInstanceOf(SessionLostException.class)
          .hasMessageStartingWith("no session can be had: ")
          .hasMessageContaining(":" + port + " failed on connection exception");
    }
  }
}

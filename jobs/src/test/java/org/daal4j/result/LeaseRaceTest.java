package org.daal4j.result;

import java.nio.file.Path;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileSystem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** On local disks, where Hadoop's own exclusive creation is not exclusive. */
class LeaseRaceTest {

  @TempDir Path directory;

  @Test
  @Timeout(300)
  void ofTwoProcessesOneHoldsTheLease() throws Exception {
    FileSystem local = FileSystem.getLocal(new Configuration()).getRaw();
    LeaseRace.beside(
        3,
        100,
        pair ->
            new LeaseRace(
                local,
                300,
                new org.apache.hadoop.fs.Path(directory.resolve("pair-" + pair).toUri())));
  }
}

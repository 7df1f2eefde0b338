package org.daal4j.engine.mapreduce;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.apache.hadoop.conf.Configuration;
import org.daal4j.engine.Engines;
import org.junit.jupiter.api.Test;

class LocalJobsTest {

  /** /tmp/hadoop, where Hadoop would put them, belongs to the first user of a machine. */
  @Test
  void filesOfLocalJobsLieBelowTheTemporaryDirectoryOfTheirRun() {
    String staging = "mapreduce.jobtracker.staging.root.dir";
    Configuration conf = Engines.localConf();
    LocalJobs.apply(conf, 1);
    LocalJobs.useTemporaryDirectory(conf, Path.of("/own"));
    assertThat(conf.get(staging)).isEqualTo("/own/mapred/staging");
    Configuration theirs = Engines.localConf();
    theirs.set(staging, "/theirs");
    LocalJobs.apply(theirs, 1);
    assertThat(theirs.get(staging)).isEqualTo("/theirs");
  }
}

package org.daal4j.engine.yarn;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.apache.hadoop.conf.Configuration;
import org.daal4j.engine.Engines;
import org.junit.jupiter.api.Test;

class JobDefaultsTest {

  @Test
  void otherSettingsAreTheUsersWhereHeHasAny() {
    Configuration conf = Engines.localConf();
    JobDefaults.apply(conf);
    assertThat(conf.get("mapreduce.task.io.sort.mb")).isEqualTo("16");
    assertThat(conf.get("yarn.client.nodemanager-connect.max-wait-ms")).isEqualTo("20000");
    Configuration theirs = Engines.localConf();
    theirs.set("mapreduce.task.io.sort.mb", "200");
    JobDefaults.apply(theirs);
    assertThat(theirs.get("mapreduce.task.io.sort.mb")).isEqualTo("200");
  }

  @Test
  void tokensThatJobsShareOutliveEveryJob() {
    String cancel = "mapreduce.job.complete.cancel.delegation.tokens";
    Configuration ownTokens = Engines.localConf();
    JobDefaults.apply(ownTokens);
    assertThat(ownTokens.getBoolean(cancel, true)).isTrue();
    Configuration shared = Engines.localConf();
    shared.set("mapreduce.job.credentials.binary", "/tokens");
    JobDefaults.apply(shared);
    assertThat(shared.getBoolean(cancel, true)).isFalse();
    shared.setBoolean(cancel, true);
    JobDefaults.apply(shared);
    assertThat(shared.getBoolean(cancel, false)).isTrue();
  }

  @Test
  void tasksUseOneThreadOfOpenBlasUnlessTheUserSaysHowMany() {
    Configuration conf = Engines.localConf();
    JobDefaults.apply(conf);
    for (String environment :
        List.of("mapreduce.map.env", "mapreduce.reduce.env", "yarn.app.mapreduce.am.env")) {
      assertThat(conf.get(environment + ".OPENBLAS_NUM_THREADS")).as(environment).isEqualTo("1");
      Configuration listed = Engines.localConf();
      listed.set(environment, "A=b,OPENBLAS_NUM_THREADS=4");
      JobDefaults.apply(listed);
      assertThat(listed.get(environment + ".OPENBLAS_NUM_THREADS")).as(environment).isNull();
      Configuration single = Engines.localConf();
      single.set(environment + ".OPENBLAS_NUM_THREADS", "4");
      JobDefaults.apply(single);
      assertThat(single.get(environment + ".OPENBLAS_NUM_THREADS")).isEqualTo("4");
    }
  }
}

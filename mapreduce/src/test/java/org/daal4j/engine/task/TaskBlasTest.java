package org.daal4j.engine.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.apache.hadoop.conf.Configuration;
import org.daal4j.core.UsageException;
import org.daal4j.engine.Engines;
import org.junit.jupiter.api.Test;

class TaskBlasTest {

  private static final String SETTING = "daal4j.blas";

  @Test
  void theConfigurationIsTakenOverWhereItSaysAnything() {
    String before = System.getProperty(SETTING);
    try {
      Configuration conf = Engines.localConf();
      System.setProperty(SETTING, "java");
      TaskBlas.configure(conf);
      assertThat(System.getProperty(SETTING)).isEqualTo("java");
      conf.set(SETTING, "system");
      TaskBlas.configure(conf);
      assertThat(System.getProperty(SETTING)).isEqualTo("system");
      System.setProperty(SETTING, "fastest");
      conf.unset(SETTING);
      assertThatThrownBy(() -> TaskBlas.configure(conf)).isInstanceOf(UsageException.class);
    } finally {
      if (before == null) {
        System.clearProperty(SETTING);
      } else {
        System.setProperty(SETTING, before);
      }
    }
  }

  @Test
  void anUnknownSourceIsRefused() {
    Configuration conf = Engines.localConf();
    conf.set(SETTING, "fastest");
    assertThatThrownBy(() -> TaskBlas.configure(conf)).isInstanceOf(UsageException.class);
  }
}

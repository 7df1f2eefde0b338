package org.daal4j.input;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.hadoop.conf.Configuration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HdfsWaitsTest {

  /** Each wait is twice the one before: 400 + 800 + ... + 6,400 ms by Hadoop's defaults. */
  @Test
  void aClientIsAsPatientAsHadoopsInAll() {
    Configuration conf = new Configuration(false);
    HdfsWaits.useIn(conf);
    long first = conf.getLong(HdfsWaits.FIRST_MILLIS, 400);
    int waits = conf.getInt(HdfsWaits.WAITS, 5);
    assertThat(first).isLessThan(10);
    assertThat(first * ((1L << waits) - 1)).isBetween(12_400L, 60_000L);
  }

  @ParameterizedTest
  @ValueSource(strings = {HdfsWaits.FIRST_MILLIS, HdfsWaits.WAITS})
  void whoHasSaidOneOfThemHasSaidBoth(String key) {
    Configuration conf = new Configuration(false);
    conf.setInt(key, 7);
    HdfsWaits.useIn(conf);
    assertThat(conf.size()).isOne();
    assertThat(conf.getInt(key, 0)).isEqualTo(7);
  }
}

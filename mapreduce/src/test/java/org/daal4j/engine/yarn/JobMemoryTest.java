package org.daal4j.engine.yarn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.apache.hadoop.conf.Configuration;
import org.daal4j.core.UsageException;
import org.daal4j.crossproduct.Precision;
import org.daal4j.crossproduct.SumCrossProducts;
import org.daal4j.engine.PartialMemory;
import org.daal4j.moments.MeasureMoments;
import org.junit.jupiter.api.Test;

class JobMemoryTest {

  private static final long GIGABYTE = 1L << 30;

  private static PartialMemory of(int columns, Precision precision) {
    return new PartialMemory(new SumCrossProducts(columns, precision).size());
  }

  private static PartialMemory memory(int columns) {
    return new PartialMemory(new MeasureMoments(columns).size());
  }

  @Test
  void theHeapOfAMapTaskCounts() {
    Configuration conf = new Configuration(false);
    conf.setInt("mapreduce.task.io.sort.mb", 16);
    conf.setInt("mapreduce.map.memory.mb", 1_024);
    PartialMemory fits = of(5_000, Precision.DOUBLE);
    assertThatCode(() -> new JobMemory(fits, conf, 4 * GIGABYTE).require())
        .doesNotThrowAnyException();
    PartialMemory wide = of(12_000, Precision.DOUBLE);
    assertThatThrownBy(() -> new JobMemory(wide, conf, 4 * GIGABYTE).require())
        .isInstanceOf(UsageException.class)
        .hasMessageContaining("12,000 columns need")
        .hasMessageContaining("in a map task")
        .hasMessageContaining("mapreduce.map.memory.mb");
    conf.setInt("mapreduce.map.memory.mb", 2_048);
    assertThatCode(() -> new JobMemory(wide, conf, 4 * GIGABYTE).require())
        .doesNotThrowAnyException();
    conf.set("mapreduce.map.java.opts", "-Xmx200m");
    assertThatThrownBy(() -> new JobMemory(fits, conf, 4 * GIGABYTE).require())
        .hasMessageContaining("mapreduce.map.java.opts");
    assertThatThrownBy(() -> new JobMemory(fits, conf, GIGABYTE / 8).require())
        .hasMessageContaining("the driver");
  }

  @Test
  void inAJobTheSmallestHeapDecides() {
    Configuration conf = new Configuration(false);
    conf.setInt("mapreduce.task.io.sort.mb", 16);
    conf.setInt("mapreduce.map.memory.mb", 1_024);
    PartialMemory memory = new PartialMemory(new MeasureMoments(1).size());
    int most = new JobMemory(memory, conf, 4 * GIGABYTE).mostColumns();
    assertThatCode(() -> new JobMemory(memory(most), conf, 4 * GIGABYTE).require())
        .doesNotThrowAnyException();
    assertThatThrownBy(() -> new JobMemory(memory(most + 1), conf, 4 * GIGABYTE).require())
        .hasMessageContaining("in a map task");
    assertThat(new JobMemory(memory, conf, GIGABYTE / 4).mostColumns()).isLessThan(most);
  }

  @Test
  void fewColumnsFitInAnyHeap() {
    Configuration conf = new Configuration(false);
    conf.set("mapreduce.map.java.opts", "-Xmx100m");
    conf.set("mapreduce.reduce.java.opts", "-Xmx60m");
    PartialMemory memory = memory(20);
    assertThatCode(() -> new JobMemory(memory, conf, 1 << 24).require()).doesNotThrowAnyException();
  }
}

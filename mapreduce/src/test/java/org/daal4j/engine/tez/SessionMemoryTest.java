package org.daal4j.engine.tez;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.apache.hadoop.conf.Configuration;
import org.daal4j.core.PartialSize;
import org.daal4j.core.UsageException;
import org.daal4j.engine.PartialMemory;
import org.junit.jupiter.api.Test;

class SessionMemoryTest {

  private static final long MEGABYTE = 1 << 20;

  private final Configuration conf = new Configuration(false);

  SessionMemoryTest() {
    conf.setInt("mapreduce.task.io.sort.mb", 16);
  }

  /** Of partials of so many megabytes a column, with 1 MB beside them while rows are added. */
  private SessionMemory memory(int columns, long megabytes) {
    PartialSize size = new PartialSize(columns, p -> p * megabytes * MEGABYTE, p -> MEGABYTE);
    return new SessionMemory(new PartialMemory(size), conf, 8L << 30);
  }

  @Test
  void aContainerNeedsWhatTheLargerOfBothKindsOfTasksDoes() {
    conf.set("mapreduce.map.memory.mb", "300");
    conf.set("mapreduce.map.java.opts", "-Xmx200m");
    conf.set("mapreduce.reduce.memory.mb", "200");
    SessionMemory memory = memory(1, 10);
    assertThat(memory.containerBytes(1)).isEqualTo(27 * MEGABYTE);
    assertThat(memory.containerBytes(3)).isEqualTo(30 * MEGABYTE);
    assertThat(memory.containerBytes(1_000)).as("a fifth of the heap").isEqualTo(40 * MEGABYTE);
  }

  /** Whatever tasks of MapReduce have. */
  @Test
  void theHeapOfAContainerCounts() {
    conf.set("mapreduce.map.java.opts", "-Xmx256m");
    conf.set("mapreduce.reduce.java.opts", "-Xmx256m");
    assertThatThrownBy(() -> memory(40, 10).require())
        .isInstanceOf(UsageException.class)
        .hasMessageContaining("40 columns need 417 MB in a container of the session")
        .hasMessageContaining("Raise tez.task.resource.memory.mb (and tez.task.launch.cmd-opts");
    conf.set("tez.task.launch.cmd-opts", "-Xmx2g");
    assertThatCode(() -> memory(40, 10).require()).doesNotThrowAnyException();
    int most = memory(1, 10).mostColumns();
    assertThat(most).isGreaterThan(40);
    assertThatCode(() -> memory(most, 10).require()).doesNotThrowAnyException();
    assertThatThrownBy(() -> memory(most + 1, 10).require()).isInstanceOf(UsageException.class);
  }

  @Test
  void theHeapFollowsFromTheMemoryOfContainers() {
    conf.set("mapreduce.map.memory.mb", "384");
    conf.set("mapreduce.reduce.memory.mb", "384");
    assertThatThrownBy(() -> memory(40, 10).require()).isInstanceOf(UsageException.class);
    conf.set("tez.task.resource.memory.mb", "2000");
    assertThatCode(() -> memory(40, 10).require()).doesNotThrowAnyException();
    assertThat(SessionSettings.containerHeap(conf)).isEqualTo(1_600 * MEGABYTE); // Hadoop's 0.8
  }
}

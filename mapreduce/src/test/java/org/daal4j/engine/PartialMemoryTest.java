package org.daal4j.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.apache.hadoop.conf.Configuration;
import org.daal4j.core.UsageException;
import org.daal4j.crossproduct.Precision;
import org.daal4j.crossproduct.SumCrossProducts;
import org.junit.jupiter.api.Test;

class PartialMemoryTest {

  private static final long GIGABYTE = 1L << 30;

  private static PartialMemory of(int columns, Precision precision) {
    return new PartialMemory(new Pass<>(new SumCrossProducts(columns, precision), null, null, 0));
  }

  @Test
  void smallPartialsAreAsManyAsWanted() {
    assertThat(of(20, Precision.DOUBLE).partialsInProcess(8, GIGABYTE)).isEqualTo(8);
    assertThat(new PartialMemory(new Pass<>(new SumRows(), null, null, 0)).partialsInProcess(8, 1))
        .isEqualTo(8);
  }

  /** 5,000 columns: 95 MB a partial, 120 MB while rows are added. */
  @Test
  void widePartialsAreAsManyAsFit() {
    PartialMemory memory = of(5_000, Precision.DOUBLE);
    // (2/3 · 1024 - 48 - 2 · 95) MB / 120 MB
    assertThat(memory.partialsInProcess(8, GIGABYTE)).isEqualTo(3);
    assertThat(memory.partialsInProcess(8, 4 * GIGABYTE)).isEqualTo(8);
    assertThat(of(5_000, Precision.EXTENDED).partialsInProcess(8, GIGABYTE)).isEqualTo(1);
  }

  /**
   * Two merged partials of 8·p(p + 1)/2 bytes, and one with 8·649·p and room for sparse rows beside
   * it.
   */
  @Test
  void theMostColumnsThatFitAreNamedAndFit() {
    assertThatThrownBy(() -> of(20_000, Precision.DOUBLE).partialsInProcess(8, GIGABYTE))
        .isInstanceOf(UsageException.class)
        .hasMessage(
            "20,000 columns need 4,726 MB in this process, which has 634 MB for them. At most 7,115"
                + " columns fit. Raise its heap (-Xmx, for bin/daal4j DAAL4J_OPTS=-Xmx8g), or"
                + " choose fewer with --columns.");
    assertThatCode(() -> of(7_115, Precision.DOUBLE).partialsInProcess(8, GIGABYTE))
        .doesNotThrowAnyException();
    assertThatThrownBy(() -> of(7_116, Precision.DOUBLE).partialsInProcess(8, GIGABYTE))
        .isInstanceOf(UsageException.class);
  }

  @Test
  void theHeapOfAMapTaskCounts() {
    Configuration conf = new Configuration(false);
    conf.setInt("mapreduce.task.io.sort.mb", 16);
    conf.setInt("mapreduce.map.memory.mb", 1_024);
    PartialMemory fits = of(5_000, Precision.DOUBLE);
    assertThatCode(() -> fits.checkJob(conf, 4 * GIGABYTE)).doesNotThrowAnyException();
    PartialMemory wide = of(12_000, Precision.DOUBLE);
    assertThatThrownBy(() -> wide.checkJob(conf, 4 * GIGABYTE))
        .isInstanceOf(UsageException.class)
        .hasMessageContaining("12,000 columns need")
        .hasMessageContaining("in a map task")
        .hasMessageContaining("mapreduce.map.memory.mb");
    conf.setInt("mapreduce.map.memory.mb", 2_048);
    assertThatCode(() -> wide.checkJob(conf, 4 * GIGABYTE)).doesNotThrowAnyException();
    conf.set("mapreduce.map.java.opts", "-Xmx200m");
    assertThatThrownBy(() -> fits.checkJob(conf, 4 * GIGABYTE))
        .hasMessageContaining("mapreduce.map.java.opts");
    assertThatThrownBy(() -> fits.checkJob(conf, GIGABYTE / 8)).hasMessageContaining("the driver");
  }

  @Test
  void localMapTasksShareOneHeap() {
    Configuration conf = new Configuration(false);
    conf.setInt("mapreduce.task.io.sort.mb", 16);
    assertThat(of(5_000, Precision.DOUBLE).localMaps(conf, 8, GIGABYTE)).isEqualTo(4);
    assertThat(of(50, Precision.DOUBLE).localMaps(conf, 8, GIGABYTE)).isEqualTo(8);
  }
}

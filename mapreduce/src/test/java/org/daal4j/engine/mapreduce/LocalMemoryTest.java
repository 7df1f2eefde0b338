package org.daal4j.engine.mapreduce;

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

class LocalMemoryTest {

  private static final long GIGABYTE = 1L << 30;

  private static Configuration conf() {
    Configuration conf = new Configuration(false);
    conf.setInt("mapreduce.task.io.sort.mb", 16);
    return conf;
  }

  private static LocalMemory products(int columns, long heap) {
    return new LocalMemory(
        new PartialMemory(new SumCrossProducts(columns, Precision.DOUBLE).size()), conf(), heap);
  }

  private static LocalMemory moments(int columns, long heap) {
    return new LocalMemory(new PartialMemory(new MeasureMoments(columns).size()), conf(), heap);
  }

  @Test
  void mapTasksShareOneHeap() {
    assertThat(products(5_000, GIGABYTE).maps(8)).isEqualTo(4);
    assertThat(products(50, GIGABYTE).maps(8)).isEqualTo(8);
  }

  @Test
  void fewColumnsFitInAnyHeap() {
    assertThat(moments(20, 1 << 24).maps(4)).isEqualTo(4);
  }

  @Test
  void asManyColumnsFitAsItSays() {
    long heap = GIGABYTE / 4;
    int most = moments(1, heap).mostColumns();
    assertThatCode(() -> moments(most, heap).maps(1)).doesNotThrowAnyException();
    assertThatThrownBy(() -> moments(most + 1, heap).maps(1)).isInstanceOf(UsageException.class);
    assertThat(moments(1, GIGABYTE).mostColumns()).isGreaterThan(most);
  }
}

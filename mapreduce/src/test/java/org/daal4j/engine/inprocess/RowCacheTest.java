package org.daal4j.engine.inprocess;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.apache.hadoop.fs.Path;
import org.daal4j.core.DenseRows;
import org.daal4j.engine.Engines;
import org.daal4j.engine.written.PartFiles;
import org.daal4j.packed.PartSink;
import org.daal4j.packed.WrittenPart;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RowCacheTest {

  @TempDir java.nio.file.Path directory;

  @Test
  void aBlockOfHalfAMegabyteCountsAsItsNumbers() throws IOException {
    assertThat(partsInFiles(1_000)).isZero(); // two of 512,000 bytes
  }

  @Test
  void aLargerBlockCountsAsWholeMegabytesBecauseTheHeapMayGiveItThose() throws IOException {
    assertThat(partsInFiles(1_040)).isOne(); // two of 532,480 bytes
  }

  /** Parts that go to files when two blocks of 64 rows meet a budget of 1.2 MB. */
  private int partsInFiles(int columns) throws IOException {
    RowCache cache =
        new RowCache(
            new MemoryBudget(1_200_000),
            new PartFiles(Engines.localConf(), new Path(directory.toUri()), "0"));
    DenseRows block = new DenseRows(columns, 64, false, 0);
    block.setRows(64);
    try (PartSink part = cache.begin("part", columns, false, false)) {
      part.add(block);
      part.add(block);
      WrittenPart finished = part.finish();
      assertThat(finished.rows()).isEqualTo(128);
    }
    return cache.partsInFiles();
  }
}

package org.daal4j.engine.mapreduce;

import java.util.List;
import org.apache.hadoop.conf.Configuration;
import org.daal4j.core.UsageException;
import org.daal4j.engine.PartialMemory;
import org.daal4j.engine.PartialMemory.Need;
import org.daal4j.engine.yarn.JobMemory;
import org.daal4j.input.HeapShare;

/**
 * Whether a pass fits in the one heap that the tasks of the local job runner and the driver have in
 * common.
 *
 * @param memory what the pass needs
 * @param conf of the job
 * @param heap bytes of the largest heap of this process
 */
record LocalMemory(PartialMemory memory, Configuration conf, long heap) {

  /**
   * How many map tasks can work at a time.
   *
   * @throws UsageException when not even one can
   */
  int maps(int wanted) {
    memory.require(needs());
    long adding = memory.size().addingBytes();
    long one = Math.max(1, adding + JobMemory.sortBufferBytes(conf));
    return adding <= PartialMemory.SMALL_BYTES
        ? wanted
        : (int) Math.max(1, Math.min(wanted, HeapShare.usable(heap) / one));
  }

  /** The largest number of columns with which a map task can work. */
  int mostColumns() {
    return memory.most(needs());
  }

  private List<Need> needs() {
    long sortBuffer = JobMemory.sortBufferBytes(conf);
    return List.of(
        Need.ofThisProcess(
            s ->
                Math.max(
                        Math.max(s.addingBytes(), memory.merging(s)),
                        s.summaryBytes() + PartialMemory.told(s))
                    + sortBuffer,
            heap));
  }
}

package org.daal4j.engine.tez;

import java.util.Iterator;
import java.util.Map;
import org.apache.hadoop.io.LongWritable;
import org.apache.tez.runtime.api.LogicalInput;
import org.apache.tez.runtime.api.LogicalOutput;
import org.apache.tez.runtime.api.ProcessorContext;
import org.apache.tez.runtime.library.api.KeyValueWriter;
import org.daal4j.engine.task.FoldTask;
import org.daal4j.engine.task.PassCounter;
import org.daal4j.input.RowsSplit;

/** Folds the splits of a slot: a {@link FoldTask}. */
public final class FoldProcessor extends PassProcessor {

  /** For Tez. */
  public FoldProcessor(ProcessorContext context) {
    super(context);
  }

  @Override
  void work(Map<String, LogicalInput> inputs, Map<String, LogicalOutput> outputs) throws Exception {
    KeyValueWriter writer = (KeyValueWriter) outputs.get(PassDag.MERGE).getWriter();
    Iterator<RowsSplit> splits = Slots.splitsOf(conf(), getContext().getTaskIndex()).iterator();
    ResidentRows resident = ResidentRows.ofThisProcess();
    resident.beginPass();
    long before = resident.rowsGiven();
    FoldTask.run(
        this,
        () -> splits.hasNext() ? splits.next() : null,
        (key, piece) -> writer.write(new LongWritable(key), piece));
    count(PassCounter.CACHED_ROWS, resident.rowsGiven() - before);
  }
}

package org.daal4j.engine.tez;

import java.io.IOException;
import java.util.Iterator;
import java.util.Map;
import org.apache.hadoop.io.LongWritable;
import org.apache.tez.runtime.api.LogicalInput;
import org.apache.tez.runtime.api.LogicalOutput;
import org.apache.tez.runtime.api.ProcessorContext;
import org.apache.tez.runtime.library.api.KeyValuesReader;
import org.daal4j.engine.task.MergeTask;
import org.daal4j.engine.task.PassResultWritable;

/** Merges what the tasks of all slots have sent to one: a {@link MergeTask}. */
public final class MergeProcessor extends PassProcessor {

  /** For Tez. */
  public MergeProcessor(ProcessorContext context) {
    super(context);
  }

  @Override
  void work(Map<String, LogicalInput> inputs, Map<String, LogicalOutput> outputs) throws Exception {
    KeyValuesReader reader = (KeyValuesReader) inputs.get(PassDag.FOLD).getReader();
    MergeTask.run(
        this,
        new MergeTask.Pieces() {
          @Override
          public boolean next() throws IOException {
            return reader.next();
          }

          @Override
          public long key() throws IOException {
            return ((LongWritable) reader.getCurrentKey()).get();
          }

          @Override
          public Iterable<PassResultWritable> values() throws IOException {
            Iterator<Object> values = reader.getCurrentValues().iterator();
            return () ->
                new Iterator<>() {
                  @Override
                  public boolean hasNext() {
                    return values.hasNext();
                  }

                  @Override
                  public PassResultWritable next() {
                    return (PassResultWritable) values.next();
                  }
                };
          }
        });
  }
}

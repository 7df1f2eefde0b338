package org.daal4j.engine.tez;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import org.apache.tez.common.TezUtils;
import org.apache.tez.runtime.api.AbstractLogicalIOProcessor;
import org.apache.tez.runtime.api.Event;
import org.apache.tez.runtime.api.LogicalInput;
import org.apache.tez.runtime.api.LogicalOutput;
import org.apache.tez.runtime.api.ProcessorContext;
import org.daal4j.engine.task.PassCounter;
import org.daal4j.engine.task.TaskHost;
import org.daal4j.packed.PartStore;

/** What both kinds of tasks have in common. */
abstract class PassProcessor extends AbstractLogicalIOProcessor implements TaskHost {

  private Configuration conf;

  PassProcessor(ProcessorContext context) {
    super(context);
  }

  @Override
  public final void initialize() throws IOException {
    conf = TezUtils.createConfFromBaseConfAndPayload(getContext());
  }

  /** The session's settings with those of the pass. */
  @Override
  public final Configuration conf() {
    return conf;
  }

  /** Names the session, too: another one may do the pass again. */
  @Override
  public final String attempt() {
    return getContext().getUniqueIdentifier();
  }

  @Override
  public PartStore parts(Path directory, PartStore files) {
    return ResidentRows.ofThisProcess().store(directory, files);
  }

  @Override
  public final void count(PassCounter counter, long more) {
    getContext().getCounters().findCounter(PassCounter.GROUP, counter.title()).increment(more);
  }

  @Override
  public final void alive() {
    getContext().notifyProgress();
  }

  @Override
  public final void run(Map<String, LogicalInput> inputs, Map<String, LogicalOutput> outputs)
      throws Exception {
    ResidentRows.ofThisProcess()
        .limit(ResidentRows.mostBytes(conf, Runtime.getRuntime().maxMemory()));
    for (LogicalInput input : inputs.values()) {
      input.start();
    }
    for (LogicalOutput output : outputs.values()) {
      output.start();
    }
    work(inputs, outputs);
  }

  abstract void work(Map<String, LogicalInput> inputs, Map<String, LogicalOutput> outputs)
      throws Exception;

  @Override
  public final void handleEvents(List<Event> events) {}

  @Override
  public final void close() {}
}

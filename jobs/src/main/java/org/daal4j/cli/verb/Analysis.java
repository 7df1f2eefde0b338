package org.daal4j.cli.verb;

import java.io.IOException;
import org.daal4j.cli.page.Page;
import org.daal4j.core.Checkpoint;
import org.daal4j.core.Engine;
import org.daal4j.core.RunSummary;
import org.daal4j.input.FileTable;
import org.daal4j.model.ModelReader;
import org.daal4j.result.ResultWriter;

/**
 * What a verb does between opening the engine and publishing the result, and how it is told.
 *
 * @param <M> what it has found
 */
public interface Analysis<M> {

  /** What it asks of the table, which may have no more columns than fit in memory. */
  Cost cost();

  /** Runs passes over the table and writes the result. */
  M run(Engine engine, FileTable rows, Checkpoint checkpoint, ResultWriter result)
      throws IOException;

  /** What the run has cost, and of how many rows the result is. */
  default RunSummary total(RunSummary passes) {
    return passes;
  }

  /** Reads the result of an earlier run. */
  M read(ModelReader saved) throws IOException;

  /** Tells a reader what was found, before the lines that all verbs end with. */
  void tell(M found, RunFacts run, Page page);
}

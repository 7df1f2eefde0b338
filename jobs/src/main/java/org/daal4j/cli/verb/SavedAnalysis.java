package org.daal4j.cli.verb;

import java.io.IOException;
import org.daal4j.cli.page.Page;
import org.daal4j.core.Checkpoint;
import org.daal4j.core.Engine;
import org.daal4j.core.RunSummary;
import org.daal4j.input.FileTable;
import org.daal4j.model.Model;
import org.daal4j.model.ModelReader;
import org.daal4j.result.ResultWriter;

/**
 * A fit whose result keeps what was summed up.
 *
 * @param verb the fit
 */
record SavedAnalysis<M extends Model>(AnalysisVerb<M> verb) implements Analysis<M> {

  @Override
  public Cost cost() {
    return verb.fitCost();
  }

  @Override
  public M run(Engine engine, FileTable rows, Checkpoint checkpoint, ResultWriter result)
      throws IOException {
    return verb.run(engine, rows, checkpoint, result);
  }

  @Override
  public RunSummary total(RunSummary passes) {
    return verb.total(passes);
  }

  @Override
  public M read(ModelReader saved) throws IOException {
    return verb.read(saved);
  }

  @Override
  public void tell(M found, RunFacts run, Page page) {
    verb.tell(found, run, page);
  }
}

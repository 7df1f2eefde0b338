package org.daal4j.cli.verb;

import java.io.IOException;
import org.daal4j.core.Checkpoint;
import org.daal4j.core.Engine;
import org.daal4j.input.FileTable;
import org.daal4j.model.Model;
import org.daal4j.result.ResultWriter;

/**
 * A verb that fits a model to a table and saves it.
 *
 * @param <M> the model
 */
public abstract class AnalysisVerb<M extends Model> extends TableVerb<M> {

  /** Fits a model; rows that go with it are written to {@code result}. */
  protected abstract M fit(
      Engine engine, FileTable rows, Checkpoint checkpoint, ResultWriter result) throws IOException;

  @Override
  public final M run(Engine engine, FileTable rows, Checkpoint checkpoint, ResultWriter result)
      throws IOException {
    M model = fit(engine, rows, checkpoint, result);
    model.save(result);
    return model;
  }
}

package org.daal4j.cli.moments;

import java.io.IOException;
import org.daal4j.cli.group.GroupableVerb;
import org.daal4j.cli.page.Page;
import org.daal4j.cli.verb.Cost;
import org.daal4j.cli.verb.RunFacts;
import org.daal4j.core.Checkpoint;
import org.daal4j.core.Engine;
import org.daal4j.input.FileTable;
import org.daal4j.lowordermoments.LowOrderMoments;
import org.daal4j.lowordermoments.MomentsModel;
import org.daal4j.model.ModelReader;
import org.daal4j.moments.MeasureMoments;
import org.daal4j.report.ModelPage;
import org.daal4j.report.MomentsPage;
import org.daal4j.result.ResultWriter;
import picocli.CommandLine.Command;

/** Low order moments of every column, in one pass. Both precisions give the same result. */
@Command(
    name = "moments",
    description = "Count, range, mean, variance, skewness, kurtosis and norms of every column.",
    footer = {
      "",
      "Example:",
      "  bin/daal4j moments --input samples/iris.csv --columns 1-4 --output out/iris-moments"
    })
public final class MomentsVerb extends GroupableVerb<MomentsModel> {

  @Override
  public Cost cost() {
    return Cost.of(new MeasureMoments(1).size()).passes(1, "power sums").writing("moments.csv");
  }

  @Override
  protected MomentsModel fit(
      Engine engine, FileTable rows, Checkpoint checkpoint, ResultWriter result)
      throws IOException {
    return LowOrderMoments.fit(engine, rows);
  }

  @Override
  protected ModelPage<MomentsModel> page() {
    return new MomentsPage();
  }

  @Override
  public MomentsModel read(ModelReader saved) throws IOException {
    return MomentsModel.read(saved);
  }

  @Override
  public void tell(MomentsModel model, RunFacts run, Page page) {
    new MomentsReport(model, run).print(page);
  }
}

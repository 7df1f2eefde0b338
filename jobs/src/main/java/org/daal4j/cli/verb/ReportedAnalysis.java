package org.daal4j.cli.verb;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.daal4j.cli.page.Page;
import org.daal4j.core.Checkpoint;
import org.daal4j.core.Engine;
import org.daal4j.core.PartialSize;
import org.daal4j.core.RunSummary;
import org.daal4j.input.FileTable;
import org.daal4j.model.Model;
import org.daal4j.model.ModelReader;
import org.daal4j.option.OptionWords;
import org.daal4j.report.ModelPage;
import org.daal4j.report.PageFacts;
import org.daal4j.report.ReportRows;
import org.daal4j.result.ResultWriter;
import org.daal4j.result.VersionInfo;

/**
 * A fit whose result has a page about it.
 *
 * @param verb the fit
 * @param name of the verb
 * @param options that shape the result
 */
record ReportedAnalysis<M extends Model>(
    AnalysisVerb<M> verb, String name, Map<String, Object> options) implements Analysis<M> {

  /** Its name in the result. */
  private static final String FILE = "report.html";

  @Override
  public Cost cost() {
    Cost fit = verb.fitCost();
    ModelPage<M> page = verb.page();
    Cost cost = verb.merges() ? fit : fit.building(partial -> larger(partial, page.size()));
    for (ModelPage.Pass pass : verb.merges() ? List.<ModelPage.Pass>of() : page.passes()) {
      cost = cost.passes(pass.certain() ? 1 : 0, 1, pass.purpose());
    }
    return cost.writing(FILE);
  }

  private static PartialSize larger(PartialSize one, PartialSize other) {
    return new PartialSize(
        one.columns(),
        p -> Math.max(one.of(p).summaryBytes(), other.of(p).summaryBytes()),
        p -> Math.max(one.scratch().applyAsLong(p), other.scratch().applyAsLong(p)));
  }

  @Override
  public M run(Engine engine, FileTable rows, Checkpoint checkpoint, ResultWriter result)
      throws IOException {
    M model = verb.fitted(engine, rows, checkpoint, result);
    PageFacts facts = facts(total(engine.summary()), rows, model);
    // Of what was merged not all rows are there to be shown.
    Optional<ReportRows> shown =
        verb.merges() ? Optional.empty() : Optional.of(verb.reportRows(engine, rows));
    org.daal4j.picture.Page page = verb.page().draw(model, facts.begin(), shown);
    result.text(FILE, facts.end(page)::write);
    model.save(result);
    return model;
  }

  @Override
  public RunSummary total(RunSummary passes) {
    return verb.total(passes);
  }

  private PageFacts facts(RunSummary run, FileTable rows, M model) {
    List<String> warnings = model.markedWarnings().stream().map(OptionWords::of).toList();
    return new PageFacts(
        name,
        VersionInfo.version(),
        rows.columns().size(),
        run.rows(),
        run.skippedRows(),
        List.copyOf(options.keySet()),
        options.values().stream().map(String::valueOf).toList(),
        warnings);
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

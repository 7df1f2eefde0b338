package org.daal4j.cli.report;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.daal4j.api.Session;
import org.daal4j.cli.launch.Invocation;
import org.daal4j.cli.model.FileOptions;
import org.daal4j.cli.model.ModelInput;
import org.daal4j.cli.progress.RunProgress;
import org.daal4j.cli.verb.EngineSession;
import org.daal4j.cli.verb.VerbCommand;
import org.daal4j.core.UsageException;
import org.daal4j.engine.choice.EngineChoice;
import org.daal4j.input.FileTable;
import org.daal4j.picture.Page;
import org.daal4j.report.PageFacts;
import org.daal4j.report.ReportRows;
import org.daal4j.result.JsonText;
import org.daal4j.result.NamedFile;
import org.daal4j.result.SavedModel;
import org.daal4j.table.ColumnSelection;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Option;

/** Writes a page about a saved result. */
@Command(
    name = "report",
    description =
        "Writes a page with tables and pictures of a saved result, one HTML file. With --input it"
            + " also has what needs rows, which are read in this process: a sample of them for"
            + " kmeans, pca, svd and regression, distances to neighbours for dbscan, histograms for"
            + " moments, the confusion of classes for logistic-regression"
            + " and naive-bayes.",
    footer = {
      "",
      "Example, with the model of the example of kmeans:",
      "  bin/daal4j kmeans --input samples/iris.csv --columns 1-4 -k 3 --output out/iris --resume",
      "  bin/daal4j report --model out/iris --input samples/iris.csv --output out/iris.html"
    })
public final class ReportVerb implements VerbCommand {

  private static final String INPUT = "--input";

  @Mixin private FileOptions files;
  @Mixin private ModelInput input;

  @Option(
      names = "--label",
      paramLabel = "COL",
      order = 11,
      defaultValue = "",
      description =
          "For classes: column of the actual labels in --input, which they need there."
              + " Default: none")
  private String label;

  @Option(
      names = "--responses",
      paramLabel = "LIST",
      order = 12,
      defaultValue = "",
      description =
          "For regression: columns with the actual responses in --input. Default: those of the"
              + " model")
  private String responses;

  @Override
  public List<String> refused() {
    return ModelInput.REFUSED;
  }

  @Override
  public Map<String, String> retold() {
    return Map.of(
        INPUT,
        "Rows like those of the fit, for what needs rows: files, directories, globs, each file"
            + " once; @FILE for a list, one a line. Default: none",
        "--unseen",
        "fail, zero: what a level of a category does that the model does not know; zero: it is"
            + " none of those it knows. Default: ${DEFAULT-VALUE}");
  }

  @Override
  public void run(Invocation invocation) throws IOException {
    boolean withRows = invocation.given().test(INPUT);
    input.refuseOfAFit(invocation);
    if (withRows) {
      input.check();
    } else {
      refuseWithoutRows(invocation);
    }
    invocation.refuseBlank("--label", label);
    invocation.refuseBlank("--responses", responses);
    NamedFile file = files.file(invocation, "a fit, as of kmeans");
    SavedReport<?> saved = SavedReport.open(invocation.conf(), files.model());
    PageFacts facts = facts(SavedModel.open(invocation.conf(), files.model()));
    Page page =
        withRows ? withRows(invocation, saved, facts) : draw(saved, facts, Optional.empty());
    long bytes = file.write(out -> write(facts.end(page), out));
    tell(invocation, facts.verb(), bytes);
  }

  /** Options of a table that is not there would do nothing. */
  private static void refuseWithoutRows(Invocation invocation) {
    CommandSpec ofTable = CommandSpec.forAnnotatedObject(new ModelInput());
    List<String> names = ofTable.options().stream().map(OptionSpec::longestName).toList();
    for (String option : names) {
      if (invocation.given().test(option)) {
        throw withoutRows(option);
      }
    }
    for (String option : List.of("--label", "--responses")) {
      if (invocation.given().test(option)) {
        throw withoutRows(option);
      }
    }
  }

  private static UsageException withoutRows(String option) {
    return new UsageException(
        option + " is about the rows of --input. Leave it out, or name the rows.");
  }

  private Page withRows(Invocation invocation, SavedReport<?> saved, PageFacts facts)
      throws IOException {
    FileTable rows = rows(invocation, saved, facts.verb());
    Session session =
        Session.builder(invocation.conf())
            .engine(EngineChoice.INPROCESS)
            .progress(
                RunProgress.on(
                    invocation.streams(), files.speech().quiet(), files.speech().verbose()))
            .open();
    try (EngineSession open = new EngineSession(session)) {
      return draw(saved, facts, Optional.of(ReportRows.of(open.engine(), rows)));
    }
  }

  private static Page draw(SavedReport<?> saved, PageFacts facts, Optional<ReportRows> rows)
      throws IOException {
    return saved.draw(facts.begin(), rows);
  }

  private FileTable rows(Invocation invocation, SavedReport<?> saved, String verb)
      throws IOException {
    if (saved.page().passes().isEmpty()) {
      throw new UsageException(
          "--input adds nothing to the page of a result of " + verb + ". Leave it out.");
    }
    List<String> fitted = saved.model().columns().responses();
    if (invocation.given().test("--responses") && fitted.isEmpty()) {
      throw new UsageException(
          "--responses does not apply to a result of " + verb + ". Leave it out.");
    }
    if (invocation.given().test("--label") && !saved.labelled()) {
      throw new UsageException("--label does not apply to a result of " + verb + ". Leave it out.");
    }
    if (label.isEmpty() && saved.labelled()) {
      throw new UsageException("--label is missing. Name the column of the classes in --input.");
    }
    List<String> actual = responses.isEmpty() ? fitted : ColumnSelection.parse(responses);
    FileTable rows =
        input.rows(
            invocation,
            saved.model().columns(),
            Optional.empty(),
            actual,
            label.isEmpty() ? List.of() : ColumnSelection.parse(label),
            List.of(),
            saved.counts());
    int given = rows.columns().size() - rows.layout().features();
    if (given != fitted.size()) {
      throw new UsageException(
          "--responses selects "
              + given
              + (given == 1 ? " column" : " columns")
              + ", but the model predicts "
              + String.join(", ", fitted)
              + ". Name a column for each.");
    }
    return rows;
  }

  private static PageFacts facts(SavedModel saved) throws IOException {
    Map<String, String> options = saved.options();
    return new PageFacts(
        saved.string("verb"),
        saved.string("version"),
        saved.strings("columns").size(),
        saved.wholeNumber("rows"),
        saved.wholeNumber("skippedRows"),
        List.copyOf(options.keySet()),
        List.copyOf(options.values()),
        saved.strings("warnings"));
  }

  private static void write(Page page, OutputStream out) throws IOException {
    Writer text = new OutputStreamWriter(out, StandardCharsets.UTF_8);
    page.write(text);
    text.flush();
  }

  private void tell(Invocation invocation, String verb, long bytes) throws IOException {
    if (!files.speech().quiet()) {
      org.daal4j.cli.page.Page page = invocation.streams().page();
      page.line("report: of the result of %s in %s", verb, files.model());
      page.line("result      %s (%,d bytes)", files.output(), bytes);
    }
    if (files.speech().json()) {
      Map<String, Object> said = new LinkedHashMap<>();
      said.put("verb", invocation.verb());
      said.put("model", files.model());
      said.put("output", files.output());
      said.put("bytes", bytes);
      invocation.streams().out().println(JsonText.line(said));
    }
    invocation.streams().out().flush();
  }
}

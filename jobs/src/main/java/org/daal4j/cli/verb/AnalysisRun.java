package org.daal4j.cli.verb;

import java.io.IOException;
import java.io.PrintStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.hadoop.util.ShutdownHookManager;
import org.daal4j.cli.launch.Invocation;
import org.daal4j.cli.option.OutputOptions;
import org.daal4j.cli.page.Page;
import org.daal4j.cli.progress.RunProgress;
import org.daal4j.cli.progress.TimeSpent;
import org.daal4j.core.BadInputException;
import org.daal4j.core.Engine;
import org.daal4j.core.PassFailedException;
import org.daal4j.core.RunSummary;
import org.daal4j.core.UsageException;
import org.daal4j.engine.RunContext;
import org.daal4j.engine.libraries.TaskJava;
import org.daal4j.input.FileTable;
import org.daal4j.input.RawTable;
import org.daal4j.linalg.LibraryChoice;
import org.daal4j.linalg.LinearAlgebra;
import org.daal4j.model.ModelColumns;
import org.daal4j.option.OptionWords;
import org.daal4j.result.Beginning;
import org.daal4j.result.FileCheckpoint;
import org.daal4j.result.JsonText;
import org.daal4j.result.OutputDirectory;
import org.daal4j.result.ResultWriter;
import org.daal4j.result.RunIdentity;
import org.daal4j.result.SavedModel;
import org.daal4j.result.VersionInfo;
import org.daal4j.result.WorkDirectory;

/**
 * The life of a verb that reads a table and writes a result directory: begin or resume, open the
 * engine, work, put the result in its place, report.
 *
 * @param invocation the call
 * @param output what was asked of the output
 * @param directory the output directory, checked
 * @param table what it reads
 * @param options option name to value: those that shape the result
 */
public record AnalysisRun(
    Invocation invocation,
    OutputOptions output,
    OutputDirectory directory,
    RawTable table,
    Map<String, Object> options) {

  /** Runs it all, or tells what it would. */
  public <M> void execute(Analysis<M> analysis) throws IOException {
    TaskJava java = output.taskJava(invocation);
    if (output.dryRun()) {
      try (directory) {
        tell(analysis.cost());
      }
      return;
    }
    RunIdentity identity =
        new RunIdentity(invocation.verb(), VersionInfo.version(), options, table.fingerprint());
    Outcome<M> outcome;
    try (directory) {
      outcome = outcome(directory.begin(identity), identity, java, analysis);
    }
    tell(outcome, analysis);
  }

  /**
   * What came out.
   *
   * @param content of model.json
   * @param found what was found
   * @param account what took the time of a long run
   */
  private record Outcome<M>(Map<String, Object> content, M found, List<String> account) {}

  private <M> Outcome<M> outcome(
      Beginning beginning, RunIdentity identity, TaskJava java, Analysis<M> analysis)
      throws IOException {
    if (beginning instanceof Beginning.Finished finished) {
      if (!output.speech().quiet()) {
        invocation.streams().say(directory.name() + ": was finished before; nothing to do");
      }
      M found = analysis.read(saved(finished.model()));
      return new Outcome<>(finished.model(), found, List.of());
    }
    boolean resumed = beginning instanceof Beginning.Resumed;
    try {
      WorkDirectory place = directory.start(beginning, identity, invocation.resumable());
      Outcome<M> outcome = work(place, resumed, identity, java, analysis);
      directory.publish(identity);
      return outcome;
    } catch (IOException | RuntimeException | Error failure) {
      if (!resumed && !isWorthResuming(failure)) {
        abandon(failure);
      }
      throw failure;
    }
  }

  private SavedModel saved(Map<String, Object> content) {
    return SavedModel.of(invocation.conf(), directory.path(), content);
  }

  /**
   * Whether what the run has done so far is kept: where {@code --resume} can go on with it, and
   * will come further. A fault of the program would only come again, unless the user has said that
   * the same command is to go on.
   */
  private boolean isWorthResuming(Throwable failure) {
    if (ShutdownHookManager.get().isShutdownInProgress()) {
      return true; // the engine is still being closed
    }
    boolean hopeless = failure instanceof UsageException || failure instanceof BadInputException;
    return invocation.resumable()
        && !hopeless
        && (!isFaultOfTheProgram(failure) || invocation.given().test("--resume"));
  }

  /** Whether it, or what a pass has failed over, is no failure that a run has to expect. */
  private static boolean isFaultOfTheProgram(Throwable failure) {
    boolean ofPass = failure instanceof PassFailedException && failure.getCause() != null;
    Throwable reason = ofPass ? failure.getCause() : failure;
    return reason instanceof RuntimeException
        || reason instanceof Error && !(reason instanceof OutOfMemoryError);
  }

  /** Leaves nothing that is in the way of the same command, and says no more than the failure. */
  private void abandon(Throwable failure) {
    try {
      directory.abandon();
    } catch (IOException | RuntimeException | Error further) {
      failure.addSuppressed(further);
    }
  }

  private <M> Outcome<M> work(
      WorkDirectory place,
      boolean resume,
      RunIdentity identity,
      TaskJava java,
      Analysis<M> analysis)
      throws IOException {
    Cost cost = analysis.cost();
    ResultWriter result = new ResultWriter(place.fileSystem(), place.result(), OptionWords::of);
    TimeSpent spent =
        new TimeSpent(
            RunProgress.on(
                invocation.streams(), output.speech().quiet(), output.speech().verbose()));
    RunContext run =
        new RunContext(
            invocation.conf(),
            place.path(),
            resume,
            invocation.launcher().listening(spent),
            place.fence(),
            java);
    try (EngineSession session =
        new EngineSession(output.engine().open(run, invocation.iterates()))) {
      Engine engine = session.engine();
      FileTable rows = table.resolve(engine, cost.dense());
      engine.requireMemory(cost.partial(rows.sparse()).of(rows.columns().size()));
      FileCheckpoint checkpoint =
          new FileCheckpoint(place.fileSystem(), place.path(), place.fence());
      M found = analysis.run(engine, rows, checkpoint, result);
      Map<String, Object> content =
          result.finish(description(rows, identity, analysis.total(engine.summary())));
      return new Outcome<>(content, found, spent.account(invocation.seconds()));
    } finally {
      tellLibraries();
    }
  }

  /** What this process ran; that it was pure Java against expectation is always worth a line. */
  private void tellLibraries() {
    for (LibraryChoice<?> choice : LinearAlgebra.chosen()) {
      if (output.speech().verbose() || choice.isFallback()) {
        invocation.streams().say(choice.description());
      }
    }
  }

  private Map<String, Object> description(
      FileTable rows, RunIdentity identity, RunSummary summary) {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("verb", identity.verb());
    fields.put("version", identity.version());
    fields.put("options", identity.options());
    fields.put("inputFingerprint", identity.input());
    ModelColumns.of(rows.layout()).describe(fields);
    fields.put("rows", summary.rows());
    fields.put("skippedRows", summary.skippedRows());
    fields.put("passes", summary.passes());
    fields.put("engine", summary.engine());
    fields.put("seconds", invocation.seconds());
    return fields;
  }

  private void tell(Cost cost) throws IOException {
    String engine = output.engine().describe(invocation.conf(), invocation.iterates());
    DryRun run = new DryRun(invocation.verb(), directory.name(), engine, table, cost);
    run.print(invocation.streams().page());
    if (output.speech().json()) {
      invocation.streams().out().println(JsonText.line(run.describe()));
    }
    invocation.streams().out().flush();
  }

  private <M> void tell(Outcome<M> outcome, Analysis<M> analysis) throws IOException {
    PrintStream out = invocation.streams().out();
    RunFacts run = RunFacts.read(saved(outcome.content()));
    run.warnings().forEach(warning -> invocation.streams().say("warning: " + warning));
    if (!output.speech().quiet()) {
      Page page = invocation.streams().page();
      analysis.tell(outcome.found(), run, page);
      new ReportFooter(run, directory.name()).print(page);
      outcome.account().forEach(line -> page.line("%s", line));
    }
    if (output.speech().json()) {
      out.println(JsonText.line(outcome.content()));
    }
    out.flush();
    invocation.launcher().tellResult(invocation.conf(), outcome.content(), directory.path());
  }
}

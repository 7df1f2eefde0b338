package org.daal4j.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.hadoop.util.ShutdownHookManager;
import org.daal4j.cli.model.ModelColumns;
import org.daal4j.cli.model.SavedEncoding;
import org.daal4j.cli.page.Page;
import org.daal4j.core.BadInputException;
import org.daal4j.core.Checkpoint;
import org.daal4j.core.Engine;
import org.daal4j.core.PartialSize;
import org.daal4j.core.PassFailedException;
import org.daal4j.core.RunSummary;
import org.daal4j.core.UsageException;
import org.daal4j.engine.RunContext;
import org.daal4j.engine.libraries.TaskJava;
import org.daal4j.input.FileTable;
import org.daal4j.input.RawTable;
import org.daal4j.linalg.LibraryChoice;
import org.daal4j.linalg.LinearAlgebra;
import org.daal4j.result.Beginning;
import org.daal4j.result.FileCheckpoint;
import org.daal4j.result.JsonText;
import org.daal4j.result.OutputDirectory;
import org.daal4j.result.ResultWriter;
import org.daal4j.result.RunIdentity;
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

  /** What the verb does between opening the engine and publishing the result. */
  @FunctionalInterface
  public interface Work {
    /** Runs passes over the table and writes the result. */
    void run(Engine engine, FileTable rows, Checkpoint checkpoint, ResultWriter result)
        throws IOException;
  }

  /** How a result is told to a reader. */
  @FunctionalInterface
  public interface Report {
    /** Prints some lines. */
    void print(Map<String, Object> model, Page page);
  }

  /**
   * Runs it all, or tells what it would.
   *
   * @param cost what the verb asks of the table, which may have no more columns than fit in memory
   */
  public void execute(Cost cost, Work work, Report report) throws IOException {
    TaskJava java = output.taskJava(invocation);
    if (output.dryRun()) {
      try (directory) {
        tell(cost);
      }
      return;
    }
    RunIdentity identity =
        new RunIdentity(invocation.verb(), VersionInfo.version(), options, table.fingerprint());
    Map<String, Object> model;
    try (directory) {
      model = model(directory.begin(identity), identity, java, cost.partial(), work);
    }
    tell(model, report);
  }

  private Map<String, Object> model(
      Beginning beginning, RunIdentity identity, TaskJava java, PartialSize partial, Work work)
      throws IOException {
    if (beginning instanceof Beginning.Finished finished) {
      invocation.streams().say(directory.name() + ": was finished before; nothing to do");
      return finished.model();
    }
    boolean resumed = beginning instanceof Beginning.Resumed;
    try {
      WorkDirectory place = directory.start(beginning, identity, invocation.resumable());
      Map<String, Object> model = work(place, resumed, identity, java, partial, work);
      directory.publish(identity);
      return model;
    } catch (IOException | RuntimeException | Error failure) {
      if (!resumed && !isWorthResuming(failure)) {
        abandon(failure);
      }
      throw failure;
    }
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

  private Map<String, Object> work(
      WorkDirectory place,
      boolean resume,
      RunIdentity identity,
      TaskJava java,
      PartialSize partial,
      Work work)
      throws IOException {
    ResultWriter result = new ResultWriter(place.fileSystem(), place.result());
    RunContext run =
        new RunContext(
            invocation.conf(),
            place.path(),
            resume,
            invocation.launcher().listening(RunProgress.on(invocation.streams(), output.verbose())),
            place.fence(),
            java);
    try (EngineSession session =
        new EngineSession(output.engine().open(run, invocation.iterates()))) {
      Engine engine = session.engine();
      FileTable rows = table.resolve(engine, partial);
      engine.requireMemory(partial.of(rows.columns().size()));
      work.run(
          engine,
          rows,
          new FileCheckpoint(place.fileSystem(), place.path(), place.fence()),
          result);
      return result.finish(description(rows, identity, engine.summary()));
    } finally {
      tellLibraries();
    }
  }

  /** What this process ran; that it was pure Java against expectation is always worth a line. */
  private void tellLibraries() {
    for (LibraryChoice<?> choice : LinearAlgebra.chosen()) {
      if (output.verbose() || choice.isFallback()) {
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
    List<String> columns = rows.columns();
    fields.put("columns", columns);
    ModelColumns.describe(rows.layout(), fields);
    SavedEncoding.describe(rows.layout(), fields);
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
    if (output.json()) {
      invocation.streams().out().println(JsonText.line(run.describe()));
    }
    invocation.streams().out().flush();
  }

  private void tell(Map<String, Object> model, Report report) throws IOException {
    PrintStream out = invocation.streams().out();
    if (model.get("warnings") instanceof List<?> warnings) {
      warnings.forEach(warning -> invocation.streams().say("warning: " + warning));
    }
    report.print(model, invocation.streams().page());
    if (output.json()) {
      out.println(JsonText.line(model));
    }
    out.flush();
    invocation.launcher().tellResult(invocation.conf(), model, directory.path());
  }
}

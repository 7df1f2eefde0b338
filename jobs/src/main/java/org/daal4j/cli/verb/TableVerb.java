package org.daal4j.cli.verb;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.daal4j.cli.launch.Invocation;
import org.daal4j.cli.option.InputOptions;
import org.daal4j.cli.option.OutputOptions;
import org.daal4j.cli.option.Source;
import org.daal4j.input.RawTable;
import org.daal4j.result.OutputDirectory;
import org.daal4j.table.TableOptions;
import picocli.CommandLine.Mixin;

/**
 * A verb that reads a table and writes a result: says what its options mean, runs passes, tells.
 *
 * @param <M> what it finds
 */
public abstract class TableVerb<M> implements VerbCommand, Analysis<M> {

  @Mixin private InputOptions input;
  @Mixin private OutputOptions output;

  /**
   * Which columns of the table are wanted, and what for.
   *
   * @throws org.daal4j.core.UsageException when an option about the table is wrong
   */
  protected TableOptions table(InputOptions asked) {
    return asked.tableOptions();
  }

  /** What the user said of the columns, with the roles that options of several verbs give some. */
  protected TableOptions withRoles(TableOptions wanted) {
    return wanted;
  }

  /**
   * Checks the verb's own options, before anything is read.
   *
   * @throws org.daal4j.core.UsageException when one is wrong
   */
  protected void check(Invocation invocation, OutputOptions asked) throws IOException {}

  /**
   * Opens the table.
   *
   * @param wanted which of its columns
   * @param directory where the result goes, checked
   */
  protected RawTable open(
      Invocation invocation, InputOptions asked, TableOptions wanted, OutputDirectory directory)
      throws IOException {
    return asked.open(invocation, wanted);
  }

  /** What is read besides the table, for messages about it. */
  protected List<Source> sources(Invocation invocation) {
    return List.of();
  }

  /** Checks what needs the columns of the table, before anything is written. */
  protected void opened(Invocation invocation, InputOptions asked, RawTable table)
      throws IOException {}

  /** Whether to go on with an unfinished run. */
  protected boolean resumes() {
    return false;
  }

  /**
   * Puts what options stand for in place of how they were written.
   *
   * @param options name to value, for model.json and the identity of the run
   */
  protected void record(Map<String, Object> options) {}

  /**
   * What is run.
   *
   * @param options as {@link #record} left them
   */
  protected Analysis<?> analysis(Invocation invocation, Map<String, Object> options) {
    return this;
  }

  /** Checks the verb's own options, where it is another that has an output. */
  final void checkOwn(Invocation invocation) throws IOException {
    check(invocation, output);
  }

  /** Whether nothing is to be done but to tell what would be. */
  final boolean isDryRun() {
    return output.dryRun();
  }

  @Override
  public final void run(Invocation invocation) throws IOException {
    TableOptions wanted = withRoles(table(input));
    if (refused().contains(OutputOptions.PRECISION)) {
      output.check(invocation);
    } else {
      output.checkWithPrecision(invocation);
    }
    check(invocation, output);
    List<Source> sources = new ArrayList<>(sources(invocation));
    sources.add(0, input.source(invocation));
    OutputDirectory directory =
        output.directory(invocation, resumes(), sources.toArray(Source[]::new));
    RawTable raw = open(invocation, input, wanted, directory);
    opened(invocation, input, raw);
    Map<String, Object> options = invocation.options();
    record(options);
    new AnalysisRun(invocation, output, directory, raw, options)
        .execute(analysis(invocation, options));
  }
}

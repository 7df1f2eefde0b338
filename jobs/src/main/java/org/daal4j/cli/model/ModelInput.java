package org.daal4j.cli.model;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.daal4j.cli.launch.Invocation;
import org.daal4j.cli.option.InputOptions;
import org.daal4j.cli.option.OptionValue;
import org.daal4j.cli.option.Source;
import org.daal4j.core.UsageException;
import org.daal4j.encoding.Unseen;
import org.daal4j.input.FileTable;
import org.daal4j.input.ModelRows;
import org.daal4j.input.NamedTable;
import org.daal4j.model.ModelColumns;
import org.daal4j.table.TableOptions;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** What every verb asks of a table whose columns a model knows. */
public final class ModelInput {

  /** Options of the table of a fit, which a model knows. */
  public static final List<String> REFUSED =
      List.of(
          "--columns",
          "--weights",
          "--n-features",
          "--categorical",
          "--max-levels",
          "--reference",
          "--scale");

  @Mixin private InputOptions input;

  @Option(
      names = "--unseen",
      paramLabel = "U",
      order = 57,
      defaultValue = "fail",
      description =
          "fail, zero: what a level of a category does that the model does not know, or a row of a"
              + " group without a model; zero: the level is none of those it knows, the row has no"
              + " values. Default: ${DEFAULT-VALUE}")
  private String unseen;

  private TableOptions wanted;

  /**
   * Checks the options of the table in themselves.
   *
   * @throws UsageException when one is wrong
   */
  public void check() {
    wanted = input.tableOptions();
    new OptionValue("--unseen", unseen).choice("fail", "zero");
  }

  /**
   * Refuses options of a fit.
   *
   * @throws UsageException when one was given
   */
  public void refuseOfAFit(Invocation invocation) {
    if (invocation.given().test("--weights")) {
      throw new UsageException(
          "--weights does not apply to " + invocation.verb() + ". Leave it out.");
    }
    for (String option : List.of("--columns", "--n-features")) {
      if (invocation.given().test(option)) {
        throw new UsageException(
            option
                + " does not apply to "
                + invocation.verb()
                + ": the model knows its columns. Leave it out.");
      }
    }
    input.refuseBeforeAModel(invocation);
  }

  /** The inputs, for messages about them. */
  public Source source(Invocation invocation) throws IOException {
    return input.source(invocation);
  }

  /**
   * Opens the table: the columns of the model, perhaps followed by actual responses, and text.
   *
   * @param groups columns that tell the group of a row, when the model has groups
   * @param responses selectors of the responses
   * @param labels selectors of the actual labels, one or none: the first text column
   * @param kept selectors of other text columns
   * @param countsOnly whether negative features are refused
   */
  public FileTable rows(
      Invocation invocation,
      ModelColumns columns,
      Optional<ModelColumns> groups,
      List<String> responses,
      List<String> labels,
      List<String> kept,
      boolean countsOnly)
      throws IOException {
    NamedTable seen =
        input
            .see(invocation, input.find(invocation), columns.largestIndex(), true)
            .named()
            .orElseThrow();
    TableOptions roles =
        wanted.but().responses(responses).text(labels, kept).countsOnly(countsOnly).build();
    if (columns.encoding().isEmpty() && groups.isEmpty() && invocation.given().test("--unseen")) {
      throw new UsageException(
          "--unseen: the model has neither categories nor groups. Leave it out.");
    }
    return new ModelRows(columns, groups, seen, input.paths().get(0))
        .open(roles, invocation.given().test("--missing"), unseen());
  }

  /** What a level, or a group, does that the model does not know. */
  Unseen unseen() {
    return unseen.equals("zero") ? Unseen.ZERO : Unseen.FAIL;
  }
}

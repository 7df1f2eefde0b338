package org.daal4j.cli.option;

import java.util.ArrayList;
import java.util.List;
import org.daal4j.table.ColumnSelection;
import org.daal4j.text.TextSyntax;
import picocli.CommandLine.Option;

/** What every verb asks of how text is written, beyond its delimiter and header. */
public final class TextSyntaxOptions {

  private static final int MOST_LINES = 1_000_000_000;

  @Option(
      names = "--skip-lines",
      paramLabel = "N",
      order = 52,
      defaultValue = "0",
      description = "Lines to leave out at the start of every file. Default: ${DEFAULT-VALUE}")
  private String skipLines;

  @Option(
      names = "--comment",
      paramLabel = "C",
      order = 52,
      defaultValue = "",
      description = "Lines that begin with this character are left out. Default: none")
  private String comment;

  @Option(
      names = "--decimal",
      paramLabel = "C",
      order = 52,
      defaultValue = ".",
      description = "The decimal mark, a point or a comma. Default: ${DEFAULT-VALUE}")
  private String decimal;

  @Option(
      names = "--multiline",
      order = 52,
      description = "Quoted fields may hold line breaks; each file is one split. Default: off")
  private boolean multiline;

  @Option(
      names = "--missing-values",
      paramLabel = "LIST",
      order = 55,
      defaultValue = "",
      description =
          "More markers of a missing field, as N/A,-,-999; one that is a number stands for it"
              + " however it is written. Default: none")
  private String missing;

  /**
   * What the user said.
   *
   * @throws org.daal4j.core.UsageException when a value is wrong
   */
  TextSyntax syntax() {
    if (!decimal.equals(".") && !decimal.equals(",")) {
      throw new OptionValue("--decimal", decimal)
          .wrong("is no decimal mark. Give a point or a comma.");
    }
    return TextSyntax.PLAIN
        .but()
        .skipLines((int) new OptionValue("--skip-lines", skipLines).wholeNumber(0, MOST_LINES))
        .comment(comment)
        .decimal(decimal.charAt(0))
        .missing(missing.isEmpty() ? List.of() : ColumnSelection.parse("--missing-values", missing))
        .multiline(multiline)
        .build();
  }

  /** Those that stored rows have no use for. */
  static List<String> ofText() {
    List<String> all = new ArrayList<>(ofFields());
    all.addAll(List.of("--skip-lines", "--comment"));
    return all;
  }

  /** Those that are of delimited fields, and no use for libsvm text either. */
  static List<String> ofFields() {
    return List.of("--decimal", "--missing-values", "--multiline");
  }
}

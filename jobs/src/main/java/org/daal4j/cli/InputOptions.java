package org.daal4j.cli;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.daal4j.core.UsageException;
import org.daal4j.input.TextDataset;
import org.daal4j.text.ColumnSelection;
import org.daal4j.text.HeaderMode;
import org.daal4j.text.TextOptions;
import picocli.CommandLine.Option;

/** What every verb asks of its input. */
public final class InputOptions {

  @Option(
      names = {"-i", "--input"},
      paramLabel = "P[,P...]",
      order = 1,
      description =
          "Files, directories, globs; local paths or URIs of any Hadoop file system. Required.")
  private List<String> inputs = List.of();

  @Option(
      names = "--format",
      paramLabel = "F",
      order = 50,
      defaultValue = "csv",
      description = "Input format; this version reads csv. Default: ${DEFAULT-VALUE}")
  private String format;

  @Option(
      names = "--delimiter",
      paramLabel = "C",
      order = 51,
      defaultValue = ",",
      description =
          "Field separator, one character; \\t and space are understood. Default: ${DEFAULT-VALUE}")
  private String delimiter;

  @Option(
      names = "--header",
      paramLabel = "H",
      order = 52,
      defaultValue = "auto",
      description =
          "auto, yes, no: whether files begin with column names. auto: when no field of the first"
              + " record is a number. Default: ${DEFAULT-VALUE}")
  private String header;

  @Option(
      names = "--columns",
      paramLabel = "LIST",
      order = 53,
      defaultValue = "",
      description =
          "The feature columns: names, positions from 1, ranges as 1-4,7; a ! before one leaves it"
              + " out. Default: all but the weights")
  private String columns;

  @Option(
      names = "--weights",
      paramLabel = "COL",
      order = 54,
      defaultValue = "",
      description = "Column of row weights, not negative. Default: each row weighs 1")
  private String weights;

  @Option(
      names = "--missing",
      paramLabel = "M",
      order = 55,
      defaultValue = "fail",
      description =
          "fail, skip: what a row with an empty, NA, NaN, null or ? field in a used column does."
              + " Default: ${DEFAULT-VALUE}")
  private String missing;

  @Option(
      names = "--bad-records",
      paramLabel = "B",
      order = 56,
      defaultValue = "fail",
      description =
          "fail, skip, skip:N: what a malformed row does (wrong width, not a number); skip at most"
              + " N. Default: ${DEFAULT-VALUE}")
  private String badRecords;

  /** The inputs, cut at commas, in order. */
  public List<String> paths() {
    List<String> paths = InputList.parse(inputs);
    if (paths.isEmpty()) {
      throw new UsageException("--input is missing. Name files, directories or globs to read.");
    }
    return paths;
  }

  /** The inputs, for messages about them. */
  public Source source() {
    return new Source("--input", paths());
  }

  /**
   * What the user said of the table.
   *
   * @throws UsageException when an option of this group is wrong
   */
  public TextOptions textOptions() {
    return textOptions(List.of());
  }

  /**
   * What the user said of a table with responses.
   *
   * @param responses selectors of the response columns
   * @throws UsageException when an option of this group is wrong
   */
  public TextOptions textOptions(List<String> responses) {
    paths();
    checkFormat();
    return new TextOptions(
        new DelimiterOption(new OptionValue("--delimiter", delimiter)).character(),
        HeaderMode.valueOf(
            new OptionValue("--header", header)
                .choice("auto", "yes", "no")
                .toUpperCase(Locale.ROOT)),
        columns.isEmpty() ? List.of() : ColumnSelection.parse(columns),
        responses,
        weights,
        List.of(),
        0,
        new OptionValue("--missing", missing).choice("fail", "skip").equals("skip"),
        new BadRecordsOption(new OptionValue("--bad-records", badRecords)).most());
  }

  /** Opens the table. */
  public TextDataset open(Invocation invocation, TextOptions options) throws IOException {
    invocation.refuseBlank("--columns", columns);
    invocation.refuseBlank("--weights", weights);
    boolean saidCsv = invocation.given().test("--format");
    if (!saidCsv) {
      UnreadableFormats.refuse(paths());
    }
    TextDataset rows = TextDataset.open(invocation.conf(), paths(), options);
    if (!saidCsv) {
      UnreadableFormats.refuse(rows.paths().stream().map(Object::toString).toList());
    }
    return rows;
  }

  /**
   * The options that decide the result, for model.json and {@code --resume}: a verb's own, then
   * those that decide what is read.
   */
  public Map<String, Object> record(Map<String, Object> own) {
    Map<String, Object> record = new LinkedHashMap<>(own);
    record.put("format", format);
    record.put("delimiter", delimiter);
    record.put("header", header);
    record.put("columns", columns);
    record.put("weights", weights);
    record.put("missing", missing);
    record.put("bad-records", badRecords);
    return record;
  }

  private void checkFormat() {
    String known = new OptionValue("--format", format).choice("csv", "libsvm", "parquet", "rows");
    if (!known.equals("csv")) {
      throw new UsageException(
          "--format: '" + known + "' is not available yet. This version reads csv.");
    }
  }
}

package org.daal4j.cli.option;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.daal4j.cli.launch.Invocation;
import org.daal4j.core.Setting;
import org.daal4j.core.UsageException;
import org.daal4j.format.TableFormats;
import org.daal4j.input.FileTable;
import org.daal4j.input.InputFiles;
import org.daal4j.input.InputList;
import org.daal4j.input.InputName;
import org.daal4j.input.RawTable;
import org.daal4j.input.SeenTable;
import org.daal4j.input.TableFormat;
import org.daal4j.input.fields.FieldsTable;
import org.daal4j.input.partition.PartitionedTable;
import org.daal4j.libsvm.LibsvmLayout;
import org.daal4j.summary.SavedSummary;
import org.daal4j.table.ColumnSelection;
import org.daal4j.table.RowPolicy;
import org.daal4j.table.TableLayout;
import org.daal4j.table.TableOptions;
import org.daal4j.text.HeaderMode;
import org.daal4j.text.TextSyntax;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** What every verb asks of its input. */
public final class InputOptions {

  /** Those that say how files are read, whatever is made of them. */
  public static final List<String> OF_READING =
      List.of(
          "--format",
          "--n-features",
          "--partitions",
          "--delimiter",
          "--header",
          "--skip-lines",
          "--comment",
          "--decimal",
          "--multiline",
          "--missing-values");

  @Option(
      names = {"-i", "--input"},
      paramLabel = "P[,P...]",
      order = 1,
      description =
          "Files, directories, globs, each file once; @FILE for a list, one a line; local paths or"
              + " URIs of any Hadoop file system. Required.")
  private List<String> inputs = List.of();

  @Option(
      names = "--format",
      paramLabel = "F",
      order = 50,
      description =
          "csv, libsvm, parquet, orc, avro, npy, rows: input format. Default: rows for results of"
              + " convert, else by how the name ends (libsvm, svm, svmlight, parquet, parq, orc,"
              + " avro, npy), else by the first bytes, else csv")
  private String format;

  @Option(
      names = "--n-features",
      paramLabel = "N",
      order = 50,
      description =
          "For libsvm: the largest feature index there may be. Default: the largest there is, found"
              + " in one more pass")
  private String features;

  @Option(
      names = "--delimiter",
      paramLabel = "C",
      order = 51,
      defaultValue = ",",
      description =
          "Field separator, one character; \\t, \\001, \\x01 and space are understood. Default:"
              + " ${DEFAULT-VALUE}")
  private String delimiter;

  @Option(
      names = "--header",
      paramLabel = "H",
      order = 52,
      defaultValue = "auto",
      description =
          "auto, yes, no: whether files begin with column names. auto: when no field of the first"
              + " record is a number or a missing marker. Default: ${DEFAULT-VALUE}")
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
      names = "--bad-records",
      paramLabel = "B",
      order = 56,
      defaultValue = "fail",
      description =
          "fail, skip, skip:N: what a malformed row does (wrong width, not a number); skip at most"
              + " N. Default: ${DEFAULT-VALUE}")
  private String badRecords;

  @Option(
      names = "--partitions",
      paramLabel = "P",
      order = 50,
      defaultValue = "auto",
      description =
          "auto, no: whether name=value directories below an input become columns after those of"
              + " the files. Default: ${DEFAULT-VALUE}")
  private String partitions;

  private List<InputName> named; // with the lines of lists

  @Mixin private TextSyntaxOptions syntax;
  @Mixin private PreparationOptions preparation;

  /** The inputs, cut at commas, in order. */
  public List<String> paths() {
    List<String> paths = InputList.parse(inputs);
    if (paths.isEmpty()) {
      throw new UsageException("--input is missing. Name files, directories or globs to read.");
    }
    return paths;
  }

  /** The inputs, for messages about them. */
  public Source source(Invocation invocation) throws IOException {
    return new Source(Setting.INPUT, named(invocation).stream().map(InputName::path).toList());
  }

  private List<InputName> named(Invocation invocation) throws IOException {
    if (named == null) {
      named = InputList.withLists(invocation.conf(), paths());
    }
    return named;
  }

  /**
   * What the user said of the columns.
   *
   * @throws UsageException when an option of this group is wrong
   */
  public TableOptions tableOptions() {
    return tableOptions(List.of(), false);
  }

  /**
   * What the user said of the columns of a table with responses.
   *
   * @param responses selectors of the response columns
   * @param dropsFirst whether categories are without their first level where nothing was said
   * @throws UsageException when an option of this group is wrong
   */
  public TableOptions tableOptions(List<String> responses, boolean dropsFirst) {
    paths();
    checkFormat();
    syntax();
    RowPolicy policy =
        new RowPolicy(
            preparation.missing(),
            new BadRecordsOption(new OptionValue("--bad-records", badRecords)).most());
    return TableOptions.DEFAULTS
        .but()
        .columns(columns.isEmpty() ? List.of() : ColumnSelection.parse(columns))
        .responses(responses)
        .weights(weights)
        .policy(policy)
        .preparation(preparation.preparation(dropsFirst))
        .build();
  }

  private TextSyntax syntax() {
    return syntax
        .syntax()
        .but()
        .delimiter(new DelimiterOption(new OptionValue("--delimiter", delimiter)).character())
        .header(
            HeaderMode.valueOf(
                new OptionValue("--header", header)
                    .choice("auto", "yes", "no")
                    .toUpperCase(Locale.ROOT)))
        .build();
  }

  /** Finds the files of the table. */
  public InputFiles find(Invocation invocation) throws IOException {
    return InputFiles.findNamed(invocation.conf(), named(invocation));
  }

  /** Finds and opens the table. */
  public RawTable open(Invocation invocation, TableOptions wanted) throws IOException {
    invocation.refuseBlank("--columns", columns);
    invocation.refuseBlank("--weights", weights);
    preparation.check(invocation);
    int count = features == null ? 0 : features();
    SeenTable seen = see(invocation, find(invocation), count, false);
    return wanted.asStand() ? FieldsTable.of(seen, wanted) : seen.read(wanted);
  }

  /**
   * Finds and opens a table whose rows follow those of a result: its columns have to be the same,
   * and are prepared as they were there.
   *
   * @param earlier what was summed up of those
   * @throws UsageException when columns or roles are others
   */
  public FileTable openLike(Invocation invocation, TableOptions wanted, SavedSummary earlier)
      throws IOException {
    FollowingTable table = new FollowingTable(earlier);
    invocation.refuseBlank("--columns", columns);
    invocation.refuseBlank("--weights", weights);
    preparation.check(invocation);
    int count = features == null ? table.indices() : features();
    SeenTable seen = see(invocation, find(invocation), count, false);
    return table.open(seen, paths().get(0), wanted);
  }

  /**
   * Looks at the beginning of the table.
   *
   * @param count of libsvm text: how many features there are, or 0 to count them
   * @param ignoreMore of libsvm text: whether features beyond those are passed over
   */
  public SeenTable see(Invocation invocation, InputFiles files, int count, boolean ignoreMore)
      throws IOException {
    TableFormats formats = new TableFormats(syntax(), count, ignoreMore);
    TableFormat found = format == null ? formats.of(files) : formats.named(format);
    new FormatOptions(formats, found).refuseWhatDoesNotApply(invocation.given());
    if (formats.isLibsvm(found)) {
      preparation.refuseForNumbers(found.noun(), invocation.given());
    }
    SeenTable seen = found.open(files);
    return partitions.equals("auto") && formats.takesPartitions(found)
        ? PartitionedTable.of(seen, files)
        : seen;
  }

  /** Refuses options of a fit, for a verb that applies a model. */
  public void refuseBeforeAModel(Invocation invocation) {
    preparation.refuseBeforeAModel(invocation);
  }

  /**
   * The columns of the rows, when they are known before the first pass.
   *
   * @param option what needs them
   * @throws UsageException when they are not
   */
  public TableLayout known(RawTable raw, String option) {
    if (raw.width().isEmpty() && raw.seen().isPresent()) {
      throw new UsageException(
          option
              + " does not apply beside --categorical: the columns of categories are found in a"
              + " pass. Leave one of them out.");
    }
    return raw.seen()
        .orElseThrow(
            () -> new UsageException(option + " with libsvm text needs --n-features. Give it."));
  }

  private int features() {
    return (int)
        new OptionValue("--n-features", features).wholeNumber(1, LibsvmLayout.MOST_FEATURES);
  }

  private void checkFormat() {
    new OptionValue("--partitions", partitions).choice("auto", "no");
    if (format != null) {
      new OptionValue("--format", format).choice(TableFormats.names());
    }
    if (features != null) {
      features();
    }
  }
}

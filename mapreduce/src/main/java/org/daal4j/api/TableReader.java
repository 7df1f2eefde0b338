package org.daal4j.api;

import java.io.IOException;
import java.util.List;
import java.util.Objects;
import org.daal4j.core.PartialSize;
import org.daal4j.core.Setting;
import org.daal4j.core.UsageException;
import org.daal4j.format.TableFormats;
import org.daal4j.input.InputFiles;
import org.daal4j.input.InputList;
import org.daal4j.input.ModelRows;
import org.daal4j.input.SeenTable;
import org.daal4j.input.TableFormat;
import org.daal4j.input.partition.PartitionedTable;
import org.daal4j.model.Model;
import org.daal4j.model.Table;
import org.daal4j.table.Missing;
import org.daal4j.table.RowPolicy;
import org.daal4j.text.HeaderMode;
import org.daal4j.text.TextSyntax;

/** How a table in files is read; what is not said is as on the command line. */
public final class TableReader extends TableSpec<TableReader> {

  private final Session session;
  private final List<String> paths;
  private String format = "";
  private int features;
  private boolean partitions = true;
  private TextSyntax syntax = TextSyntax.PLAIN;
  private boolean missingSaid;

  TableReader(Session session, List<String> paths) {
    if (paths.isEmpty()) {
      throw new UsageException(Setting.INPUT, "no path is given.", "Give one or more.");
    }
    this.session = session;
    this.paths = paths;
  }

  @Override
  TableReader self() {
    return this;
  }

  /** Name of the format: csv, libsvm, parquet, orc, avro, npy, rows. */
  public TableReader format(String name) {
    List<String> formats = List.of(TableFormats.names());
    if (!formats.contains(name)) {
      throw new UsageException(
          Setting.FORMAT,
          "there is no '" + name + "'.",
          "Formats are " + String.join(", ", formats) + ".");
    }
    format = name;
    return this;
  }

  /** Of libsvm text: the largest feature index there may be. */
  public TableReader nFeatures(int count) {
    features = count;
    return this;
  }

  /** Whether {@code name=value} directories become columns. */
  public TableReader partitions(boolean whether) {
    partitions = whether;
    return this;
  }

  /** How delimited text is written. */
  public TableReader syntax(TextSyntax how) {
    syntax = Objects.requireNonNull(how, "syntax");
    return this;
  }

  /** Field separator of delimited text. */
  public TableReader delimiter(char separator) {
    return syntax(syntax.but().delimiter(separator).build());
  }

  /** Whether files of delimited text begin with column names. */
  public TableReader header(HeaderMode mode) {
    return syntax(syntax.but().header(Objects.requireNonNull(mode, "header")).build());
  }

  /**
   * What a row without a value in a used column does: {@link Missing#FAIL} or {@link Missing#SKIP};
   * features are filled by {@link #fill}.
   */
  public TableReader missing(Missing what) {
    if (Objects.requireNonNull(what, "missing") == Missing.KEEP) {
      throw new UsageException(
          RowPolicy.MISSING, "no fit takes rows without a value.", "Fill them, or skip them.");
    }
    policy(new RowPolicy(what, options().policy().maxBadRecords()));
    missingSaid = true;
    return this;
  }

  /** How many malformed rows may be left out. */
  public TableReader badRecords(long most) {
    if (most < 0) {
      throw new UsageException(RowPolicy.BAD_RECORDS, most + " is negative.", "Give 0 or more.");
    }
    policy(new RowPolicy(options().policy().missing(), most));
    return this;
  }

  private void policy(RowPolicy policy) {
    options(options().but().policy(policy).build());
  }

  /**
   * The table: its beginning is read, and passes that its preparation needs are run.
   *
   * @throws org.daal4j.core.BadInputException when there is no such table, or it is malformed
   * @throws UsageException when something asked for does not fit it
   */
  public Table table() throws IOException {
    return seen(features, false).read(forFit()).resolve(session, PartialSize.NONE);
  }

  /**
   * The table for a model: its columns, prepared as those it was fitted to; responses and labels
   * are those of {@link #responses} and {@link #label}.
   *
   * @throws org.daal4j.core.BadInputException when a column of the model is not there for certain
   */
  public Table forModel(Model model) throws IOException {
    SeenTable seen = seen(model.columns().largestIndex(), true);
    return new ModelRows(
            model.columns(), model.groupColumns(), seen.named().orElseThrow(), paths.get(0))
        .open(forRowsOf(model), missingSaid, unseen());
  }

  private SeenTable seen(int count, boolean ignoreMore) throws IOException {
    InputFiles files =
        InputFiles.findNamed(session.conf(), InputList.withLists(session.conf(), paths));
    TableFormats formats = new TableFormats(syntax, count, ignoreMore);
    TableFormat found = format.isEmpty() ? formats.of(files) : formats.named(format);
    SeenTable seen = found.open(files);
    return partitions && formats.takesPartitions(found) ? PartitionedTable.of(seen, files) : seen;
  }
}

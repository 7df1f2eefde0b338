package org.daal4j.api;

import java.io.IOException;
import java.util.List;
import org.daal4j.core.PartialSize;
import org.daal4j.core.UsageException;
import org.daal4j.encoding.Unseen;
import org.daal4j.format.TableFormats;
import org.daal4j.input.FileTable;
import org.daal4j.input.InputFiles;
import org.daal4j.input.InputList;
import org.daal4j.input.ModelRows;
import org.daal4j.input.SeenTable;
import org.daal4j.input.TableFormat;
import org.daal4j.input.partition.PartitionedTable;
import org.daal4j.model.Model;
import org.daal4j.model.Predictor;
import org.daal4j.model.Table;
import org.daal4j.table.ColumnSelection;
import org.daal4j.table.Fill;
import org.daal4j.table.Missing;
import org.daal4j.table.Preparation;
import org.daal4j.table.RowPolicy;
import org.daal4j.table.Scale;
import org.daal4j.table.TableOptions;
import org.daal4j.text.HeaderMode;
import org.daal4j.text.TextSyntax;

/**
 * How a table in files is read; what is not said is as on the command line. Selectors of columns
 * are names, positions from 1, ranges, {@code !x} to leave one out.
 */
public final class TableReader {

  private final Session session;
  private final List<String> paths;
  private String format = "";
  private int features;
  private boolean partitions = true;
  private TextSyntax syntax = TextSyntax.PLAIN;
  private TableOptions options = TableOptions.DEFAULTS;
  private Preparation preparation = Preparation.NONE;
  private List<String> labels = List.of();
  private List<String> kept = List.of();
  private boolean missingSaid;
  private Unseen unseen = Unseen.FAIL;

  TableReader(Session session, List<String> paths) {
    this.session = session;
    this.paths = paths;
  }

  /** Name of the format: csv, libsvm, parquet, orc, avro, npy, rows. */
  public TableReader format(String name) {
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
    syntax = how;
    return this;
  }

  /** Field separator of delimited text. */
  public TableReader delimiter(char separator) {
    return syntax(syntax.but().delimiter(separator).build());
  }

  /** Whether files of delimited text begin with column names. */
  public TableReader header(HeaderMode mode) {
    return syntax(syntax.but().header(mode).build());
  }

  /** The features, by selectors as {@code 1-4} or {@code age}. */
  public TableReader columns(String... selectors) {
    options = options.but().columns(selected(selectors)).build();
    return this;
  }

  /** The responses. */
  public TableReader responses(String... selectors) {
    options = options.but().responses(selected(selectors)).build();
    return this;
  }

  /** The weights. */
  public TableReader weights(String selector) {
    options = options.but().weights(selector).build();
    return this;
  }

  /** The labels of classes; features must not be negative then, as naive Bayes wants them. */
  public TableReader label(String selector) {
    labels = selected(selector);
    options = options.but().countsOnly(true).build();
    return this;
  }

  /** Columns that stand in front of what a model makes of a row. */
  public TableReader keep(String... selectors) {
    kept = selected(selectors);
    return this;
  }

  /** What a row without a value in a used column does. */
  public TableReader missing(Missing what) {
    options = options.but().policy(new RowPolicy(what, options.policy().maxBadRecords())).build();
    missingSaid = true;
    return this;
  }

  /** Features without a value are filled so. */
  public TableReader fill(Fill how) {
    preparation =
        new Preparation(
            how,
            preparation.categories(),
            preparation.findsCategories(),
            preparation.mostLevels(),
            preparation.dropsFirst(),
            preparation.scale());
    return this;
  }

  /** Features that are categories; {@code auto} for all whose fields are not all numbers. */
  public TableReader categorical(String... selectors) {
    boolean auto = selectors.length == 1 && selectors[0].equals("auto");
    preparation =
        new Preparation(
            preparation.fill(),
            auto ? List.of() : selected(selectors),
            auto,
            preparation.mostLevels(),
            preparation.dropsFirst(),
            preparation.scale());
    return this;
  }

  /** How many levels a category may have. */
  public TableReader maxLevels(int most) {
    preparation =
        new Preparation(
            preparation.fill(),
            preparation.categories(),
            preparation.findsCategories(),
            most,
            preparation.dropsFirst(),
            preparation.scale());
    return this;
  }

  /** Whether the first level of each category has no column, as a fit with an intercept wants. */
  public TableReader dropsFirst(boolean whether) {
    preparation =
        new Preparation(
            preparation.fill(),
            preparation.categories(),
            preparation.findsCategories(),
            preparation.mostLevels(),
            whether,
            preparation.scale());
    return this;
  }

  /** How features are shifted and scaled. */
  public TableReader scale(Scale how) {
    preparation =
        new Preparation(
            preparation.fill(),
            preparation.categories(),
            preparation.findsCategories(),
            preparation.mostLevels(),
            preparation.dropsFirst(),
            how);
    return this;
  }

  /** How many malformed rows may be left out. */
  public TableReader badRecords(long most) {
    options = options.but().policy(new RowPolicy(options.policy().missing(), most)).build();
    return this;
  }

  /** What a level does that a model does not know. */
  public TableReader unseen(Unseen what) {
    unseen = what;
    return this;
  }

  private static List<String> selected(String... selectors) {
    return selectors.length == 0 ? List.of() : ColumnSelection.parse(String.join(",", selectors));
  }

  /**
   * The table: its beginning is read, and passes that its preparation needs are run.
   *
   * @throws org.daal4j.core.BadInputException when there is no such table, or it is malformed
   * @throws UsageException when something asked for does not fit it
   */
  public Table table() throws IOException {
    TableOptions wanted = options.but().text(labels, kept).preparation(preparation).build();
    return seen(features, false).read(wanted).resolve(session, PartialSize.NONE);
  }

  /**
   * The table for a model: its columns, prepared as those it was fitted to; responses and labels
   * are those of {@link #responses} and {@link #label}.
   *
   * @throws org.daal4j.core.BadInputException when a column of the model is not there for certain
   */
  public Table forModel(Model model) throws IOException {
    boolean counts = model instanceof Predictor predictor && predictor.isClassifier();
    TableOptions wanted = options.but().text(labels, kept).countsOnly(counts).build();
    SeenTable seen = seen(model.columns().largestIndex(), true);
    FileTable table =
        new ModelRows(model.columns(), seen.named().orElseThrow(), paths.get(0))
            .open(wanted, missingSaid, unseen);
    return table;
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

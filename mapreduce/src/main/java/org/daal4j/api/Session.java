package org.daal4j.api;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalDouble;
import java.util.UUID;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.daal4j.core.Dataset;
import org.daal4j.core.DenseRows;
import org.daal4j.core.Engine;
import org.daal4j.core.Fold;
import org.daal4j.core.Packed;
import org.daal4j.core.Partial;
import org.daal4j.core.PartialSize;
import org.daal4j.core.PassFailedException;
import org.daal4j.core.Progress;
import org.daal4j.core.RowColumn;
import org.daal4j.core.RowExchange;
import org.daal4j.core.RowFormat;
import org.daal4j.core.RowMap;
import org.daal4j.core.RowsOut;
import org.daal4j.core.RunSummary;
import org.daal4j.core.Setting;
import org.daal4j.core.UsageException;
import org.daal4j.engine.PassEngine;
import org.daal4j.engine.RunContext;
import org.daal4j.engine.choice.EngineChoice;
import org.daal4j.engine.task.TaskBlas;
import org.daal4j.input.ForklessLocalFileSystem;
import org.daal4j.input.HdfsWaits;
import org.daal4j.memory.MemoryTable;
import org.daal4j.model.Model;
import org.daal4j.model.ModelReader;
import org.daal4j.model.Predictor;
import org.daal4j.model.Projector;
import org.daal4j.model.Table;
import org.daal4j.result.OutputExistsException;
import org.daal4j.result.SavedModel;
import org.daal4j.result.VersionInfo;
import org.daal4j.table.TableLayout;

/**
 * Where the fits of a program run: threads of this process, or a cluster. Opened, used for many
 * fits, closed; what passes leave behind goes with it.
 *
 * <pre>{@code
 * try (Session session = Session.local()) {
 *   KMeansModel model = KMeans.options().nClusters(3).fit(session, session.table(rows));
 *   System.out.println(Arrays.deepToString(model.centroids()));
 * }
 * }</pre>
 *
 * <p>One thread at a time uses it, but for {@link #close}, which any thread may call to cancel a
 * pass: the fit that waits for it throws {@link PassFailedException}, as whatever is asked of the
 * session afterwards does. Messages of exceptions name settings as builders do: {@code nClusters},
 * {@code badRecords(skip)}.
 */
public final class Session implements Engine {

  private final Configuration conf;
  private final Engine engine;
  private final Path work;
  private volatile boolean closed;
  private int written; // results of maps so far
  private int summed; // fits that keep what they sum up so far

  private Session(Configuration conf, Engine engine, Path work) {
    this.conf = conf;
    this.engine = engine;
    this.work = work;
  }

  /** A way to results of another kind: how a model is read. */
  @FunctionalInterface
  public interface Loader<M> {
    /** Reads it, as {@code KMeansModel::read}. */
    M read(ModelReader saved) throws IOException;
  }

  /** How a session is opened. */
  public static final class Builder {

    private final Configuration conf;
    private EngineChoice engine = EngineChoice.AUTO;
    private String work;
    private Progress progress = Progress.NONE;

    private Builder(Configuration conf) {
      this.conf = Objects.requireNonNull(conf, "conf");
    }

    /** Where passes run; by default what the configuration says. */
    public Builder engine(EngineChoice choice) {
      engine = Objects.requireNonNull(choice, "engine");
      return this;
    }

    /**
     * Where passes leave what they need: a directory that all tasks can write to, in which the
     * session makes one of its own. By default {@code /tmp} of the file system of the
     * configuration, in this process the temporary directory.
     */
    public Builder work(String directory) {
      work = Objects.requireNonNull(directory, "work");
      return this;
    }

    /** Hears how passes go on. */
    public Builder progress(Progress hears) {
      progress = Objects.requireNonNull(hears, "progress");
      return this;
    }

    /**
     * Opens the session.
     *
     * @throws org.daal4j.core.UsageException when the configuration does not name what the engine
     *     runs on
     */
    public Session open() throws IOException {
      engine.requirePossible(conf);
      ForklessLocalFileSystem.openIn(conf);
      HdfsWaits.useIn(conf);
      TaskBlas.configure(conf);
      boolean local = !engine.usesCluster(conf);
      Path place = new Path(home(local), "daal4j-" + UUID.randomUUID());
      RunContext run = new RunContext(conf, place, false, new PlainWords(progress));
      return new Session(conf, new PassEngine(run, engine.runner(run, true)), place);
    }

    private Path home(boolean local) throws IOException {
      if (work != null) {
        return new Path(work);
      }
      return local
          ? new Path(java.nio.file.Path.of(System.getProperty("java.io.tmpdir")).toUri())
          : FileSystem.get(conf).makeQualified(new Path("/tmp"));
    }
  }

  /** In threads of this process, without any configuration. */
  public static Session local() throws IOException {
    Configuration conf = new Configuration(false);
    conf.set("fs.defaultFS", "file:///");
    ForklessLocalFileSystem.useIn(conf);
    return builder(conf).engine(EngineChoice.INPROCESS).open();
  }

  /** Where a configuration says. */
  public static Session on(Configuration conf) throws IOException {
    return builder(conf).open();
  }

  /** Where a configuration says, with something more to say. */
  public static Builder builder(Configuration conf) {
    return new Builder(conf);
  }

  /** Hadoop's configuration. */
  public Configuration conf() {
    return conf;
  }

  /**
   * A table of rows in memory, which are copied; its columns are {@code c1} to {@code cp}, all of
   * them features. Only a session in this process reads it.
   *
   * @param rows {@code double[n][p]}, finite
   * @throws IllegalArgumentException when there is no row, rows differ in length, or a number is
   *     not finite
   */
  public Table table(double[][] rows) {
    return MemoryTable.of(Objects.requireNonNull(rows, "rows"));
  }

  /**
   * A table of rows in memory, of whose columns more is to be said.
   *
   * @param rows {@code double[n][p]}
   * @throws IllegalArgumentException when there is no row, or rows differ in length
   */
  public ArrayTable read(double[][] rows) {
    return new ArrayTable(this, rows);
  }

  /**
   * A table in files.
   *
   * @param paths files, directories, globs, {@code @LIST}; read one after the other
   */
  public TableReader read(String... paths) {
    return new TableReader(this, List.of(paths));
  }

  /**
   * What a model predicts for each row, in memory: what is kept of the row, then a value for each
   * response, or the class, or the cluster.
   *
   * @param table the model's features, as {@link TableReader#forModel} reads them; perhaps more
   *     columns after them
   * @throws UsageException when the features are not the model's
   */
  public Rows predict(Predictor model, Table table) throws IOException {
    return rows(predictions(model, table, false), table, keptFor(model, table));
  }

  /**
   * The same, and after the class the probability of each class.
   *
   * @throws UsageException also when the model predicts no class
   */
  public Rows predictProbabilities(Predictor model, Table table) throws IOException {
    return rows(predictions(model, table, true), table, keptFor(model, table));
  }

  /**
   * The same, and after each value the bounds between which a new response lies.
   *
   * @param level with this probability, above 0 and below 1
   * @throws UsageException also when the model has no intervals: none but a linear regression has,
   *     and not with robust errors or collinear features
   */
  public Rows predictIntervals(Predictor model, Table table, double level) throws IOException {
    requireFor(model, table);
    return rows(model.intervals(level), table, keptFor(model, table));
  }

  /**
   * What a model predicts for each row, to part files in a new directory, whose order is that of
   * the input.
   *
   * @param directory must not exist
   * @throws OutputExistsException when it does
   */
  public void predict(Predictor model, Table table, String directory, RowFormat format)
      throws IOException {
    write(predictions(model, table, false), table, keptFor(model, table), directory, format);
  }

  private static RowMap predictions(Predictor model, Table table, boolean probabilities) {
    if (probabilities && !model.isClassifier()) {
      throw new UsageException(
          "a model of " + model.kind() + " predicts no classes, so there are no probabilities.");
    }
    requireFor(model, table);
    return model.map(isLabelled(model, table), probabilities);
  }

  /** How many of the predicted classes are right, from 0 to 1; empty for what are no classes. */
  public OptionalDouble accuracy(Predictor model, Table labelled) throws IOException {
    if (!model.isClassifier()) {
      return OptionalDouble.empty();
    }
    requireFor(model, labelled);
    labelled.requireLabels();
    return model.measure(this, labelled, Unwritten.INSTANCE);
  }

  /**
   * The coordinates of each row along the directions of a model, in memory.
   *
   * @throws UsageException when the features are not the model's
   */
  public Rows transform(Projector model, Table table) throws IOException {
    requireFor(model, table);
    return rows(model.projection(false), table, texts(table));
  }

  /**
   * The same, to part files in a new directory.
   *
   * @param directory must not exist
   * @throws OutputExistsException when it does
   */
  public void transform(Projector model, Table table, String directory, RowFormat format)
      throws IOException {
    requireFor(model, table);
    write(model.projection(false), table, texts(table), directory, format);
  }

  /**
   * Rows of a map, as those of Q, in memory.
   *
   * @param map as {@code fit.q().orElseThrow()}
   * @param rows the table that was fitted, or what the fit has made of it
   */
  public Rows rows(RowMap map, Dataset rows) throws IOException {
    return rows(map, rows, texts(rows));
  }

  /**
   * Rows of a map, as those of Q, to part files in a new directory.
   *
   * @param directory must not exist
   * @throws OutputExistsException when it does
   */
  public void write(RowMap map, Dataset rows, String directory, RowFormat format)
      throws IOException {
    write(map, rows, texts(rows), directory, format);
  }

  /** Rows are prepared for a model, or were for its fit. */
  private static void requireFor(Model model, Table table) {
    if (!model.columns().areThoseOf(table.layout())) {
      throw new UsageException(
          "the features of the table are not those of the model, in its order and prepared as it"
              + " needs them. Read the table with forModel.");
    }
    int groups = model.groupColumns().map(columns -> columns.names().size()).orElse(0);
    if (table.layout().groups() != groups) {
      throw new UsageException(
          "the table has "
              + table.layout().groups()
              + " columns of groups, and the model "
              + groups
              + ". Read the table with forModel.");
    }
    boolean classifies = model instanceof Predictor predictor && predictor.isClassifier();
    if (groups > 0 && table.layout().labels() > 0 && !classifies) {
      throw new UsageException(
          Setting.LABEL, "the model predicts no class.", "Read the table without it.");
    }
  }

  /** Whether the first text of a row is a label that the model knows of. */
  private static boolean isLabelled(Predictor model, Table table) {
    return model.isClassifier() && table.layout().labels() > 0;
  }

  private static List<RowColumn> keptFor(Predictor model, Table table) {
    return isLabelled(model, table) ? table.layout().keptColumns() : texts(table);
  }

  /** All text of the table's rows, labels too: maps that know of none write it. */
  private static List<RowColumn> texts(Dataset rows) {
    if (!(rows instanceof Table table)) {
      return List.of();
    }
    TableLayout layout = table.layout();
    List<RowColumn> texts = new ArrayList<>();
    for (String label : layout.textColumns().subList(0, layout.labels())) {
      texts.add(RowColumn.text(label));
    }
    texts.addAll(layout.keptColumns());
    return texts;
  }

  private Rows rows(RowMap map, Dataset table, List<RowColumn> kept) throws IOException {
    RowsOut out = RowsOut.of(nextDirectory(), RowFormat.CSV, kept, map.columns(), "value_");
    map(table, map, out);
    Path place = mapped(out);
    Rows rows = Rows.read(conf, place, out.columns());
    place.getFileSystem(conf).delete(place, true);
    return rows;
  }

  private void write(
      RowMap map, Dataset table, List<RowColumn> kept, String directory, RowFormat format)
      throws IOException {
    RowsOut out =
        RowsOut.of(nextDirectory(), Objects.requireNonNull(format), kept, map.columns(), "value_");
    try (NewDirectory place = NewDirectory.of(conf, directory)) {
      map(table, map, out);
      place.take(mapped(out));
    }
  }

  private String nextDirectory() {
    return "rows" + ++written;
  }

  private Path mapped(RowsOut out) {
    return new Path(new Path(work, "result"), out.directory());
  }

  /**
   * Saves a model as the command line does, so that it reads it. What a run of the command line
   * knows besides, as how many rows it has left out, is not there.
   *
   * @param directory must not exist
   * @throws OutputExistsException when it does
   */
  public void save(Model model, String directory) throws IOException {
    requireOpen();
    try (NewDirectory place = NewDirectory.of(conf, directory)) {
      place.save(model, describe(model));
    }
  }

  private Map<String, Object> describe(Model model) {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("verb", model.verb());
    fields.put("version", VersionInfo.version());
    fields.put("options", Map.of());
    model.columns().describe(fields);
    fields.put("rows", model.rows());
    fields.put("engine", engine.summary().engine());
    return fields;
  }

  /**
   * Saves a model with what the fit has summed up, for rows that follow.
   *
   * @param fit whose engine has fitted it
   * @param directory must not exist
   * @throws OutputExistsException when it does
   */
  public void save(Model model, SummedFit fit, String directory) throws IOException {
    requireOpen();
    Path sum = fit.file();
    try (NewDirectory place = NewDirectory.of(conf, directory)) {
      place.save(model, describe(model), sum);
    }
  }

  /**
   * Lets a fit keep what it sums up of a table, and begin with what earlier fits have.
   *
   * @param results directories saved with it, whose rows come first; none for a beginning
   * @throws org.daal4j.core.BadInputException when one has kept nothing, or is damaged
   * @throws UsageException when two of them differ, or have rows in common
   */
  public SummedFit summing(String... results) throws IOException {
    return summed(List.of(results), true);
  }

  /**
   * Lets a fit be of what results have summed up, and of no other rows.
   *
   * @param results directories saved with it, at least one, in the order of their rows
   * @throws org.daal4j.core.BadInputException when one has kept nothing, or is damaged
   * @throws UsageException when two of them differ, or have rows in common
   */
  public SummedFit merging(String... results) throws IOException {
    return summed(List.of(results), false);
  }

  private SummedFit summed(List<String> results, boolean reads) throws IOException {
    requireOpen();
    return SummedFit.of(this, results, new Path(work, "sum" + ++summed), reads);
  }

  /**
   * Reads a saved model, whoever has saved it.
   *
   * @param loader as {@code KMeansModel::read}
   * @throws org.daal4j.core.BadInputException when the directory holds no such model
   */
  public <M> M load(String directory, Loader<M> loader) throws IOException {
    requireOpen();
    return loader.read(SavedModel.open(conf, Objects.requireNonNull(directory, "directory")));
  }

  private void requireOpen() throws PassFailedException {
    if (closed) {
      throw new PassFailedException("the session is closed");
    }
  }

  /** What reads rows. */
  @FunctionalInterface
  private interface Body<T> {
    T run() throws IOException;
  }

  /** Of a session that is closed meanwhile it fails as cancelled, whatever it stumbles over. */
  private <T> T pass(Dataset rows, Body<T> body) throws IOException {
    requireReadable(rows);
    try {
      return body.run();
    } catch (IOException | RuntimeException e) {
      if (closed && !(e instanceof PassFailedException)) {
        throw new PassFailedException("the session is closed", e);
      }
      throw e;
    }
  }

  /** Rows in memory do not go to other processes. */
  private void requireReadable(Dataset rows) throws PassFailedException {
    requireOpen();
    if (rows instanceof MemoryTable && !engine.summary().engine().equals("inprocess")) {
      throw new UsageException(
          "rows in memory are read in this process only, and this session runs its passes by "
              + engine.summary().engine()
              + ". Open a session with Session.local(), or write the rows to files that the cluster"
              + " can read.");
    }
  }

  @Override
  public <P extends Partial<P>, R> R fold(Dataset rows, Fold<P, R> fold) throws IOException {
    return pass(rows, () -> engine.fold(rows, fold));
  }

  @Override
  public <P extends Partial<P>, R> Packed<R> pack(Dataset rows, Fold<P, R> fold)
      throws IOException {
    return pass(rows, () -> engine.pack(rows, fold));
  }

  @Override
  public <P extends Partial<P>, R> Packed<R> exchange(Dataset rows, RowExchange<P, R> exchange)
      throws IOException {
    return pass(rows, () -> engine.exchange(rows, exchange));
  }

  @Override
  public void release(Dataset packed) throws IOException {
    engine.release(packed);
  }

  @Override
  public DenseRows read(Dataset packed, long firstRow, int rows) throws IOException {
    return pass(packed, () -> engine.read(packed, firstRow, rows));
  }

  @Override
  public DenseRows first(Dataset rows, int most) throws IOException {
    return pass(rows, () -> engine.first(rows, most));
  }

  @Override
  public void map(Dataset rows, RowMap map, RowsOut out) throws IOException {
    pass(
        rows,
        () -> {
          engine.map(rows, map, out);
          return null;
        });
  }

  @Override
  public void store(Dataset rows, boolean floats, String directory) throws IOException {
    pass(
        rows,
        () -> {
          engine.store(rows, floats, directory);
          return null;
        });
  }

  @Override
  public int mostColumns(PartialSize size) {
    return engine.mostColumns(size);
  }

  @Override
  public void requireMemory(PartialSize size) {
    engine.requireMemory(size);
  }

  @Override
  public RunSummary summary() {
    return engine.summary();
  }

  /** Ends what runs, and deletes what passes have left. A second time it does nothing. */
  @Override
  public void close() throws IOException {
    closed = true;
    try {
      engine.close();
    } finally {
      work.getFileSystem(conf).delete(work, true);
    }
  }
}

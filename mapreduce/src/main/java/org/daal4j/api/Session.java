package org.daal4j.api;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
import org.daal4j.core.Progress;
import org.daal4j.core.RowFormat;
import org.daal4j.core.RowMap;
import org.daal4j.core.RowsOut;
import org.daal4j.core.RunSummary;
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
import org.daal4j.result.SavedModel;
import org.daal4j.result.VersionInfo;

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
 * pass: the fit that waits for it throws {@link org.daal4j.core.PassFailedException}. Messages of
 * exceptions name settings as builders do: {@code nClusters}, {@code badRecords(skip)}.
 */
public final class Session implements Engine {

  private final Configuration conf;
  private final Engine engine;
  private final Path work;
  private int written; // results of maps so far

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
      this.conf = conf;
    }

    /** Where passes run; by default what the configuration says. */
    public Builder engine(EngineChoice choice) {
      engine = choice;
      return this;
    }

    /**
     * Where passes leave what they need: a directory that all tasks can write to, in which the
     * session makes one of its own. By default {@code /tmp} of the file system of the
     * configuration, in this process the temporary directory.
     */
    public Builder work(String directory) {
      work = directory;
      return this;
    }

    /** Hears how passes go on. */
    public Builder progress(Progress hears) {
      progress = hears;
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
   * A table of rows in memory, which are copied; its columns are {@code c1} to {@code cp}. Only a
   * session in this process reads it.
   *
   * @param rows {@code double[n][p]}, finite
   */
  public MemoryTable table(double[][] rows) {
    return MemoryTable.of(rows);
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
   * What a model predicts for each row: its kept text, then a value for each response, or the
   * class, or the cluster.
   *
   * @param table the model's features, as {@link TableReader#forModel} reads them; perhaps more
   *     columns after them
   */
  public Rows predict(Predictor model, Table table) throws IOException {
    return rows(model.map(false, false), table);
  }

  /** The same, and after the class the probability of each class. */
  public Rows predictProbabilities(Predictor model, Table table) throws IOException {
    return rows(model.map(false, true), table);
  }

  /** How many of the predicted classes are right. */
  public OptionalDouble accuracy(Predictor model, Table labelled) throws IOException {
    return model.measure(this, labelled, Unwritten.INSTANCE);
  }

  /** The coordinates of each row along the directions of a model. */
  public Rows transform(Projector model, Table table) throws IOException {
    return rows(model.projection(false), table);
  }

  /**
   * Rows of a map, as those of Q, in memory.
   *
   * @param map as {@code fit.q().orElseThrow()}
   */
  public Rows rows(RowMap map, Dataset table) throws IOException {
    RowsOut out = RowsOut.of("rows" + ++written, RowFormat.CSV, map);
    if (table instanceof Table known) {
      out =
          RowsOut.of(
              out.directory(), RowFormat.CSV, known.layout().keptColumns(), map.columns(), "");
    }
    engine.map(table, map, out);
    return Rows.read(conf, mapped(out), out.columns());
  }

  /**
   * Writes rows of a map to files: part files in a new directory, whose order is that of the input.
   *
   * @param directory must not exist
   */
  public void write(RowMap map, Table table, String directory, RowFormat format)
      throws IOException {
    RowsOut out =
        RowsOut.of(
            "rows" + ++written, format, table.layout().keptColumns(), map.columns(), "value_");
    try (NewDirectory place = NewDirectory.of(conf, directory)) {
      engine.map(table, map, out);
      place.take(mapped(out));
    }
  }

  private Path mapped(RowsOut out) {
    return new Path(new Path(work, "result"), out.directory());
  }

  /**
   * Saves a model as the command line does, so that it reads it.
   *
   * @param directory must not exist
   */
  public void save(Model model, String directory) throws IOException {
    try (NewDirectory place = NewDirectory.of(conf, directory)) {
      Map<String, Object> fields = new LinkedHashMap<>();
      RunSummary run = engine.summary();
      fields.put("verb", model.verb());
      fields.put("version", VersionInfo.version());
      fields.put("options", Map.of());
      model.columns().describe(fields);
      fields.put("rows", run.rows());
      fields.put("skippedRows", run.skippedRows());
      fields.put("passes", run.passes());
      fields.put("engine", run.engine());
      fields.put("seconds", 0.0);
      place.save(model, fields);
    }
  }

  /**
   * Reads a saved model, whoever has saved it.
   *
   * @param loader as {@code KMeansModel::read}
   * @throws org.daal4j.core.BadInputException when the directory holds no such model
   */
  public <M> M load(String directory, Loader<M> loader) throws IOException {
    return loader.read(SavedModel.open(conf, directory));
  }

  @Override
  public <P extends Partial<P>, R> R fold(Dataset rows, Fold<P, R> fold) throws IOException {
    return engine.fold(rows, fold);
  }

  @Override
  public <P extends Partial<P>, R> Packed<R> pack(Dataset rows, Fold<P, R> fold)
      throws IOException {
    return engine.pack(rows, fold);
  }

  @Override
  public DenseRows read(Dataset packed, long firstRow, int rows) throws IOException {
    return engine.read(packed, firstRow, rows);
  }

  @Override
  public DenseRows first(Dataset rows, int most) throws IOException {
    return engine.first(rows, most);
  }

  @Override
  public void map(Dataset rows, RowMap map, RowsOut out) throws IOException {
    engine.map(rows, map, out);
  }

  @Override
  public void store(Dataset rows, boolean floats, String directory) throws IOException {
    engine.store(rows, floats, directory);
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

  /** Ends what runs, and deletes what passes have left. */
  @Override
  public void close() throws IOException {
    try {
      engine.close();
    } finally {
      work.getFileSystem(conf).delete(work, true);
    }
  }
}

import static org.daal4j.core.Progress.NONE;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.daal4j.core.Engine;
import org.daal4j.core.Partial;
import org.daal4j.core.PartialSize;
import org.daal4j.dbscan.KnownTable;
import org.daal4j.engine.Pass;
import org.daal4j.engine.PassDirectory;
import org.daal4j.engine.PassEngine;
import org.daal4j.engine.PassResult;
import org.daal4j.engine.PassRunner;
import org.daal4j.engine.RunContext;
import org.daal4j.engine.inprocess.InProcessRunner;
import org.daal4j.engine.mapreduce.MapReduceRunner;
import org.daal4j.engine.tez.TezRunner;
import org.daal4j.input.FileTable;
import org.daal4j.input.InputFiles;
import org.daal4j.input.SplitDataset;
import org.daal4j.input.text.TextTables;
import org.daal4j.packed.PartSource;
import org.daal4j.table.TableOptions;
import org.daal4j.text.TextSyntax;

/**
 * Density-based clusters of tables whose labels are known, cut into splits and into as many boxes:
 * all tables into 1, 2, 3 and 7, or a few into two of these each: by threads of this process, by jobs of MapReduce in this process and, all of them, by
 * one session of Tez. Prints a line for each fit whose labels are others, and one for each engine.
 *
 * <p>Arguments: a directory to work in, and {@code few} or {@code all}.
 */
public final class KnownLabels {

  private static final int[][] SPLITS = {{1, 2, 3, 7}};
  private static final int[][] SPLITS_OF_FEW = {{1, 3}, {2, 7}};

  /** A file of so many bytes, or a multiple, is cut into each of those numbers of splits. */
  private static final int BYTES = 42;

  private final Configuration conf;
  private final Path input;
  private final Path work;
  private final List<KnownTable> tables;
  private final int[][] splits; // of one table after the other

  private KnownLabels(Configuration conf, Path place, String engine, boolean all)
      throws IOException {
    this.conf = conf;
    this.input = new Path(place, "tables");
    this.work = new Path(place, engine);
    this.tables = all ? KnownTable.all() : KnownTable.few();
    this.splits = all ? SPLITS : SPLITS_OF_FEW;
  }

  public static void main(String[] arguments) throws IOException {
    Path place = new Path(arguments[0]);
    boolean all = arguments[1].equals("all");
    Configuration cluster = new Configuration();
    // On YARN these jobs would take hours.
    Configuration local = new Configuration(cluster);
    local.set("mapreduce.framework.name", "local");
    new KnownLabels(cluster, place, "none", all).store();
    CompletableFuture.allOf(
            start(new KnownLabels(cluster, place, "threads", all), InProcessRunner::new),
            start(new KnownLabels(local, place, "jobs", all), MapReduceRunner::new),
            start(new KnownLabels(cluster, place, "session", all), TezRunner::new))
        .join();
  }

  private void store() throws IOException {
    FileSystem fileSystem = input.getFileSystem(conf);
    for (KnownTable table : tables) {
      StringBuilder text = new StringBuilder(table.csv());
      while (text.length() % BYTES != 0) {
        text.append('\n'); // no row
      }
      try (var out = fileSystem.create(file(table))) {
        out.write(text.toString().getBytes(StandardCharsets.US_ASCII));
      }
    }
  }

  private Path file(KnownTable table) {
    return new Path(input, table.number() + ".csv");
  }

  private static CompletableFuture<Void> start(
      KnownLabels labels, Function<RunContext, PassRunner> runner) {
    RunContext run = new RunContext(labels.conf, labels.work, false, NONE);
    return CompletableFuture.runAsync(
        () -> {
          try (PassRunner by = runner.apply(run)) {
            by.begin();
            labels.compareAll(by);
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          }
        },
        task -> new Thread(task).start());
  }

  private void compareAll(PassRunner by) throws IOException {
    long start = System.nanoTime();
    int fits = 0;
    int others = 0;
    for (int i = 0; i < tables.size(); i++) {
      KnownTable table = tables.get(i);
      for (int number : splits[i % splits.length]) {
        fits++;
        List<String> found = labels(by, table, number);
        if (!found.equals(table.labels())) {
          others++;
          System.out.printf(
              "%s: %s, %d splits: %s, not %s%n", by.name(), table, number, found, table.labels());
        }
      }
    }
    System.out.printf("%s: %d tables, %d fits, %d others%n", by.name(), tables.size(), fits, others);
    System.err.printf("%s took %.1f s%n", by.name(), (System.nanoTime() - start) / 1e9);
  }

  private List<String> labels(PassRunner by, KnownTable table, int splits) throws IOException {
    Path own = new Path(work, table.number() + "-" + splits);
    try (Engine engine = new PassEngine(new RunContext(conf, own, false, NONE), new Kept(by))) {
      table.cluster(engine, open(table, splits), splits);
      return lines(new Path(own, "result/assignments"));
    } finally {
      own.getFileSystem(conf).delete(own, true);
    }
  }

  /** Opens a table, cut into exactly so many splits. */
  private FileTable open(KnownTable table, int splits) throws IOException {
    Path file = file(table);
    long bytes = file.getFileSystem(conf).getFileStatus(file).getLen();
    Configuration cut = new Configuration(conf);
    cut.setLong("mapreduce.input.fileinputformat.split.maxsize", bytes / splits);
    TableOptions options =
        table.rows().weighted()
            ? TableOptions.DEFAULTS
                .but()
                .weights(Integer.toString(table.rows().columns() + 1))
                .build()
            : TableOptions.DEFAULTS;
    FileTable opened =
        new TextTables(TextSyntax.PLAIN)
            .open(InputFiles.find(cut, List.of(file.toString())))
            .read(options)
            .known()
            .orElseThrow();
    if (opened.plan().size() != splits) {
      throw new IllegalStateException(table + ": " + opened.plan().size() + ", not " + splits);
    }
    return opened;
  }

  private List<String> lines(Path directory) throws IOException {
    FileSystem fileSystem = directory.getFileSystem(conf);
    FileStatus[] parts = fileSystem.listStatus(directory);
    Arrays.sort(parts);
    List<String> lines = new ArrayList<>();
    for (FileStatus part : parts) {
      try (var in = fileSystem.open(part.getPath())) {
        new String(in.readAllBytes(), StandardCharsets.US_ASCII).lines().forEach(lines::add);
      }
    }
    return lines;
  }

  /** A runner that one engine after another uses, and that none begins or closes. */
  private record Kept(PassRunner runner) implements PassRunner {

    @Override
    public <P extends Partial<P>> PassResult<P> run(
        SplitDataset rows, Pass<P> pass, PassDirectory directory) throws IOException {
      return runner.run(rows, pass, directory);
    }

    @Override
    public String name() {
      return runner.name();
    }

    @Override
    public void begin() {}

    @Override
    public PartSource packed(PassDirectory directory) {
      return runner.packed(directory);
    }

    @Override
    public void readLast(PassDirectory directory) {
      runner.readLast(directory);
    }

    @Override
    public void release(PassDirectory directory) {
      runner.release(directory);
    }

    @Override
    public boolean keepsPacked() {
      return runner.keepsPacked();
    }

    @Override
    public int mostColumns(PartialSize size) {
      return runner.mostColumns(size);
    }

    @Override
    public void requireMemory(PartialSize size) {
      runner.requireMemory(size);
    }

    @Override
    public void close() {}
  }
}

package org.daal4j.engine;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.apache.hadoop.fs.Path;
import org.daal4j.core.Dataset;
import org.daal4j.core.DenseRows;
import org.daal4j.core.Engine;
import org.daal4j.core.Fold;
import org.daal4j.core.Packed;
import org.daal4j.core.Partial;
import org.daal4j.core.PartialSize;
import org.daal4j.core.RowExchange;
import org.daal4j.core.RowMap;
import org.daal4j.core.RowsOut;
import org.daal4j.core.RunSummary;
import org.daal4j.engine.written.StoredForm;
import org.daal4j.engine.written.WrittenFiles;
import org.daal4j.input.SplitDataset;
import org.daal4j.packed.NumberedTable;
import org.daal4j.packed.PackedDataset;
import org.daal4j.packed.PartSource;
import org.daal4j.packed.PartedDataset;
import org.daal4j.packed.WrittenPart;

/**
 * The engine, whatever runs its passes: says what a pass is, where its files go, whether its result
 * may be used, and what of an earlier run is used again.
 */
public final class PassEngine implements Engine {

  private final RunContext run;
  private final PassRunner runner;
  private final PassLog log;
  private final RunDirectories directories;
  private boolean begun;
  private int packs;
  private final Map<Dataset, PassDirectory> packed = new IdentityHashMap<>();

  /** Opens the engine; costs nothing until the first pass. */
  public PassEngine(RunContext run, PassRunner runner) {
    this.run = run;
    this.runner = runner;
    this.log = new PassLog(run.progress());
    this.directories = new RunDirectories(run);
  }

  @Override
  public <P extends Partial<P>, R> R fold(Dataset rows, Fold<P, R> fold) throws IOException {
    SplitDataset dataset = (SplitDataset) rows;
    Pass<P> pass = new Pass<>(fold, dataset.source(), 0);
    PassDirectory directory = nextDirectory();
    PassResult<P> result = runPass(dataset, pass, directory);
    run.delete(directory.root());
    return fold.finish(result.partial());
  }

  @Override
  public <P extends Partial<P>, R> Packed<R> pack(Dataset rows, Fold<P, R> fold)
      throws IOException {
    SplitDataset dataset = (SplitDataset) rows;
    Pass<P> pass = new Pass<>(fold, dataset.source(), dataset.partBytes());
    begin();
    packs++;
    PackDirectory directory = new PackDirectory(run.conf(), directories.forPack(packs));
    // rows of a program have none; they are not kept
    String fingerprint = runner.keepsPacked() ? PackDirectory.fingerprint(dataset, pass) : "";
    PassResult<P> result = null;
    for (Path earlier : directories.earlierPacks(packs)) {
      PackDirectory candidate = new PackDirectory(run.conf(), earlier);
      boolean wanted = run.resume() && runner.keepsPacked() && result == null;
      PassResult<P> found = wanted ? candidate.reopen(fingerprint, dataset, pass) : null;
      if (found == null) {
        run.delete(earlier);
      } else {
        directory = candidate;
        result = found;
      }
    }
    if (result != null) {
      run.progress().note("goes on with the packed rows in " + directory.pass().root());
      log.passFoundDone(dataset, result);
    } else {
      result = runPass(dataset, pass, directory.pass());
      if (runner.keepsPacked()) {
        directory.complete(fingerprint);
      }
    }
    PartSource source = runner.packed(directory.pass());
    boolean sparse = dataset.sparse() && pass.takesSparseRows();
    List<String> columns = packedColumns(dataset, fold);
    PackedDataset table =
        runner.keepsPacked()
            ? directory.dataset(dataset, columns, result, source, sparse)
            : new PackedDataset(
                dataset,
                columns,
                directory.pass().qualifiedOutput(run.conf()),
                result.parts(),
                source,
                sparse,
                name -> List.of());
    packed.put(table, directory.pass());
    return new Packed<>(table, fold.finish(result.partial()));
  }

  private static List<String> packedColumns(SplitDataset dataset, Fold<?, ?> fold) {
    if (!fold.packsLabels()) {
      return dataset.columns();
    }
    List<String> columns = new ArrayList<>(dataset.columns());
    columns.add("label code");
    if (fold.packsGroups() > 0) {
      columns.add("group code");
    }
    return columns;
  }

  @Override
  public <P extends Partial<P>, R> Packed<R> exchange(Dataset rows, RowExchange<P, R> exchange)
      throws IOException {
    SplitDataset dataset = (SplitDataset) rows;
    check(dataset, exchange);
    if (exchange.isLastToRead()) {
      runner.readLast(packed.get(rows));
    }
    Pass<P> pass = new Pass<>(exchange, dataset.source());
    PassDirectory directory = nextDirectory();
    PassResult<P> result = runPass(dataset, pass, directory);
    if (runner.keepsPacked() && !result.parts().isEmpty()) {
      keepOnly(result.parts(), directory);
    }
    PartedDataset table =
        new PartedDataset(
            dataset,
            exchange,
            directory.qualifiedOutput(run.conf()),
            result.parts(),
            Arrays.copyOf(result.sent(), exchange.parts()),
            runner.packed(directory));
    packed.put(table, directory);
    return new Packed<>(table, exchange.finish(result.partial()));
  }

  /** Makes sure that the files that count are there; deletes those of other attempts. */
  private void keepOnly(List<WrittenPart> parts, PassDirectory directory) throws IOException {
    WrittenFiles files = new WrittenFiles(run.conf(), directory.output());
    for (WrittenPart part : parts) {
      files.of(part);
    }
    files.deleteAllBut(parts);
  }

  private static void check(SplitDataset rows, RowExchange<?, ?> exchange) {
    if (rows.rowCount().isEmpty()) {
      throw new IllegalArgumentException("the rows have no numbers yet; pack them");
    }
    if (exchange.parts() < 1) {
      throw new IllegalArgumentException("an exchange with " + exchange.parts() + " parts");
    }
    if (exchange.partRows() < 0 || exchange.partRows() > Integer.MAX_VALUE) {
      throw new IllegalArgumentException("parts of " + exchange.partRows() + " rows in order");
    }
  }

  @Override
  public void release(Dataset rows) throws IOException {
    PassDirectory directory = packed.remove(rows);
    runner.release(directory);
    run.delete(directory.root());
  }

  @Override
  public DenseRows read(Dataset packed, long firstRow, int rows) throws IOException {
    return ((NumberedTable) packed).read(run.conf(), firstRow, rows);
  }

  @Override
  public DenseRows first(Dataset rows, int most) throws IOException {
    return FirstRows.of(run.conf(), (SplitDataset) rows, most);
  }

  @Override
  public void map(Dataset rows, RowMap map, RowsOut out) throws IOException {
    map.requireMemory(this);
    SplitDataset dataset = (SplitDataset) rows;
    write(dataset, new Pass<>(new NoSummary.OfRows(), map, out, dataset.source()), out.directory());
  }

  @Override
  public void store(Dataset rows, boolean floats, String directory) throws IOException {
    SplitDataset dataset = (SplitDataset) rows;
    StoredForm form = StoredForm.of(dataset, floats);
    write(dataset, new Pass<>(new NoSummary.OfRows(), dataset.source(), form), directory);
  }

  /** A pass that leaves a file for each split. */
  private void write(SplitDataset dataset, Pass<NoSummary> pass, String name) throws IOException {
    PassDirectory directory = nextDirectory();
    PassResult<NoSummary> result = runPass(dataset, pass, directory);
    MappedRows.publish(run, directory.output(), name, result.parts());
    run.delete(directory.root());
  }

  private <P extends Partial<P>> PassResult<P> runPass(
      SplitDataset dataset, Pass<P> pass, PassDirectory directory) throws IOException {
    try {
      return log.pass(
          dataset,
          pass,
          () -> {
            PassResult<P> result = runner.run(dataset, pass, directory);
            PassCheck.check(run.conf(), dataset, result);
            return result;
          });
    } catch (IOException | RuntimeException | Error e) {
      runner.release(directory);
      throw e;
    }
  }

  private PassDirectory nextDirectory() throws IOException {
    begin();
    return new PassDirectory(directories.forPass(log.passes() + 1));
  }

  /** Before the first pass: ends what is left of an earlier run. */
  private void begin() throws IOException {
    if (!begun) {
      begun = true;
      runner.begin();
      directories.deleteAllButPacks();
    }
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
  public RunSummary summary() {
    return log.summary(runner.name());
  }

  /** Ends a running pass; may be called from another thread than the passes. */
  @Override
  public void close() throws IOException {
    runner.close();
    if (!runner.keepsPacked()) {
      directories.deleteOwn();
    }
  }
}

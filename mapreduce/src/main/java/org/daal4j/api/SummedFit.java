package org.daal4j.api;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.daal4j.core.Engine;
import org.daal4j.core.UsageException;
import org.daal4j.input.SplitDataset;
import org.daal4j.model.Table;
import org.daal4j.result.SavedModel;
import org.daal4j.result.SavedSummaries;
import org.daal4j.summary.MergingEngine;
import org.daal4j.summary.SavedSummary;
import org.daal4j.summary.SummaryTarget;

/**
 * A fit that keeps what it sums up, and may begin with what earlier fits have: its {@link #engine}
 * is given to one fit of one pass, whose model {@link Session#save(org.daal4j.model.Model,
 * SummedFit, String)} then saves.
 */
public final class SummedFit {

  private final Configuration conf;
  private final MergingEngine engine;
  private final List<SavedSummary> earlier;
  private final Path file;

  private SummedFit(
      Configuration conf, MergingEngine engine, List<SavedSummary> earlier, Path file) {
    this.conf = conf;
    this.engine = engine;
    this.earlier = earlier;
    this.file = file;
  }

  /**
   * Of rows that follow those of results.
   *
   * @param file where the sum waits to be saved
   * @param reads whether there are rows at all
   */
  static SummedFit of(Session session, List<String> results, Path file, boolean reads)
      throws IOException {
    Configuration conf = session.conf();
    List<SavedSummary> earlier = new ArrayList<>();
    for (String result : results) {
      earlier.add(SavedSummaries.open(SavedModel.open(conf, result), result));
    }
    if (!reads && earlier.isEmpty()) {
      throw new UsageException(
          "no result is named, so there is nothing to merge. Name one or more.");
    }
    SummaryTarget target =
        sum -> {
          FileSystem fileSystem = file.getFileSystem(conf);
          try (OutputStream out = fileSystem.create(file, true)) {
            sum.writeTo(out);
          }
        };
    MergingEngine engine =
        reads
            ? MergingEngine.of(
                session,
                earlier,
                rows -> rows instanceof SplitDataset table ? table.files() : List.of(),
                target)
            : MergingEngine.withoutRows(session, earlier, target);
    return new SummedFit(conf, engine, earlier, file);
  }

  /** What the fit is given in place of the session; used once. */
  public Engine engine() {
    return engine;
  }

  /**
   * A table of no rows with the columns of the first result: what the fit is given when all rows
   * were summed up before.
   *
   * @throws UsageException when there is no result
   */
  public Table table() {
    if (earlier.isEmpty()) {
      throw new UsageException("no result is named, so there are no columns. Name one or more.");
    }
    return engine.table();
  }

  /**
   * Where the sum waits.
   *
   * @throws UsageException when nothing was fitted yet
   */
  Path file() throws IOException {
    if (!file.getFileSystem(conf).exists(file)) {
      throw new UsageException(
          "nothing was summed up yet: give the fit this engine, not the session.");
    }
    return file;
  }
}

package org.daal4j.engine;

import java.io.DataInput;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.List;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import org.daal4j.core.Fold;
import org.daal4j.core.Partial;
import org.daal4j.core.PassFailedException;
import org.daal4j.core.RowMap;
import org.daal4j.core.RowsOut;
import org.daal4j.core.Sendable;
import org.daal4j.engine.written.StoredForm;
import org.daal4j.input.RowSource;
import org.daal4j.input.RowsSplit;
import org.daal4j.shared.Rebuilt;

/**
 * What driver and tasks of one job tell each other: the pass, by files where it is too large for a
 * job's configuration (models and centroids may be), and by files its output. Class names go by the
 * configuration, so that nothing is loaded that its submitter did not name.
 *
 * @param root the directory of the pass, on a file system that driver and tasks see
 */
public record PassDirectory(Path root) {

  private static final String ROOT = "daal4j.pass.directory";
  private static final String PIECES = "daal4j.pass.pieces";
  private static final String DESCRIPTION = "daal4j.pass.description";
  private static final String FOLD = "daal4j.pass.fold.class";
  private static final String MAP = "daal4j.pass.map.class";
  private static final String SOURCE = "daal4j.pass.source.class";

  /** The directory of the job that {@code conf} belongs to. */
  public static PassDirectory of(Configuration conf) {
    return new PassDirectory(new Path(conf.get(ROOT)));
  }

  /** What the reducers of the job merge that {@code conf} belongs to. */
  public static MergePlan mergePlan(Configuration conf) {
    return new MergePlan(SplitList.count(conf), conf.getInt(PIECES, 1));
  }

  /** Where maps put the rows they leave behind. */
  public Path output() {
    return new Path(root, "out");
  }

  /** The same, named so that every process finds it. */
  Path qualifiedOutput(Configuration conf) throws IOException {
    return output().getFileSystem(conf).makeQualified(output());
  }

  /** Where reducers put what they have merged. */
  public Path merged() {
    return new Path(root, "merged");
  }

  /** Where tasks leave word why they failed. */
  public Path failures() {
    return new Path(root, "failures");
  }

  private Path description() {
    return new Path(root, "pass");
  }

  /** The splits of this pass alone. */
  public SplitList splits(Configuration conf, List<RowsSplit> plan) throws IOException {
    return new SplitList(conf, plan, new Path(root, "splits"));
  }

  /** Leaves a pass for the tasks that get {@code conf}. */
  public void store(Configuration conf, Pass<?> pass, SplitList splits) throws IOException {
    conf.set(ROOT, root.toString());
    splits.addTo(conf);
    conf.setInt(PIECES, pass.pieces());
    conf.setClass(FOLD, pass.fold().inTasks().getClass(), Sendable.class);
    conf.setClass(SOURCE, pass.source().getClass(), Sendable.class);
    if (pass.map() != null) {
      conf.setClass(MAP, pass.map().getClass(), Sendable.class);
    }
    TaskData.of(conf, DESCRIPTION, description(), out -> describe(pass, out)).addTo(conf);
  }

  private static void describe(Pass<?> pass, DataOutputStream out) throws IOException {
    pass.fold().inTasks().write(out);
    pass.source().write(out);
    out.writeLong(pass.partBytes());
    out.writeBoolean(pass.exchanges());
    out.writeBoolean(pass.stored() != null);
    if (pass.stored() != null) {
      pass.stored().write(out);
    }
    if (pass.map() != null) {
      pass.map().write(out);
      pass.out().write(out);
    }
  }

  /** Rebuilds the pass in a task. */
  public Pass<?> load(Configuration conf) throws IOException {
    try (DataInputStream in = TaskData.open(conf, DESCRIPTION)) {
      Fold<?, ?> fold = rebuilt(conf, FOLD, Fold.class, in);
      RowSource source = rebuilt(conf, SOURCE, RowSource.class, in);
      long partBytes = in.readLong();
      boolean exchanges = in.readBoolean();
      StoredForm stored = in.readBoolean() ? StoredForm.read(in) : null;
      RowMap map = null;
      RowsOut rowsOut = null;
      if (conf.get(MAP) != null) {
        map = rebuilt(conf, MAP, RowMap.class, in);
        rowsOut = RowsOut.read(in);
      }
      if (in.read() >= 0) {
        throw new PassFailedException(
            root
                + ": the fold "
                + fold.getClass().getName()
                + " or its map reads less than it writes");
      }
      return pass(fold, map, rowsOut, source, partBytes, stored, exchanges);
    }
  }

  private static <P extends Partial<P>> Pass<P> pass(
      Fold<P, ?> fold,
      RowMap map,
      RowsOut out,
      RowSource source,
      long partBytes,
      StoredForm stored,
      boolean exchanges) {
    return new Pass<>(fold, map, out, source, partBytes, stored, exchanges);
  }

  private static <T extends Sendable> T rebuilt(
      Configuration conf, String key, Class<T> expected, DataInput in) throws IOException {
    Class<? extends T> type = conf.getClass(key, null, expected);
    if (type == null) {
      throw new PassFailedException("the job's configuration has no " + key);
    }
    return Rebuilt.of(type, in);
  }
}

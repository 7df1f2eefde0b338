package org.daal4j.engine;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import org.daal4j.core.Fold;
import org.daal4j.core.Partial;
import org.daal4j.core.PassFailedException;
import org.daal4j.core.Portable;
import org.daal4j.core.RowMap;
import org.daal4j.engine.written.StoredForm;
import org.daal4j.input.RowSource;
import org.daal4j.input.RowsSplit;

/**
 * What driver and tasks of one job tell each other by files: the pass (options, models and
 * centroids may be too large for a job's configuration), its splits, and its output. Class names go
 * by the configuration, so that nothing is loaded that its submitter did not name.
 *
 * @param root the directory of the pass, on a file system that driver and tasks see
 */
public record PassDirectory(Path root) {

  private static final String ROOT = "daal4j.pass.directory";
  private static final String SPLITS = "daal4j.pass.splits";
  private static final String PIECES = "daal4j.pass.pieces";
  private static final String FOLD = "daal4j.pass.fold.class";
  private static final String MAP = "daal4j.pass.map.class";
  private static final String SOURCE = "daal4j.pass.source.class";

  /** The directory of the job that {@code conf} belongs to. */
  public static PassDirectory of(Configuration conf) {
    return new PassDirectory(new Path(conf.get(ROOT)));
  }

  /** Number of splits of the job that {@code conf} belongs to. */
  public static int splits(Configuration conf) {
    return conf.getInt(SPLITS, 0);
  }

  /** What the reducers of the job merge that {@code conf} belongs to. */
  public static MergePlan mergePlan(Configuration conf) {
    return new MergePlan(splits(conf), conf.getInt(PIECES, 1));
  }

  /** Where maps put the rows they leave behind. */
  public Path output() {
    return new Path(root, "out");
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

  private Path plan() {
    return new Path(root, "splits");
  }

  /** Leaves a pass for the tasks, and in {@code conf} where it is. */
  public void store(Configuration conf, Pass<?> pass, List<RowsSplit> splits) throws IOException {
    conf.set(ROOT, root.toString());
    conf.setInt(SPLITS, splits.size());
    conf.setInt(PIECES, pass.pieces());
    conf.setClass(FOLD, pass.fold().getClass(), Portable.class);
    conf.setClass(SOURCE, pass.source().getClass(), Portable.class);
    if (pass.map() != null) {
      conf.setClass(MAP, pass.map().getClass(), Portable.class);
    }
    try (DataOutputStream out = DataFiles.create(conf, description())) {
      pass.fold().write(out);
      pass.source().write(out);
      out.writeLong(pass.partBytes());
      out.writeBoolean(pass.stored() != null);
      if (pass.stored() != null) {
        pass.stored().write(out);
      }
      if (pass.map() != null) {
        pass.map().write(out);
      }
    }
    try (DataOutputStream out = DataFiles.create(conf, plan())) {
      for (RowsSplit split : splits) {
        out.writeInt(split.getLocations().length);
        for (String host : split.getLocations()) {
          out.writeUTF(host);
        }
        split.write(out);
      }
    }
  }

  /** Rebuilds the pass in a task. */
  public Pass<?> load(Configuration conf) throws IOException {
    Fold<?, ?> fold = newInstance(conf, FOLD, Fold.class);
    RowSource source = newInstance(conf, SOURCE, RowSource.class);
    RowMap map = conf.get(MAP) == null ? null : newInstance(conf, MAP, RowMap.class);
    try (DataInputStream in = DataFiles.open(conf, description())) {
      fold.read(in);
      source.read(in);
      long partBytes = in.readLong();
      StoredForm stored = in.readBoolean() ? StoredForm.read(in) : null;
      if (map != null) {
        map.read(in);
      }
      if (in.read() >= 0) {
        throw new PassFailedException(
            description()
                + ": the fold "
                + fold.getClass().getName()
                + " or its map reads less than it writes");
      }
      return pass(fold, map, source, partBytes, stored);
    }
  }

  private static <P extends Partial<P>> Pass<P> pass(
      Fold<P, ?> fold, RowMap map, RowSource source, long partBytes, StoredForm stored) {
    return new Pass<>(fold, map, source, partBytes, stored);
  }

  /** Reads the splits back, with their hosts. */
  public List<RowsSplit> loadSplits(Configuration conf) throws IOException {
    int count = splits(conf);
    List<RowsSplit> splits = new ArrayList<>(count);
    try (DataInputStream in = DataFiles.open(conf, plan())) {
      for (int i = 0; i < count; i++) {
        List<String> hosts = new ArrayList<>();
        for (int left = in.readInt(); left > 0; left--) {
          hosts.add(in.readUTF());
        }
        RowsSplit split = new RowsSplit();
        split.readFields(in);
        splits.add(new RowsSplit(split.ordinal(), split.firstRow(), split.segments(), hosts));
      }
    }
    return splits;
  }

  private static <T extends Portable> T newInstance(
      Configuration conf, String key, Class<T> expected) throws IOException {
    Class<? extends T> type = conf.getClass(key, null, expected);
    if (type == null) {
      throw new PassFailedException("the job's configuration has no " + key);
    }
    try {
      return type.getConstructor().newInstance();
    } catch (ReflectiveOperationException e) {
      throw new PassFailedException(
          type.getName() + " needs a public constructor without arguments, in a public class", e);
    }
  }
}

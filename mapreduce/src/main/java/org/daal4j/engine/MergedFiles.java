package org.daal4j.engine;

import java.io.Closeable;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.Path;
import org.daal4j.core.Partial;
import org.daal4j.core.PassFailedException;

/**
 * Reads what the reducers of a finished job have written: merges the groups in order, and puts the
 * pieces of a wide partial together. Holds the whole result and, of one piece at a time, the merged
 * one and one being read.
 *
 * @param <P> the user's partial
 */
public final class MergedFiles<P extends Partial<P>> {

  private final Configuration conf;
  private final PassDirectory directory;
  private final Pass<P> pass;
  private final MergePlan plan;
  private final int groups;
  private final NavigableSet<String> names = new TreeSet<>();

  public MergedFiles(Configuration conf, PassDirectory directory, Pass<P> pass, int splits) {
    this.conf = conf;
    this.directory = directory;
    this.pass = pass;
    this.plan = new MergePlan(splits, pass.pieces());
    this.groups = MergeTree.groups(splits);
  }

  public PassResult<P> read() throws IOException {
    for (FileStatus file : directory.merged().getFileSystem(conf).listStatus(directory.merged())) {
      if (!file.getPath().getName().endsWith(MergedFile.INCOMPLETE)) {
        names.add(file.getPath().getName());
      }
    }
    if (plan.pieces() == 1) {
      try (Share share = new Share(0)) {
        return share.merge(0);
      }
    }
    PassResult<P> whole = pass.newResult();
    for (int number = 0; number < plan.reducersOfAGroup(); number++) {
      try (Share share = new Share(number)) {
        for (int piece = plan.firstPiece(number); piece < plan.endPiece(number); piece++) {
          pass.join(whole, piece, share.merge(piece));
        }
      }
    }
    return whole;
  }

  /** The files, one of each group, that hold the same pieces. */
  private final class Share implements Closeable {
    private final int number;
    private final List<DataInputStream> files = new ArrayList<>();

    Share(int number) {
      this.number = number;
    }

    /** Merges a piece over all groups; the pieces have to be asked for in order. */
    PassResult<P> merge(int piece) throws IOException {
      PassResult<P> merged = pass.newResult(piece);
      PassResult<P> group = pass.newResult(piece);
      for (int number = 0; number < groups; number++) {
        read(number, piece, group);
        merged.merge(group);
      }
      return merged;
    }

    private void read(int group, int piece, PassResult<P> result) throws IOException {
      if (files.size() == group) {
        files.add(DataFiles.open(conf, file(group)));
      }
      DataInputStream in = files.get(group);
      try {
        int found = in.readInt();
        if (found != piece) {
          throw new PassFailedException(
              file(group) + ": holds piece " + found + " where piece " + piece + " is expected");
        }
        result.read(in);
        if (piece == plan.endPiece(number) - 1 && in.read() >= 0) {
          throw new PassFailedException(unreadable(group, "reads less than it writes"));
        }
      } catch (EOFException e) {
        throw new PassFailedException(unreadable(group, "reads more than it writes"), e);
      }
    }

    /** The file of any attempt: they are the same. */
    private Path file(int group) throws PassFailedException {
      String prefix = MergedFile.prefix(plan.reducer(group, number));
      String name = names.ceiling(prefix);
      if (name == null || !name.startsWith(prefix)) {
        throw new PassFailedException(
            directory.merged() + ": there is no file " + prefix + "*, though its job succeeded");
      }
      return new Path(directory.merged(), name);
    }

    private String unreadable(int group, String what) throws PassFailedException {
      return file(group) + ": " + pass.newResult().partial().getClass().getName() + " " + what;
    }

    @Override
    public void close() throws IOException {
      for (DataInputStream file : files) {
        file.close();
      }
    }
  }
}

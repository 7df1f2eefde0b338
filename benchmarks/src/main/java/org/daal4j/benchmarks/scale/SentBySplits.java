package org.daal4j.benchmarks.scale;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.SequenceInputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.apache.hadoop.conf.Configuration;
import org.daal4j.core.Partial;
import org.daal4j.engine.MergePlan;
import org.daal4j.engine.MergeTree;
import org.daal4j.engine.Pass;
import org.daal4j.engine.PassResult;
import org.daal4j.engine.task.MergeTask;
import org.daal4j.engine.task.PassResultWritable;
import org.daal4j.packed.WrittenPart;
import org.daal4j.table.ReadCounts;

/**
 * The bytes that map tasks send to reducers: those of partials with rows in them, {@link
 * RepeatedRows#KINDS} different ones, each under the name and with the packed part of its split.
 */
final class SentBySplits {

  private final Pass<?> pass;
  private final MergePlan plan;
  private final byte[][][] partials;

  private SentBySplits(Pass<?> pass, MergePlan plan, byte[][][] partials) {
    this.pass = pass;
    this.plan = plan;
    this.partials = partials;
  }

  static <P extends Partial<P>> SentBySplits of(Pass<P> pass, MergePlan plan, RepeatedRows rows)
      throws IOException {
    byte[][][] partials = new byte[RepeatedRows.KINDS][pass.pieces()][];
    for (int kind = 0; kind < RepeatedRows.KINDS; kind++) {
      PassResult<P> result = pass.newResult();
      result.partial().add(rows.rows(kind));
      int counts = counts(new PassResult<>(result.partial())).length;
      for (int piece = 0; piece < pass.pieces(); piece++) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        pass.writePiece(result, piece, new DataOutputStream(bytes));
        byte[] whole = bytes.toByteArray();
        partials[kind][piece] = Arrays.copyOfRange(whole, counts, whole.length);
      }
    }
    return new SentBySplits(pass, plan, partials);
  }

  /** How many bytes a split sends. */
  long bytes() throws IOException {
    long bytes = 0;
    for (byte[] piece : partials[0]) {
      bytes += Integer.BYTES + counts(0).length + piece.length;
    }
    return bytes;
  }

  private byte[] counts(int split) throws IOException {
    PassResult<?> result = pass.newResult(0);
    ReadCounts counts = new ReadCounts();
    counts.rows = RepeatedRows.ROWS;
    String attempt = String.format(Locale.ROOT, "@attempt_1795243845465_0002_m_%06d_0", split);
    result.endSplit(
        counts,
        pass.packs()
            ? List.of(
                new WrittenPart(WrittenPart.name(split, 0) + attempt, RepeatedRows.ROWS, 96 << 20))
            : List.of());
    return counts(result);
  }

  private static byte[] counts(PassResult<?> result) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    result.writeCounts(new DataOutputStream(bytes));
    return bytes.toByteArray();
  }

  /** What a reducer is given, in the order of its keys. */
  MergeTask.Pieces to(int reducer, Configuration conf) {
    int share = reducer % plan.reducersOfAGroup();
    int group = reducer / plan.reducersOfAGroup();
    int size = MergeTree.groupSize(plan.splits());
    int first = group * size;
    int end = Math.min(plan.splits(), first + size);
    PassResultWritable value = new PassResultWritable();
    value.setConf(conf);
    return new MergeTask.Pieces() {
      private int piece = plan.firstPiece(share);
      private int split = first - 1;

      @Override
      public boolean next() {
        split++;
        if (split == end) {
          split = first;
          piece++;
        }
        return piece < plan.endPiece(share);
      }

      @Override
      public long key() {
        return MergePlan.key(piece, split);
      }

      @Override
      public Iterable<PassResultWritable> values() throws IOException {
        ByteArrayOutputStream head = new ByteArrayOutputStream();
        new DataOutputStream(head).writeInt(piece);
        head.write(counts(split));
        value.readFields(
            new DataInputStream(
                new SequenceInputStream(
                    new ByteArrayInputStream(head.toByteArray()),
                    new ByteArrayInputStream(partials[split % RepeatedRows.KINDS][piece]))));
        return List.of(value);
      }
    };
  }
}

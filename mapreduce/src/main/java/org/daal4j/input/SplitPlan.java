package org.daal4j.input;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.mapreduce.lib.input.FileInputFormat;
import org.daal4j.core.RowBlock;

/**
 * Cuts files into splits by the settings Hadoop's {@link FileInputFormat} honours. A file is cut
 * into stretches of the split size, the last up to a tenth longer; smaller stretches of consecutive
 * files are put together until they reach the split size. So a large file gets the splits Hadoop
 * would give it, and ten thousand small files get few.
 */
public final class SplitPlan {

  /** How much longer than the split size a split may become, to avoid a tiny last one. */
  private static final double SLOP = 1.1;

  private final long minSize;
  private final long maxSize;
  private final List<RowsSplit> splits = new ArrayList<>();
  private List<Segment> gathered = new ArrayList<>();
  private SplitHosts hosts = new SplitHosts();
  private long gatheredBytes;

  private SplitPlan(Configuration conf) {
    minSize = bytes(conf, FileInputFormat.SPLIT_MINSIZE, 1);
    maxSize = bytes(conf, FileInputFormat.SPLIT_MAXSIZE, Long.MAX_VALUE);
  }

  private static long bytes(Configuration conf, String key, long otherwise) {
    return Math.max(1, HadoopSetting.wholeNumber(conf, key, otherwise));
  }

  /** Cuts files in their order; {@code compressed} files stay whole. */
  public static List<RowsSplit> cut(
      Configuration conf, List<InputFile> files, Predicate<InputFile> compressed) {
    SplitPlan plan = new SplitPlan(conf);
    for (InputFile file : files) {
      plan.add(file, compressed.test(file));
    }
    plan.close();
    return List.copyOf(plan.splits);
  }

  /** Splits that are a file each. */
  public static List<RowsSplit> ofFiles(List<InputFile> files) {
    List<RowsSplit> splits = new ArrayList<>();
    for (InputFile file : files) {
      SplitHosts hosts = new SplitHosts();
      hosts.add(file, 0, file.length());
      splits.add(
          new RowsSplit(splits.size(), RowBlock.UNCOUNTED, List.of(file.whole()), hosts.best()));
    }
    return List.copyOf(splits);
  }

  /** The size of a split of a file with such blocks, in bytes. */
  static long splitSize(Configuration conf, long blockSize) {
    return new SplitPlan(conf).size(blockSize);
  }

  private long size(long blockSize) {
    return Math.max(minSize, Math.min(maxSize, Math.max(1, blockSize)));
  }

  private void add(InputFile file, boolean whole) {
    long size = size(file.blockSize());
    long start = 0;
    while (!whole && (double) (file.length() - start) / size > SLOP) {
      add(file, start, size, size);
      start += size;
    }
    add(file, start, file.length() - start, size);
  }

  private void add(InputFile file, long start, long length, long size) {
    if (length >= size || (double) (gatheredBytes + length) / size > SLOP) {
      close();
    }
    gathered.add(file.segment(start, length));
    hosts.add(file, start, length);
    gatheredBytes += length;
    if (gatheredBytes >= size) {
      close();
    }
  }

  private void close() {
    if (!gathered.isEmpty()) {
      splits.add(new RowsSplit(splits.size(), RowBlock.UNCOUNTED, gathered, hosts.best()));
      gathered = new ArrayList<>();
      hosts = new SplitHosts();
      gatheredBytes = 0;
    }
  }
}

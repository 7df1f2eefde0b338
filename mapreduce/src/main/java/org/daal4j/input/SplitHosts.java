package org.daal4j.input;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.hadoop.fs.BlockLocation;

/** Where the bytes of a split are, by the block locations the listing gave. */
public final class SplitHosts {

  /** As many as a block has replicas. */
  private static final int HOSTS = 3;

  private final Map<String, Long> bytes = new TreeMap<>();

  /** Nothing yet. */
  public SplitHosts() {}

  void add(InputFile file, long start, long length) {
    for (BlockLocation block : file.blocks()) {
      add(block, start, length);
    }
  }

  /** Counts the bytes of a stretch that lie in a block for the hosts of the block. */
  public void add(BlockLocation block, long start, long length) {
    long inBlock =
        Math.min(start + length, block.getOffset() + block.getLength())
            - Math.max(start, block.getOffset());
    if (inBlock <= 0) {
      return;
    }
    try {
      for (String host : block.getHosts()) {
        if (!host.equals("localhost")) {
          bytes.merge(host, inBlock, Long::sum);
        }
      }
    } catch (IOException e) {
      // The signature is older than the class: the hosts are in memory.
      throw new UncheckedIOException(e);
    }
  }

  /** The hosts with the most bytes, the most first. */
  public List<String> best() {
    return bytes.entrySet().stream()
        .sorted(Map.Entry.comparingByValue(Comparator.reverseOrder()))
        .limit(HOSTS)
        .map(Map.Entry::getKey)
        .toList();
  }
}

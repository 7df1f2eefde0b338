package org.daal4j.packed;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.daal4j.core.RowBlock;

/**
 * Cuts the rows of one split into parts: a part ends with the block that brings it to the wanted
 * size. What the parts are depends on the split alone, not on where they are kept, and an archive
 * that only one task could unpack is spread over many for all later passes.
 */
public final class PartCutter implements SplitSink {

  private final PartStore store;
  private final int split;
  private final long partBytes;
  private final List<WrittenPart> parts = new ArrayList<>();
  private PartSink current;
  private long currentBytes;

  /**
   * Nothing yet.
   *
   * @param split ordinal of the split
   * @param partBytes bytes of rows that make a part
   */
  public PartCutter(PartStore store, int split, long partBytes) {
    this.store = store;
    this.split = split;
    this.partBytes = partBytes;
  }

  @Override
  public void add(RowBlock block) throws IOException {
    if (current == null) {
      String name = WrittenPart.name(split, parts.size());
      current = store.begin(name, block.columns(), block.weighted(), false);
    }
    current.add(block);
    currentBytes += block.bytes();
    if (currentBytes >= partBytes) {
      endPart();
    }
  }

  @Override
  public List<WrittenPart> finish() throws IOException {
    if (current != null) {
      endPart();
    }
    return parts;
  }

  private void endPart() throws IOException {
    parts.add(current.finish());
    close();
    currentBytes = 0;
  }

  @Override
  public void close() throws IOException {
    if (current != null) {
      PartSink ended = current;
      current = null;
      ended.close();
    }
  }
}

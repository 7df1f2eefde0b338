package org.daal4j.engine.inprocess;

import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import org.daal4j.core.DenseRows;
import org.daal4j.core.RowBlock;
import org.daal4j.core.RowNotes;
import org.daal4j.input.BlockReader;
import org.daal4j.input.RowsSplit;
import org.daal4j.packed.KeptBlocks;
import org.daal4j.packed.PackedSource;
import org.daal4j.packed.PartSink;
import org.daal4j.packed.PartSource;
import org.daal4j.packed.PartStore;
import org.daal4j.packed.WrittenPart;

/**
 * Keeps packed parts, and rows that are sent to parts, in memory as long as the budget lasts, and
 * the others in files.
 */
final class RowCache implements PartStore, PartSource {

  /** Of a block's objects: what is sent to many parts has blocks of few rows. */
  private static final int OBJECT_BYTES = 200;

  private static final List<RowBlock> GONE = new ArrayList<>();

  private final MemoryBudget memory;
  private final PartStore files;
  private final PackedSource fileSource = new PackedSource();
  private final Map<String, Map<Integer, List<RowBlock>>> inMemory = new ConcurrentHashMap<>();
  private final AtomicInteger inFiles = new AtomicInteger();
  private final AtomicLong taken = new AtomicLong(); // bytes of the budget
  private volatile boolean lettingGo;

  RowCache(MemoryBudget memory, PartStore files) {
    this.memory = memory;
    this.files = files;
  }

  private boolean take(long bytes) {
    boolean fits = memory.take(bytes);
    if (fits) {
      taken.addAndGet(bytes);
    }
    return fits;
  }

  private void give(long bytes) {
    taken.addAndGet(-bytes);
    memory.give(bytes);
  }

  /** Frees the memory of its rows, which are read no more. */
  void free() {
    inMemory.clear();
    memory.give(taken.getAndSet(0));
  }

  /** From now on rows are read once, and go as they are read. */
  void letGo() {
    lettingGo = true;
  }

  /** How many parts did not fit in memory. */
  int partsInFiles() {
    return inFiles.get();
  }

  @Override
  public PartSink begin(String name, int columns, boolean weighted, boolean sent) {
    return new CachedPart(name, columns, weighted, sent);
  }

  @Override
  public BlockReader open(Configuration conf, RowsSplit split) throws IOException {
    Map<Integer, List<RowBlock>> blocks = inMemory.get(nameOf(split));
    return blocks == null
        ? fileSource.open(conf, split)
        : new KeptBlocks(read(blocks, 0, false), split.firstRow());
  }

  @Override
  public BlockReader openSent(Configuration conf, Path directory, WrittenPart file, int part)
      throws IOException {
    Map<Integer, List<RowBlock>> blocks = inMemory.get(file.name());
    return blocks == null
        ? fileSource.openSent(conf, directory, file, part)
        : new KeptBlocks(read(blocks, part, true), RowBlock.UNCOUNTED);
  }

  /** The blocks of a part, to be read: for the last time, when rows go. */
  private Iterator<RowBlock> read(Map<Integer, List<RowBlock>> blocks, int part, boolean sent) {
    if (!lettingGo) {
      return blocks.getOrDefault(part, List.of()).iterator();
    }
    List<RowBlock> last;
    synchronized (blocks) {
      last = blocks.put(part, GONE);
    }
    if (last == GONE) {
      throw new IllegalStateException("rows that were to be read once are read again");
    }
    return last == null ? Collections.emptyIterator() : lettingGo(last, sent);
  }

  /** Forgets each block when the next one is asked for. */
  private Iterator<RowBlock> lettingGo(List<RowBlock> blocks, boolean sent) {
    return new Iterator<>() {
      private int next;
      private long bytes; // of the block that was given last

      @Override
      public boolean hasNext() {
        return next < blocks.size();
      }

      @Override
      public RowBlock next() {
        give(bytes);
        RowBlock block = blocks.set(next++, null);
        bytes = heapBytes(block, sent);
        return block;
      }
    };
  }

  private static long heapBytes(RowBlock block, boolean sent) {
    return KeptBlocks.heapBytes(block) + (sent ? OBJECT_BYTES : 0);
  }

  @Override
  public void copyRows(Configuration conf, RowsSplit part, long from, int rows, DenseRows target)
      throws IOException {
    List<RowBlock> blocks = blocks(part);
    if (blocks == null) {
      fileSource.copyRows(conf, part, from, rows, target);
      return;
    }
    long start = 0;
    for (RowBlock block : blocks) {
      int first = (int) Math.max(0, from - start);
      int last = (int) Math.min(block.rows(), from + rows - start);
      if (first < last) {
        block.appendTo(target, first, last);
      }
      start += block.rows();
    }
  }

  @Override
  public boolean weighted(Configuration conf, RowsSplit part) throws IOException {
    List<RowBlock> blocks = blocks(part);
    return blocks == null ? fileSource.weighted(conf, part) : blocks.get(0).weighted();
  }

  private List<RowBlock> blocks(RowsSplit part) {
    Map<Integer, List<RowBlock>> blocks = inMemory.get(nameOf(part));
    return blocks == null ? null : blocks.get(0);
  }

  private static String nameOf(RowsSplit part) {
    return new Path(part.segments().get(0).path()).getName();
  }

  @Override
  public void write(DataOutput out) throws IOException {
    throw new IOException("rows in the memory of one process cannot be read in another");
  }

  /** One part, or what a split sends: in memory, until a block does not fit. */
  private final class CachedPart implements PartSink {
    private final String name;
    private final int columns;
    private final boolean weighted;
    private final boolean sent;
    private Map<Integer, List<RowBlock>> blocks = new TreeMap<>(); // by where they are sent to
    private long bytes;
    private long inBlocks;
    private long rows;
    private PartSink file;

    CachedPart(String name, int columns, boolean weighted, boolean sent) {
      this.name = name;
      this.columns = columns;
      this.weighted = weighted;
      this.sent = sent;
    }

    @Override
    public void add(int part, RowBlock block) throws IOException {
      long more = heapBytes(block, sent);
      if (file == null && take(more)) {
        inBlocks += more;
        bytes += block.bytes();
        rows += block.rows();
        RowBlock copy = block.compactCopy();
        if (!sent) {
          copy.setNotes(new RowNotes(RowCache.this::take));
        }
        blocks.computeIfAbsent(part, none -> new ArrayList<>()).add(copy);
        return;
      }
      if (file == null) {
        moveToFile();
      }
      file.add(part, block);
    }

    private void moveToFile() throws IOException {
      inFiles.incrementAndGet();
      file = files.begin(name, columns, weighted, sent);
      for (Map.Entry<Integer, List<RowBlock>> part : blocks.entrySet()) {
        for (RowBlock block : part.getValue()) {
          file.add(part.getKey(), block);
        }
      }
      blocks = Map.of();
      give(inBlocks);
    }

    @Override
    public WrittenPart finish() throws IOException {
      if (file != null) {
        return file.finish();
      }
      inMemory.put(name, blocks);
      return new WrittenPart(name, rows, bytes);
    }

    @Override
    public void close() throws IOException {
      if (file != null) {
        file.close();
      }
    }
  }
}

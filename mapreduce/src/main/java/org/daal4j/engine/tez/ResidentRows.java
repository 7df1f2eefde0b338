package org.daal4j.engine.tez;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import org.daal4j.core.RowBlock;
import org.daal4j.core.RowNotes;
import org.daal4j.input.BlockReader;
import org.daal4j.input.BlocksOfReader;
import org.daal4j.input.HadoopSetting;
import org.daal4j.input.HeapShare;
import org.daal4j.input.RowsSplit;
import org.daal4j.packed.KeptBlocks;
import org.daal4j.packed.PackedSource;
import org.daal4j.packed.PartSink;
import org.daal4j.packed.PartStore;
import org.daal4j.packed.WrittenPart;

/**
 * Packed parts that stay in the memory of a container from pass to pass, within a share of its heap
 * and within what the pass at hand leaves of it: those it has packed, and those it has read. Each
 * is in its file as well, so one that is not here is read, and nothing is lost with a container.
 *
 * <p>A container runs one task at a time; what an attempt that was given up may still do to the
 * parts of its splits is kept apart by locking.
 */
final class ResidentRows {

  /** Which share of a container's heap rows may take, from 0 to 1. */
  static final String MEMORY_SHARE = "daal4j.tez.memory.share";

  private static final double DEFAULT_SHARE = 0.5;

  /** Bytes that a pass needs of a container's heap for itself. */
  private static final String NEEDED = "daal4j.pass.memory";

  private static ResidentRows ofThisProcess;

  private final Map<String, Part> parts = new LinkedHashMap<>();
  private final PackedSource files = new PackedSource();
  private long most;
  private long left;
  private long pass;
  private long rowsGiven;

  ResidentRows(long bytes) {
    most = bytes;
    left = bytes;
  }

  /**
   * The share of the heap.
   *
   * @throws org.daal4j.core.UsageException when the setting is none
   */
  static double share(Configuration conf) {
    return HadoopSetting.share(conf, MEMORY_SHARE, DEFAULT_SHARE);
  }

  /** The rows of this container. */
  static synchronized ResidentRows ofThisProcess() {
    if (ofThisProcess == null) {
      ofThisProcess = new ResidentRows(0);
    }
    return ofThisProcess;
  }

  /** Tells the tasks of a pass what it needs of a heap. */
  static void store(Configuration conf, long needed) {
    conf.setLong(NEEDED, needed);
  }

  /**
   * Bytes that rows may take beside the pass at hand.
   *
   * @param heap bytes of the largest heap
   */
  static long mostBytes(Configuration conf, long heap) {
    long leftByPass = HeapShare.usable(heap) - conf.getLong(NEEDED, 0);
    return Math.max(0, Math.min((long) (share(conf) * heap), leftByPass));
  }

  /** Makes room for a task before it begins. The parts that are read first stay longest. */
  synchronized void limit(long bytes) {
    left += bytes - most;
    most = bytes;
    List<String> names = new ArrayList<>(parts.keySet());
    for (int last = names.size() - 1; left < 0 && last >= 0; last--) {
      parts.remove(names.get(last)).giveBack();
    }
  }

  /** Begins a pass over parts; those that the last one has not read may go when room is wanted. */
  synchronized void beginPass() {
    pass++;
  }

  /** How many rows were read from here. */
  synchronized long rowsGiven() {
    return rowsGiven;
  }

  /** Keeps what goes to files of a directory, but for rows that are sent to other tasks. */
  PartStore store(Path directory, PartStore inFiles) {
    return (name, columns, weighted, sent) -> {
      PartSink file = inFiles.begin(name, columns, weighted, sent);
      return sent ? file : new KeepingSink(place(directory), file);
    };
  }

  /** Opens a part that is here, or its file; then it is here when it has been read to its end. */
  BlockReader open(Configuration conf, RowsSplit split) throws IOException {
    Path path = new Path(split.segments().get(0).path());
    List<RowBlock> blocks = blocks(path);
    return blocks == null
        ? new KeepingReader(path, files.open(conf, split))
        : new KeptBlocks(blocks.iterator(), split.firstRow());
  }

  private synchronized List<RowBlock> blocks(Path path) {
    Part part = parts.get(place(path));
    if (part == null) {
      return null;
    }
    part.lastPass = pass;
    for (RowBlock block : part.blocks) {
      rowsGiven += block.rows();
    }
    return part.blocks;
  }

  /** By path alone: driver and tasks may write the same file system in two ways. */
  private static String place(Path path) {
    return path.toUri().getPath();
  }

  /** Takes bytes, if need be from parts that no pass reads any more, or not from this container. */
  private synchronized boolean take(long bytes, String directory) {
    Iterator<Part> others = parts.values().iterator();
    while (left < bytes && others.hasNext()) {
      Part other = others.next();
      if (!other.directory.equals(directory) || other.lastPass < pass - 1) {
        others.remove();
        other.giveBack();
      }
    }
    if (left < bytes) {
      return false;
    }
    left -= bytes;
    return true;
  }

  private synchronized void give(long bytes) {
    left += bytes;
  }

  private synchronized void keep(String name, Part part) {
    part.lastPass = pass;
    Part before = parts.put(part.directory + "/" + name, part);
    if (before != null) {
      before.giveBack();
    }
  }

  /** Blocks of a part, as long as there is room for all of them. */
  private final class Part {
    private final String directory;
    private List<RowBlock> blocks = new ArrayList<>();
    private long taken;
    private long lastPass;

    Part(String directory) {
      this.directory = directory;
    }

    void add(RowBlock block) {
      if (blocks == null) {
        return;
      }
      if (!takeMore(KeptBlocks.heapBytes(block))) {
        giveBack();
        return;
      }
      RowBlock copy = block.compactCopy();
      copy.setNotes(new RowNotes(this::takeMore));
      blocks.add(copy);
    }

    private boolean takeMore(long bytes) {
      boolean had = take(bytes, directory);
      taken += had ? bytes : 0;
      return had;
    }

    void giveBack() {
      give(taken);
      taken = 0;
      blocks = null;
    }

    void complete(String name) {
      if (blocks != null) {
        keep(name, this);
      }
    }
  }

  /** Writes a part to a file and keeps it. */
  private final class KeepingSink implements PartSink {
    private final PartSink file;
    private final Part part;
    private boolean finished;

    KeepingSink(String directory, PartSink file) {
      this.file = file;
      this.part = new Part(directory);
    }

    @Override
    public void add(int to, RowBlock rows) throws IOException {
      file.add(to, rows);
      part.add(rows);
    }

    @Override
    public WrittenPart finish() throws IOException {
      WrittenPart written = file.finish();
      part.complete(written.name());
      finished = true;
      return written;
    }

    @Override
    public void close() throws IOException {
      if (!finished) {
        part.giveBack();
        finished = true;
      }
      file.close();
    }
  }

  /** Reads a part from its file and keeps it, when it is read to its end. */
  private final class KeepingReader extends BlocksOfReader {
    private final String name;
    private final Part part;
    private boolean finished;

    KeepingReader(Path path, BlockReader file) {
      super(file);
      this.name = path.getName();
      this.part = new Part(place(path.getParent()));
    }

    @Override
    public RowBlock next() throws IOException {
      RowBlock block = reader.next();
      if (block != null) {
        part.add(block);
      } else if (!finished) {
        part.complete(name);
        finished = true;
      }
      return block;
    }

    @Override
    public void close() throws IOException {
      if (!finished) {
        part.giveBack();
        finished = true;
      }
      super.close();
    }
  }
}

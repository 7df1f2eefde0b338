package org.daal4j.benchmarks.memory;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.DoubleBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import org.daal4j.core.DenseRows;
import org.daal4j.core.RowBlock;

/** A file of doubles, row-major, little-endian. */
public final class DoublesFile {

  private DoublesFile() {}

  /**
   * Reads rows into blocks as readers make them.
   *
   * @param columns how many numbers a row has
   * @param most how many rows at most
   */
  public static List<DenseRows> read(Path file, int columns, long most) throws IOException {
    List<DenseRows> blocks = new ArrayList<>();
    int capacity = RowBlock.capacity(columns);
    ByteBuffer buffer =
        ByteBuffer.allocateDirect(Double.BYTES * columns * capacity).order(ByteOrder.LITTLE_ENDIAN);
    long left = most;
    try (FileChannel in = FileChannel.open(file, StandardOpenOption.READ)) {
      while (left > 0) {
        buffer.clear().limit((int) Math.min(left, capacity) * Double.BYTES * columns);
        while (buffer.hasRemaining() && in.read(buffer) >= 0) {}
        DoubleBuffer numbers = buffer.flip().asDoubleBuffer();
        if (!numbers.hasRemaining()) {
          break;
        }
        int rows = numbers.remaining() / columns;
        DenseRows block = new DenseRows(columns, rows, false, 0);
        numbers.get(block.values(), 0, rows * columns);
        block.setRows(rows);
        blocks.add(block);
        left -= rows;
      }
    }
    return blocks;
  }
}

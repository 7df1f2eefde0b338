package org.daal4j.result;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.zip.CRC32;
import java.util.zip.CheckedOutputStream;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.daal4j.core.Checkpoint;
import org.daal4j.core.Portable;
import org.daal4j.engine.RunContext.Fence;

/**
 * A driver's state in files {@code checkpoint-N} of the work directory.
 *
 * <p>Each save writes a new file under another name, renames it, and only then deletes the one
 * before: a process killed at any moment leaves at least one whole state. Renaming onto a name that
 * does not exist is atomic on every Hadoop file system; replacing a file is not.
 *
 * <p>File: what the state writes, then {@code long} CRC-32 of that. It is written and read as a
 * stream, so a state may have any length that the disk has room for; it is read twice, because
 * nothing of a damaged one may be taken up.
 */
public final class FileCheckpoint implements Checkpoint {

  private static final String PREFIX = "checkpoint-";
  private static final String NUMBER = "[0-9]{1,18}";
  private static final int BUFFER_BYTES = 1 << 16;

  private final FileSystem fileSystem;
  private final Path work;
  private final Fence fence;
  private long last;

  /**
   * In a work directory, which exists.
   *
   * @param fence asked before each change
   */
  public FileCheckpoint(FileSystem fileSystem, Path work, Fence fence) throws IOException {
    this.fileSystem = fileSystem;
    this.work = work;
    this.fence = fence;
    List<Long> numbers = numbers();
    this.last = numbers.isEmpty() ? 0 : numbers.get(numbers.size() - 1);
  }

  /** Whether a file of that name can be one of these. */
  static boolean isName(String name) {
    return name.matches(PREFIX + NUMBER + "(\\.tmp)?");
  }

  @Override
  public boolean restore(Portable state) throws IOException {
    List<Long> numbers = numbers();
    for (int i = numbers.size() - 1; i >= 0; i--) {
      Path file = path(numbers.get(i));
      if (isWhole(file)) {
        try (DataInputStream in = open(file)) {
          state.read(in);
        }
        return true;
      }
    }
    return false;
  }

  @Override
  public void save(Portable state) throws IOException {
    fence.requireHeld();
    new SmallFile(fileSystem, path(last + 1))
        .create(
            fence,
            file -> {
              CheckedOutputStream body = new CheckedOutputStream(file, new CRC32());
              DataOutputStream out =
                  new DataOutputStream(new BufferedOutputStream(body, BUFFER_BYTES));
              state.write(out);
              out.flush();
              out.writeLong(body.getChecksum().getValue());
              out.flush();
            });
    last++;
    for (long number : numbers()) {
      if (number < last) {
        fence.requireHeld();
        fileSystem.delete(path(number), false);
      }
    }
  }

  private boolean isWhole(Path file) throws IOException {
    long left;
    try {
      left = fileSystem.getFileStatus(file).getLen() - Long.BYTES;
    } catch (FileNotFoundException absent) {
      return false;
    }
    if (left < 0) {
      return false;
    }
    CRC32 checksum = new CRC32();
    byte[] buffer = new byte[BUFFER_BYTES];
    try (DataInputStream in = open(file)) {
      while (left > 0) {
        int read = (int) Math.min(buffer.length, left);
        in.readFully(buffer, 0, read);
        checksum.update(buffer, 0, read);
        left -= read;
      }
      return in.readLong() == checksum.getValue();
    }
  }

  private DataInputStream open(Path file) throws IOException {
    return new DataInputStream(new BufferedInputStream(fileSystem.open(file), BUFFER_BYTES));
  }

  private Path path(long number) {
    return new Path(work, PREFIX + number);
  }

  private List<Long> numbers() throws IOException {
    List<Long> numbers = new ArrayList<>();
    for (FileStatus status : fileSystem.listStatus(work)) {
      String name = status.getPath().getName();
      if (name.matches(PREFIX + NUMBER)) {
        numbers.add(Long.parseLong(name.substring(PREFIX.length())));
      }
    }
    numbers.sort(Comparator.naturalOrder());
    return numbers;
  }
}

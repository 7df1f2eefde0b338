package org.daal4j.result;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.zip.CRC32;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.daal4j.core.Checkpoint;
import org.daal4j.core.Portable;

/**
 * A driver's state in files {@code checkpoint-N} of the work directory.
 *
 * <p>Each save writes a new file under another name, renames it, and only then deletes the one
 * before: a process killed at any moment leaves at least one whole state. Renaming onto a name that
 * does not exist is atomic on every Hadoop file system; replacing a file is not.
 *
 * <p>File: {@code long} CRC-32 of the rest, then what the state writes.
 */
public final class FileCheckpoint implements Checkpoint {

  private static final String PREFIX = "checkpoint-";

  private final FileSystem fileSystem;
  private final Path work;
  private long last;

  /** In a work directory, which exists. */
  public FileCheckpoint(FileSystem fileSystem, Path work) throws IOException {
    this.fileSystem = fileSystem;
    this.work = work;
    List<Long> numbers = numbers();
    this.last = numbers.isEmpty() ? 0 : numbers.get(numbers.size() - 1);
  }

  @Override
  public boolean restore(Portable state) throws IOException {
    List<Long> numbers = numbers();
    for (int i = numbers.size() - 1; i >= 0; i--) {
      byte[] content = file(numbers.get(i)).read().orElse(new byte[0]);
      if (isWhole(content)) {
        state.read(
            new DataInputStream(
                new ByteArrayInputStream(content, Long.BYTES, content.length - Long.BYTES)));
        return true;
      }
    }
    return false;
  }

  @Override
  public void save(Portable state) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    state.write(new DataOutputStream(bytes));
    byte[] body = bytes.toByteArray();
    ByteArrayOutputStream content = new ByteArrayOutputStream(Long.BYTES + body.length);
    DataOutputStream out = new DataOutputStream(content);
    out.writeLong(checksum(body, 0));
    out.write(body);
    file(last + 1).create(content.toByteArray());
    last++;
    for (long number : numbers()) {
      if (number < last) {
        fileSystem.delete(file(number).path(), false);
      }
    }
  }

  private static boolean isWhole(byte[] content) throws IOException {
    return content.length >= Long.BYTES
        && new DataInputStream(new ByteArrayInputStream(content)).readLong()
            == checksum(content, Long.BYTES);
  }

  private static long checksum(byte[] bytes, int from) {
    CRC32 checksum = new CRC32();
    checksum.update(bytes, from, bytes.length - from);
    return checksum.getValue();
  }

  private SmallFile file(long number) {
    return new SmallFile(fileSystem, new Path(work, PREFIX + number));
  }

  private List<Long> numbers() throws IOException {
    List<Long> numbers = new ArrayList<>();
    for (FileStatus status : fileSystem.listStatus(work)) {
      String name = status.getPath().getName();
      if (name.matches(PREFIX + "[0-9]{1,18}")) {
        numbers.add(Long.parseLong(name.substring(PREFIX.length())));
      }
    }
    numbers.sort(Comparator.naturalOrder());
    return numbers;
  }
}

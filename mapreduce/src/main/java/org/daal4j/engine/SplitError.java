package org.daal4j.engine;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.daal4j.core.BadInputException;
import org.daal4j.core.UsageException;
import org.daal4j.table.BadRecordException;

/**
 * Why a split cannot be used, when that is the fault of the input or the options. Such an error
 * comes again on every attempt, so a task does not fail over it: it hands it on as its result, and
 * of several splits the first in input order is reported.
 *
 * @param kind how it is thrown in the driver
 * @param text the whole message, or for a record the reason
 * @param file for a record, where it stands; else empty
 * @param offset for a record, its first byte
 * @param line for a record, its line or {@link BadRecordException#UNKNOWN_LINE}
 */
public record SplitError(Kind kind, String text, String file, long offset, long line) {

  enum Kind {
    RECORD,
    INPUT,
    USAGE
  }

  public static SplitError of(BadInputException e) {
    return e instanceof BadRecordException record
        ? new SplitError(
            Kind.RECORD, record.reason(), record.file(), record.offset(), record.line())
        : new SplitError(Kind.INPUT, e.getMessage(), "", 0, 0);
  }

  public static SplitError of(UsageException e) {
    return new SplitError(Kind.USAGE, e.getMessage(), "", 0, 0);
  }

  public SplitError atLine(long line) {
    return new SplitError(kind, text, file, offset, line);
  }

  public void write(DataOutput out) throws IOException {
    out.writeByte(kind.ordinal());
    writeText(out, text);
    writeText(out, file);
    out.writeLong(offset);
    out.writeLong(line);
  }

  public static SplitError read(DataInput in) throws IOException {
    int kind = in.readByte();
    if (kind < 0 || kind >= Kind.values().length) {
      throw new IOException("unknown kind of error " + kind);
    }
    return new SplitError(
        Kind.values()[kind], readText(in), readText(in), in.readLong(), in.readLong());
  }

  private static void writeText(DataOutput out, String text) throws IOException {
    byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
    out.writeInt(utf8.length);
    out.write(utf8);
  }

  private static String readText(DataInput in) throws IOException {
    int length = in.readInt();
    if (length < 0 || length > 1 << 24) {
      throw new IOException("a message of " + length + " bytes");
    }
    byte[] utf8 = new byte[length];
    in.readFully(utf8);
    return new String(utf8, StandardCharsets.UTF_8);
  }
}

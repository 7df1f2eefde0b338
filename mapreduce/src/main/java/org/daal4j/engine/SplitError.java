package org.daal4j.engine;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.daal4j.core.BadInputException;
import org.daal4j.core.UsageException;
import org.daal4j.table.BadRecordException;
import org.daal4j.table.RecordPlace;

/**
 * Why a split cannot be used, when that is the fault of the input or the options. Such an error
 * comes again on every attempt, so a task does not fail over it: it hands it on as its result, and
 * of several splits the first in input order is reported.
 *
 * @param kind how it is thrown in the driver
 * @param text the whole message, or for a record the reason
 * @param file for a record, where it stands; else empty
 * @param place for a record, where in the file; else null
 */
public record SplitError(Kind kind, String text, String file, RecordPlace place) {

  enum Kind {
    RECORD,
    INPUT,
    USAGE
  }

  private static final byte NO_PLACE = 0;
  private static final byte IN_TEXT = 1;
  private static final byte OF_ROW = 2;

  public static SplitError of(BadInputException e) {
    return e instanceof BadRecordException record
        ? new SplitError(Kind.RECORD, record.reason(), record.file(), record.place())
        : new SplitError(Kind.INPUT, e.marked(), "", null);
  }

  public static SplitError of(UsageException e) {
    return new SplitError(Kind.USAGE, e.marked(), "", null);
  }

  public void write(DataOutput out) throws IOException {
    out.writeByte(kind.ordinal());
    writeText(out, text);
    writeText(out, file);
    if (place instanceof RecordPlace.InText text) {
      out.writeByte(IN_TEXT);
      out.writeLong(text.offset());
      out.writeLong(text.line());
    } else if (place instanceof RecordPlace.OfRow row) {
      out.writeByte(OF_ROW);
      out.writeLong(row.row());
      writeText(out, row.part());
    } else {
      out.writeByte(NO_PLACE);
    }
  }

  public static SplitError read(DataInput in) throws IOException {
    int kind = in.readByte();
    if (kind < 0 || kind >= Kind.values().length) {
      throw new IOException("unknown kind of error " + kind);
    }
    return new SplitError(Kind.values()[kind], readText(in), readText(in), readPlace(in));
  }

  private static RecordPlace readPlace(DataInput in) throws IOException {
    int kind = in.readByte();
    return switch (kind) {
      case NO_PLACE -> null;
      case IN_TEXT -> new RecordPlace.InText(in.readLong(), in.readLong());
      case OF_ROW -> new RecordPlace.OfRow(in.readLong(), readText(in));
      default -> throw new IOException("unknown kind of place " + kind);
    };
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

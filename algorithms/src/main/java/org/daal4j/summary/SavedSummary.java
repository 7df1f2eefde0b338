package org.daal4j.summary;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.zip.CRC32C;
import java.util.zip.CheckedInputStream;
import org.daal4j.core.BadInputException;
import org.daal4j.core.Partial;
import org.daal4j.core.Setting;
import org.daal4j.core.UsageException;
import org.daal4j.table.TableLayout;

/**
 * A summary in a file, whose bytes were found to be those that were written.
 *
 * @param name of the result it belongs to, for messages
 * @param file its name, for messages
 * @param header what is known of it
 * @param checksum of its bytes
 * @param source reads the file from its beginning
 */
public record SavedSummary(
    String name, String file, SummaryHeader header, int checksum, Source source) {

  /** Keeps the summary that others are merged with. */
  public static final Setting SAVE_PARTIAL = Setting.named("savePartial");

  private static final int BUFFER_BYTES = 1 << 16;

  /** Bytes that can be read more than once. */
  @FunctionalInterface
  public interface Source {
    /** Opens them; closed by the caller. */
    InputStream open() throws IOException;
  }

  /**
   * Reads a file once to see that nothing of it is missing or changed, then its header.
   *
   * @param name of the result it belongs to
   * @param file its name
   * @throws BadInputException when it is no such file, not whole, or of a newer version
   */
  public static SavedSummary open(String name, String file, Source source) throws IOException {
    int checksum;
    try (InputStream in = source.open()) {
      checksum = new SummaryCheck(file).requireWhole(in);
    }
    try (DataInputStream in =
        new DataInputStream(new BufferedInputStream(source.open(), BUFFER_BYTES))) {
      return new SavedSummary(name, file, header(in), checksum, source);
    } catch (IOException | RuntimeException e) {
      throw damaged(file, e);
    }
  }

  /** Behind what every such file begins with. */
  private static SummaryHeader header(DataInputStream in) throws IOException {
    in.readLong();
    in.readInt();
    return SummaryHeader.read(in);
  }

  /** That a file is not as it was written. */
  static BadInputException damaged(String file, Exception cause) {
    return new BadInputException(
        file
            + ": is damaged: it is cut short, or a byte has changed. Take a copy of it, or fit the"
            + " model again with "
            + SAVE_PARTIAL
            + ".",
        cause);
  }

  /**
   * Makes sure that a table has the same columns in the same roles, prepared in the same way.
   *
   * @throws UsageException that names the first difference
   */
  public void requireSame(TableLayout table) {
    requireSame(SummaryColumns.of(table));
  }

  void requireSame(SummaryColumns table) {
    Difference found = header.columns().from(table);
    if (found != null) {
      throw found.between(name, "the table");
    }
  }

  /**
   * Makes sure that a table has the same features, before they are prepared.
   *
   * @throws UsageException that names the first difference
   */
  public void requireFeatures(List<String> names) {
    Difference found =
        SummaryColumns.names("the number of columns", "column", header.names(), names);
    if (found != null) {
      throw found.between(name, "the table");
    }
  }

  /**
   * Reads what was summed up.
   *
   * @param partial of no rows, of the pass of the header
   * @throws BadInputException when the file has changed since it was opened
   */
  <P extends Partial<P>> P read(P partial) throws IOException {
    CRC32C found = new CRC32C();
    try (DataInputStream in =
        new DataInputStream(
            new CheckedInputStream(new BufferedInputStream(source.open(), BUFFER_BYTES), found))) {
      header(in);
      partial.read(in);
      in.readLong();
      if ((int) found.getValue() != checksum || in.readInt() != checksum || in.read() >= 0) {
        throw changed(null);
      }
      return partial;
    } catch (BadInputException e) {
      throw e;
    } catch (IOException | RuntimeException e) {
      throw changed(e);
    }
  }

  private BadInputException changed(Exception cause) {
    return new BadInputException(
        file
            + ": has changed since this run has begun. Another run may have replaced the result: run"
            + " again, after it.",
        cause);
  }
}

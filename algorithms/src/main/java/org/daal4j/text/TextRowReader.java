package org.daal4j.text;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import org.daal4j.core.DenseRows;
import org.daal4j.core.RowBlock;
import org.daal4j.table.BadRecordException;
import org.daal4j.table.ReadCounts;
import org.daal4j.table.RecordPlace;
import org.daal4j.table.RowPolicy;
import org.daal4j.text.guess.FormatGuess;

/**
 * Reads one stretch of a file of delimited text into row blocks. A stretch [start, end) owns the
 * records whose first byte lies in it, so stretches that cover a file yield every row once,
 * wherever they are cut.
 */
public final class TextRowReader implements RowReader {

  private final String file;
  private final boolean near;
  private final long start;
  private final ReadCounts counts;
  private final RecordFormat format;
  private final RowPolicy policy;
  private final RecordWindow window;
  private final long end;
  private final FieldSplitter fields;
  private final RecordLines records;
  private final RecordParser parser;
  private final PlainRows plain; // null when records are never plain
  private final Remedy remedy;
  private Remedy.Place place; // null before anything was read
  private long countedBytes;

  /**
   * Opens a stretch.
   *
   * @param layout what the columns are
   * @param in stream positioned at byte {@link RecordLayout#readFrom} of the (decompressed) file;
   *     closed with this reader; read beyond {@code end} only to finish the last record
   * @param file name of the file, for messages
   * @param start first byte of the stretch
   * @param end end of the stretch, exclusive; {@link Long#MAX_VALUE} for the rest of the file
   * @param counts added to while reading
   */
  public TextRowReader(
      TextLayout layout, InputStream in, String file, long start, long end, ReadCounts counts) {
    this(
        layout,
        new RecordWindow(in, file, isNear(start) ? 0 : start, end),
        isNear(start),
        file,
        start,
        end,
        counts);
  }

  /**
   * On a window.
   *
   * @param near whether it starts with the file, and not with the stretch
   */
  TextRowReader(
      TextLayout layout,
      RecordWindow window,
      boolean near,
      String file,
      long start,
      long end,
      ReadCounts counts) {
    this.near = near;
    this.file = file;
    this.end = end;
    this.start = start;
    this.counts = counts;
    this.window = window;
    format = layout.format();
    policy = layout.policy();
    RowPlan plan = new RowPlan(layout);
    fields = new FieldSplitter(format.delimiter(), format.syntax().multiline());
    records = new RecordLines(window, fields, format.syntax());
    parser = new RecordParser(format, plan);
    plain = format.delimiter() == ' ' ? null : new PlainRows(format, plan);
    remedy = new Remedy(layout);
    countedBytes = near ? start : 0;
  }

  private static boolean isNear(long start) {
    return RecordLayout.readFrom(start) == 0;
  }

  @Override
  public boolean readInto(RowBlock rows) throws IOException {
    DenseRows block = (DenseRows) rows;
    int rowsBefore = block.rows();
    boolean more = read(block);
    counts.rows += block.rows() - rowsBefore;
    long consumed = Math.max(countedBytes, window.consumed());
    counts.bytes += consumed - countedBytes;
    countedBytes = consumed;
    return more;
  }

  private boolean read(DenseRows block) throws IOException {
    if (block.isFull()) {
      return true;
    }
    if (place == null) {
      place = Remedy.Place.LATER_ROW;
      if (near && !begin()) {
        return false;
      }
    }
    while (!block.isFull()) {
      if (!window.next()) {
        return false;
      }
      if (plain != null) {
        int rows = block.rows();
        window.advance(plain.parse(window.buffer(), window.position(), window.stop(), block));
        if (block.rows() > rows) {
          records.passed(block.rows() - rows);
          place = Remedy.Place.LATER_ROW;
        }
        if (block.isFull() || window.position() >= window.stop()) {
          continue;
        }
      }
      if (records.next()) {
        takeRecord(block);
      }
    }
    return true;
  }

  /** Goes to the first record of a stretch near the start of the file; false when it has none. */
  private boolean begin() throws IOException {
    if (end <= start) {
      return false;
    }
    boolean firstRecord = new FileStart(format, file, window, records).passHeader();
    if (start == 0) {
      place = firstRecord ? Remedy.Place.FIRST_RECORD : Remedy.Place.FIRST_ROW;
    }
    TextBeginning.refuseLongBeginning(window, file, end);
    records.passed(window.skipBefore(start));
    return true;
  }

  private void takeRecord(DenseRows block) throws BadRecordException {
    switch (parser.parse(window.buffer(), fields, block)) {
      case ROW -> {}
      case MISSING -> {
        if (!policy.skipsMissing()) {
          throw bad(remedy.forMissing());
        }
        counts.missingRows++;
      }
      case MALFORMED -> {
        if (counts.badRecords >= policy.maxBadRecords()) {
          throw bad(remedyForMalformed());
        }
        counts.badRecords++;
      }
      case UNREADABLE -> throw bad(remedy.forUnreadable(parser.isOtherText()));
    }
    records.advance();
    place = Remedy.Place.LATER_ROW;
  }

  /** Of a later file the first record may say that it is written in another way. */
  private String remedyForMalformed() {
    boolean firstOfLaterFile =
        start == 0
            && place != Remedy.Place.LATER_ROW
            && !file.equals(format.firstFile())
            && !remedy.isOfWholeTable();
    String advice =
        firstOfLaterFile
            ? FormatGuess.advice(
                format.syntax().withoutLeftOut(Arrays.copyOf(window.buffer(), window.stop())),
                false,
                format.delimiter())
            : null;
    return advice == null
        ? remedy.forMalformed(parser.column(), place, parser.hasOtherDecimal())
        : "It is not written like " + format.firstFile() + ". " + advice + " Read them apart.";
  }

  private BadRecordException bad(String advice) {
    return new BadRecordException(
        file,
        new RecordPlace.InText(
            window.offset(), near ? records.line() : RecordPlace.InText.UNKNOWN_LINE),
        parser.reason() + ". " + advice);
  }

  @Override
  public void close() throws IOException {
    window.close();
  }
}

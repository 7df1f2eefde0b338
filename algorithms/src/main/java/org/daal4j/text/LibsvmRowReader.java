package org.daal4j.text;

import java.io.IOException;
import org.daal4j.core.RowBlock;
import org.daal4j.core.SparseRows;

/** Reads one stretch of libsvm text. */
final class LibsvmRowReader implements RowReader {

  private final LibsvmLayout layout;
  private final RecordWindow window;
  private final String file;
  private final long start;
  private final ReadCounts counts;
  private final LibsvmRecord record;
  private long line = 1;
  private long countedBytes;

  LibsvmRowReader(
      LibsvmLayout layout, RecordWindow window, String file, long start, ReadCounts counts) {
    this.layout = layout;
    this.window = window;
    this.file = file;
    this.start = start;
    this.counts = counts;
    this.record = new LibsvmRecord(layout);
  }

  @Override
  public boolean readInto(RowBlock rows) throws IOException {
    SparseRows block = (SparseRows) rows;
    int rowsBefore = block.rows();
    boolean more = true;
    while (more && !block.isFull()) {
      more = window.next();
      if (more) {
        int end = window.recordEnd();
        take(window.buffer(), window.position(), end, block);
        window.advance(end + 1);
        line++;
      }
    }
    counts.rows += block.rows() - rowsBefore;
    counts.bytes += window.consumed() - countedBytes;
    countedBytes = window.consumed();
    return more;
  }

  private void take(byte[] bytes, int from, int end, SparseRows block) throws BadRecordException {
    switch (record.parse(bytes, from, end, block)) {
      case BLANK, ROW -> {}
      case MISSING -> {
        if (!layout.skipMissing()) {
          throw bad("Use --missing skip to leave such rows out.");
        }
        counts.missingRows++;
      }
      case MALFORMED -> {
        if (counts.badRecords >= layout.maxBadRecords()) {
          throw bad(forMalformed());
        }
        counts.badRecords++;
      }
    }
  }

  private String forMalformed() {
    if (!layout.advice().isEmpty()) {
      return layout.advice();
    }
    return layout.maxBadRecords() == 0
        ? "Use --bad-records skip to leave such rows out."
        : "This is one more than the "
            + layout.maxBadRecords()
            + " bad records that may be left out.";
  }

  private BadRecordException bad(String advice) {
    return new BadRecordException(
        file,
        window.offset(),
        start == 0 ? line : BadRecordException.UNKNOWN_LINE,
        record.reason() + ". " + advice);
  }

  @Override
  public void close() throws IOException {
    window.close();
  }
}

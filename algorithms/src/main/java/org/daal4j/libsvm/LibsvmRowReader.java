package org.daal4j.libsvm;

import java.io.IOException;
import java.io.InputStream;
import org.daal4j.core.RowBlock;
import org.daal4j.core.Setting;
import org.daal4j.core.SparseRows;
import org.daal4j.core.TextColumns;
import org.daal4j.table.BadRecordException;
import org.daal4j.table.ReadCounts;
import org.daal4j.table.RecordPlace;
import org.daal4j.table.RowPolicy;
import org.daal4j.text.RecordLayout;
import org.daal4j.text.RecordWindow;
import org.daal4j.text.RowReader;
import org.daal4j.text.TextBeginning;
import org.daal4j.text.bytes.Utf8;

/** Reads one stretch of libsvm text. */
final class LibsvmRowReader implements RowReader {

  private final LibsvmLayout layout;
  private final RecordWindow window;
  private final String file;
  private final long start;
  private final long end;
  private final ReadCounts counts;
  private final LibsvmRecord record;
  private final boolean near; // whether the window begins with the file
  private final int comment;
  private boolean begun;
  private long line = 1;
  private long countedBytes;

  /** Reads a stream positioned at {@link RecordLayout#readFrom}. */
  LibsvmRowReader(
      LibsvmLayout layout, InputStream in, String file, long start, long end, ReadCounts counts) {
    this.layout = layout;
    this.near = RecordLayout.readFrom(start) == 0;
    this.window = new RecordWindow(in, file, near ? 0 : start, end);
    this.comment = layout.syntax().commentByte();
    this.countedBytes = near ? start : 0;
    this.file = file;
    this.start = start;
    this.end = end;
    this.counts = counts;
    this.record = new LibsvmRecord(layout);
  }

  @Override
  public boolean readInto(RowBlock rows) throws IOException {
    SparseRows block = (SparseRows) rows;
    int rowsBefore = block.rows();
    if (near && !begun) {
      begun = true;
      if (this.end <= start) {
        return false;
      }
      begin();
    }
    boolean more = true;
    while (more && !block.isFull()) {
      more = window.next();
      if (more) {
        int end = window.recordEnd();
        if (window.buffer()[window.position()] != comment) {
          take(window.buffer(), window.position(), end, block);
        }
        window.advance(end + 1);
        line++;
      }
    }
    counts.rows += block.rows() - rowsBefore;
    long consumed = Math.max(countedBytes, window.consumed());
    counts.bytes += consumed - countedBytes;
    countedBytes = consumed;
    return more;
  }

  /** Passes the lines that are left out, and those before the stretch. */
  private void begin() throws IOException {
    window.lookBeyondEnd(true);
    if (window.next()) {
      TextBeginning.refuseCarriageReturns(window, file);
    }
    line += window.skipLines(layout.syntax().skipLines());
    window.lookBeyondEnd(false);
    TextBeginning.refuseLongBeginning(window, file, end);
    line += window.skipBefore(start);
  }

  private void take(byte[] bytes, int from, int end, SparseRows block) throws BadRecordException {
    switch (record.parse(bytes, from, end, block)) {
      case BLANK -> {}
      case ROW -> refuseOtherThanUtf8(block);
      case MISSING -> {
        if (!layout.policy().skipsMissing()) {
          throw bad("Use " + RowPolicy.MISSING.to("skip") + " to leave such rows out.");
        }
        counts.missingRows++;
      }
      case TOO_WIDE ->
          throw bad(
              "If the index is right, raise the memory ("
                  + Setting.HEAP.to("8g")
                  + "; mapreduce.map.memory.mb and HADOOP_CLIENT_OPTS on a cluster). If it is not,"
                  + " name the largest right one with "
                  + LibsvmLayout.N_FEATURES
                  + " and leave such rows out with "
                  + RowPolicy.BAD_RECORDS.to("skip")
                  + ".");
      case MALFORMED -> {
        if (counts.badRecords >= layout.policy().maxBadRecords()) {
          throw bad(forMalformed());
        }
        counts.badRecords++;
      }
    }
  }

  private void refuseOtherThanUtf8(SparseRows block) throws BadRecordException {
    TextColumns text = block.text();
    int row = block.rows() - 1;
    for (int field = 0; text != null && field < text.columns(); field++) {
      int wrong = Utf8.firstWrong(text.bytes(), text.start(row, field), text.end(row, field));
      if (wrong >= 0) {
        String column = "column " + layout.textColumns().get(field);
        throw bad(Utf8.complaint(column, text.bytes(), wrong), "Such rows are not skipped.");
      }
    }
  }

  private String forMalformed() {
    if (!layout.advice().isEmpty()) {
      return layout.advice();
    }
    return layout.policy().maxBadRecords() == 0
        ? "Use " + RowPolicy.BAD_RECORDS.to("skip") + " to leave such rows out."
        : "This is one more than the "
            + layout.policy().maxBadRecords()
            + " bad records that may be left out.";
  }

  private BadRecordException bad(String advice) {
    return bad(record.reason(), advice);
  }

  private BadRecordException bad(String reason, String advice) {
    return new BadRecordException(
        file,
        new RecordPlace.InText(window.offset(), near ? line : RecordPlace.InText.UNKNOWN_LINE),
        reason + ". " + advice);
  }

  @Override
  public void close() throws IOException {
    window.close();
  }
}

package org.daal4j.input.text;

import java.io.IOException;
import java.util.Iterator;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import org.daal4j.core.BadInputException;
import org.daal4j.core.RowBlock;
import org.daal4j.input.BlockReader;
import org.daal4j.input.ChangedInput;
import org.daal4j.input.FileName;
import org.daal4j.input.RowsSplit;
import org.daal4j.input.Segment;
import org.daal4j.table.ReadCounts;
import org.daal4j.text.RecordLayout;
import org.daal4j.text.RowReader;

/** Reads the stretches of one split one after the other; blocks run on over file boundaries. */
final class TextBlockReader implements BlockReader {

  private final TextFiles files;
  private final RecordLayout layout;
  private final Iterator<Segment> segments;
  private final RowBlock block;
  private final ReadCounts counts = new ReadCounts();
  private long nextRow;
  private long bytesOfFinished;
  private Segment segment; // the one being read
  private StoredStream stored;
  private RowReader reader;

  TextBlockReader(Configuration conf, RecordLayout layout, RowsSplit split) {
    this.files = new TextFiles(conf);
    this.layout = layout;
    this.segments = split.segments().iterator();
    this.nextRow = split.firstRow();
    this.block = layout.newBlock();
  }

  @Override
  public RowBlock next() throws IOException {
    block.clear();
    while (!block.isFull() && (reader != null || openNext())) {
      if (!reader.readInto(block)) {
        closeReader();
      }
    }
    if (nextRow != RowBlock.UNCOUNTED) {
      block.setFirstRow(nextRow);
      nextRow += block.rows();
    }
    return block.rows() == 0 ? null : block;
  }

  private boolean openNext() throws IOException {
    if (!segments.hasNext()) {
      return false;
    }
    segment = segments.next();
    Path path = new Path(segment.path());
    boolean compressed = files.isCompressed(path);
    stored = files.open(path, compressed ? 0 : RecordLayout.readFrom(segment.start()));
    reader =
        layout.reader(
            compressed ? files.decompress(path, stored) : stored,
            FileName.of(path),
            segment.start(),
            compressed ? Long.MAX_VALUE : segment.end(),
            counts);
    return true;
  }

  private void closeReader() throws IOException {
    if (reader != null) {
      StoredStream read = stored;
      bytesOfFinished += read.count();
      stored = null;
      RowReader finished = reader;
      reader = null;
      finished.close();
      refuseMoreThan(segment, read);
    }
  }

  /** A file that is being written may be longer than its file system says. */
  private static void refuseMoreThan(Segment planned, StoredStream read) throws BadInputException {
    if (read.position() > planned.fileLength()) {
      throw ChangedInput.error(
          FileName.of(new Path(planned.path())),
          "it had " + planned.fileLength() + " bytes and now has more");
    }
  }

  @Override
  public ReadCounts counts() {
    return counts;
  }

  @Override
  public long bytesRead() {
    return bytesOfFinished + (stored == null ? 0 : stored.count());
  }

  @Override
  public void close() throws IOException {
    closeReader();
  }
}

package org.daal4j.orc;

import java.io.IOException;
import java.util.Iterator;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import org.daal4j.input.FileName;
import org.daal4j.input.Segment;
import org.daal4j.input.typed.ColumnRows;
import org.daal4j.input.typed.FileBytes;
import org.daal4j.input.typed.RowGroup;
import org.daal4j.input.typed.TypedFile;
import org.daal4j.input.typed.TypedLayout;

/** A stretch of a file, which owns the stripes whose middle lies in it. */
final class OrcFile implements TypedFile {

  private final FileBytes bytes;
  private final String name;
  private final OrcFooter footer;
  private final TypedLayout layout;
  private final int[] types; // of the layout's columns; -1 where one is not used
  private final OrcCodec codec;
  private final Iterator<StripePlace> stripes;

  private OrcFile(
      FileBytes bytes,
      String name,
      OrcFooter footer,
      TypedLayout layout,
      int[] types,
      Segment segment) {
    this.bytes = bytes;
    this.name = name;
    this.footer = footer;
    this.layout = layout;
    this.types = types;
    this.codec = new OrcCodec(footer.compression(), footer.blockSize());
    this.stripes =
        footer.stripes().stream()
            .filter(stripe -> stripe.middle() >= segment.start() && stripe.middle() < segment.end())
            .iterator();
  }

  /**
   * Opens a stretch of a file and compares the file with the layout.
   *
   * @throws org.daal4j.core.BadInputException when it is damaged, or a column that is used is not
   *     there or is of another type
   */
  static OrcFile open(Configuration conf, Segment segment, TypedLayout layout) throws IOException {
    Path path = new Path(segment.path());
    String name = FileName.of(path);
    FileBytes bytes = new FileBytes(conf, path, segment.fileLength());
    try {
      OrcFooter footer = OrcFooter.read(bytes, name);
      int[] types = layout.find(footer.typedColumns(), name);
      for (int column : layout.used()) {
        types[column] = footer.types().get(0).parts().get(types[column]);
      }
      return new OrcFile(bytes, name, footer, layout, types, segment);
    } catch (IOException | RuntimeException e) {
      bytes.close();
      throw e;
    }
  }

  @Override
  public RowGroup next() throws IOException {
    if (!stripes.hasNext()) {
      return null;
    }
    StripePlace place = stripes.next();
    StripeLayout own;
    try {
      own = footer.layout(bytes, place);
      own.requireRows();
    } catch (IOException | RuntimeException e) {
      throw bytes.explain(
          name + ": stripe " + place.number() + ": the footer ", e, "Write the file again.");
    }
    return new ColumnRows(new OrcStripe(this, place, own), layout);
  }

  /** Number of the type, in the schema's tree, of a used column. */
  int typeNumber(int column) {
    return types[column];
  }

  /** The type of a used column. */
  OrcType type(int column) {
    return footer.types().get(types[column]);
  }

  /** A stream. */
  OrcStream open(StripeLayout.Stream stream) {
    int ahead = FileBytes.ahead(2 * layout.used().length);
    return new OrcStream(new StoredBytes(bytes, stream.position(), stream.length(), ahead), codec);
  }

  /** What to throw for a failure of reading a column. */
  IOException explain(StripePlace stripe, int column, Exception e) {
    return bytes.explain(
        name + ": stripe " + stripe.number() + ": column " + layout.shownName(column) + ": ",
        e,
        "Write the file again, or leave the column out.");
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public long bytesRead() {
    return bytes.count();
  }

  @Override
  public void close() throws IOException {
    codec.close();
    bytes.close();
  }
}

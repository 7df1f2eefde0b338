package org.daal4j.parquet;

import java.io.IOException;
import java.lang.ref.SoftReference;
import org.daal4j.input.Segment;
import org.daal4j.input.typed.FileBytes;
import org.daal4j.input.typed.TypedLayout;

/**
 * The footer that was read last: a file with many splits has a long one, which is not read and
 * checked again for each of them. Threads may share it.
 */
final class LastFile {

  private volatile SoftReference<Known> last = new SoftReference<>(null);

  /**
   * What is known of a file.
   *
   * @param path the file
   * @param length its bytes, as it was listed
   * @param modified when it was modified, as it was listed
   * @param footer what it says of itself
   * @param columns {@code FileColumn[columns of the layout]}: null where one is not used
   */
  record Known(String path, long length, long modified, Footer footer, FileColumn[] columns) {

    private boolean isOf(Segment segment) {
      return path.equals(segment.path())
          && length == segment.fileLength()
          && modified == segment.fileModified();
    }
  }

  /**
   * The footer of a file and the columns of a layout, always the same one, in it.
   *
   * @param segment a stretch of the file
   * @param name of the file, for messages
   * @throws org.daal4j.core.BadInputException when it is damaged, or a column that is used is not
   *     there or is of another type
   */
  Known of(FileBytes bytes, Segment segment, TypedLayout layout, String name) throws IOException {
    Known known = last.get();
    if (known == null || !known.isOf(segment)) {
      Footer footer = Footer.read(bytes, name);
      known =
          new Known(
              segment.path(),
              segment.fileLength(),
              segment.fileModified(),
              footer,
              footer.find(layout, name));
      last = new SoftReference<>(known);
    }
    return known;
  }
}

package org.daal4j.engine.libraries;

import java.io.IOException;
import java.io.InputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/** The entries of an archive, one after the other, read from its stream. */
interface ArchiveEntries {

  /** Goes on to the next entry: its name as the archive has it, or null after the last. */
  String next() throws IOException;

  /** The first bytes of the entry that {@link #next} has named, at most so many. */
  byte[] head(int most) throws IOException;

  /** Of a zip archive. */
  static ArchiveEntries ofZip(InputStream in) {
    ZipInputStream zip = new ZipInputStream(in);
    return new ArchiveEntries() {
      @Override
      public String next() throws IOException {
        ZipEntry entry = zip.getNextEntry();
        return entry == null ? null : entry.getName();
      }

      @Override
      public byte[] head(int most) throws IOException {
        return zip.readNBytes(most);
      }
    };
  }
}

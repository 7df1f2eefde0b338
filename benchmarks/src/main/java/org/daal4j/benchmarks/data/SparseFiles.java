package org.daal4j.benchmarks.data;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** Writes tables of sparse counts. */
final class SparseFiles {

  private SparseFiles() {}

  /** Libsvm text: the class, then index and count of each feature that occurs. */
  static void text(SparseCounts rows, long count, Path file) throws IOException {
    try (OutputStream out = Files.newOutputStream(file)) {
      FixedPoint text = new FixedPoint(out);
      for (long row = 0; row < count; row++) {
        rows.next();
        text.number(rows.label, 0);
        for (int n = 0; n < SparseCounts.STORED; n++) {
          text.character(' ');
          text.number(rows.indices[n] + 1, 0);
          text.character(':');
          text.number(rows.counts[n], 0);
        }
        text.character('\n');
      }
      text.flush();
    }
  }

  /** The same rows with all their zeros, without the class, as comma-separated text. */
  static void dense(SparseCounts rows, int features, long count, Path file) throws IOException {
    try (OutputStream out = Files.newOutputStream(file)) {
      FixedPoint text = new FixedPoint(out);
      for (long row = 0; row < count; row++) {
        rows.next();
        int n = 0;
        for (int j = 0; j < features; j++) {
          boolean occurs = n < SparseCounts.STORED && rows.indices[n] == j;
          text.number(occurs ? rows.counts[n++] : 0, 0);
          text.character(j + 1 < features ? ',' : '\n');
        }
      }
      text.flush();
    }
  }
}

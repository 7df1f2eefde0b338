package org.daal4j.input.partition;

import java.util.stream.IntStream;
import org.daal4j.table.ColumnRoles;

/**
 * What columns are for, some of which are told by directories.
 *
 * @param all of all columns: those of the files, then of the directories
 * @param ofFiles of the columns of the files alone
 * @param width how many columns the files have
 */
record PartitionedRoles(ColumnRoles all, ColumnRoles ofFiles, int width) {

  static PartitionedRoles of(ColumnRoles all, int width) {
    int[] numeric = IntStream.of(all.numeric()).filter(column -> column < width).toArray();
    int[] text = IntStream.of(all.text()).filter(column -> column < width).toArray();
    int fields = all.text().length;
    ColumnRoles own =
        new ColumnRoles(
            numeric,
            count(all.numeric(), 0, all.features(), width),
            all.weight() < width ? all.weight() : -1,
            text,
            count(all.text(), 0, all.labels(), width),
            count(all.text(), all.labels(), all.keys(), width),
            count(all.text(), fields - all.categories(), fields, width),
            all.choice(),
            all.countsOnly(),
            all.textsOfNumbers());
    return new PartitionedRoles(all, own, width);
  }

  private static int count(int[] columns, int from, int to, int width) {
    return (int) IntStream.range(from, to).filter(i -> columns[i] < width).count();
  }

  /** Whether no column of directories is used. */
  boolean areOfFilesOnly() {
    return ofFiles.numeric().length == all.numeric().length
        && ofFiles.text().length == all.text().length
        && ofFiles.weight() == all.weight();
  }
}

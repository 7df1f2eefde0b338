package org.daal4j.parquet;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.apache.parquet.format.ColumnChunk;
import org.apache.parquet.format.ColumnMetaData;
import org.apache.parquet.format.FileMetaData;
import org.apache.parquet.format.RowGroup;
import org.daal4j.core.BadInputException;
import org.daal4j.core.Setting;
import org.daal4j.input.typed.DamagedException;
import org.daal4j.input.typed.FileBytes;
import org.daal4j.input.typed.TypedLayout;

/**
 * What the footer of a file says: its columns and row groups. What is used of it is checked against
 * the rest and the length of the file, since nothing else tells a damaged footer.
 *
 * @param columns in the order of the file
 * @param groups in the order of the file
 * @param end where the data ends, in front of the footer
 */
record Footer(List<FileColumn> columns, List<Group> groups, long end) {

  private static final int MAGIC = 4;
  private static final int TAIL = Integer.BYTES + MAGIC;

  /**
   * Reads the footer of a file.
   *
   * @param name of the file, for messages
   * @throws BadInputException when it is no Parquet file, encrypted, or damaged
   */
  static Footer read(FileBytes file, String name) throws IOException {
    long length = file.length();
    byte[] tail = new byte[TAIL];
    if (length >= MAGIC + TAIL) {
      file.read(length - TAIL, tail, 0, TAIL);
    }
    String magic = new String(tail, Integer.BYTES, MAGIC, StandardCharsets.ISO_8859_1);
    if (magic.equals("PARE")) {
      throw new BadInputException(name + ": is encrypted, which is not read. Decrypt it first.");
    }
    if (!magic.equals("PAR1")) {
      throw file.misfit(
          name,
          new ParquetTables(),
          "is no Parquet file, or was cut short: it does not end with PAR1. Check "
              + Setting.FORMAT
              + ", or write"
              + " it again.");
    }
    long size = Raw.intAt(tail, 0) & 0xffffffffL;
    if (size > length - TAIL - MAGIC || size > Integer.MAX_VALUE - TAIL) {
      throw damaged(name, "it is said to have " + size + " bytes", null);
    }
    byte[] bytes = new byte[(int) size];
    file.read(length - TAIL - size, bytes, 0, (int) size);
    try {
      FileMetaData metadata =
          Thrift.read(new ByteArrayInputStream(bytes), new FileMetaData(), (int) size);
      return of(metadata, length - TAIL - size);
    } catch (IOException | RuntimeException e) {
      throw damaged(name, DamagedException.reason(e), e);
    }
  }

  private static BadInputException damaged(String name, String how, Exception cause) {
    return new BadInputException(
        name + ": the footer is damaged: " + how + ". Write the file again.", cause);
  }

  private static Footer of(FileMetaData metadata, long end) {
    Schema.Columns schema = Schema.columns(metadata.getSchema());
    List<Group> groups = new ArrayList<>();
    long rows = 0;
    for (RowGroup group : metadata.getRow_groups()) {
      check(
          group.getColumns().size() == schema.leaves() && group.getNum_rows() >= 0,
          "row group " + (groups.size() + 1) + " has other columns than the schema");
      groups.add(
          new Group(
              groups.size() + 1,
              rows,
              group.getNum_rows(),
              Math.max(0, Math.min(end - 1, middle(group))),
              group.getColumns()));
      rows = Math.addExact(rows, group.getNum_rows());
    }
    return new Footer(
        schema.columns().stream().map(column -> readable(column, groups)).toList(), groups, end);
  }

  private static FileColumn readable(FileColumn column, List<Group> groups) {
    for (Group group : groups) {
      if (column.trouble().isEmpty() && group.chunks().get(column.chunk()).isSetCrypto_metadata()) {
        return column.but("is encrypted");
      }
    }
    return column;
  }

  /** Half way through a row group, as all readers on Hadoop have it. */
  private static long middle(RowGroup group) {
    if (group.getColumns().isEmpty() || !group.getColumns().get(0).isSetMeta_data()) {
      return group.getFile_offset() + group.getTotal_compressed_size() / 2;
    }
    long size = group.getTotal_compressed_size();
    if (!group.isSetTotal_compressed_size()) {
      for (ColumnChunk chunk : group.getColumns()) {
        size += chunk.isSetMeta_data() ? chunk.getMeta_data().getTotal_compressed_size() : 0;
      }
    }
    return start(group.getColumns().get(0).getMeta_data()) + size / 2;
  }

  /** Where the pages of a chunk begin: with the dictionary, where the footer tells of one. */
  static long start(ColumnMetaData chunk) {
    long dictionary = chunk.getDictionary_page_offset();
    long data = chunk.getData_page_offset();
    return chunk.isSetDictionary_page_offset() && dictionary > 0 && dictionary < data
        ? dictionary
        : data;
  }

  /**
   * Finds the columns that a layout uses, and checks what is said of them.
   *
   * @param name of the file, for messages
   * @return for each column of the layout its own, or null when it is not used
   * @throws BadInputException when one is not there, or what is said of it contradicts itself
   */
  FileColumn[] find(TypedLayout layout, String name) throws BadInputException {
    int[] places = layout.find(columns.stream().map(FileColumn::typed).toList(), name);
    FileColumn[] found = new FileColumn[places.length];
    for (int column : layout.used()) {
      found[column] = columns.get(places[column]);
    }
    check(Stream.of(found).filter(Objects::nonNull).toList(), name);
    return found;
  }

  /**
   * Checks what is said of columns that will be read.
   *
   * @param used some of the columns
   * @param name of the file, for messages
   * @throws BadInputException when it contradicts itself
   */
  private void check(Collection<FileColumn> used, String name) throws BadInputException {
    try {
      for (FileColumn column : used) {
        for (Group group : groups) {
          check(group.chunks().get(column.chunk()), column, group, end);
        }
      }
      checkStarts();
    } catch (DamagedException e) {
      throw damaged(name, e.getMessage(), e);
    }
  }

  /** Two columns at one place would be one read as the other. */
  private void checkStarts() {
    long[] starts =
        groups.stream()
            .filter(group -> group.rows() > 0)
            .flatMap(group -> group.chunks().stream())
            .filter(ColumnChunk::isSetMeta_data)
            .mapToLong(chunk -> start(chunk.getMeta_data()))
            .sorted()
            .toArray();
    for (int i = 1; i < starts.length; i++) {
      check(starts[i] != starts[i - 1], "two columns are said to be at byte " + starts[i]);
    }
  }

  private static void check(ColumnChunk chunk, FileColumn column, Group group, long end) {
    ColumnMetaData own = chunk.getMeta_data();
    String where = "row group " + group.number() + ", column " + column.name();
    check(own != null && !chunk.isSetFile_path(), where + " is not in the file");
    check(own.getType() == column.type().physical(), where + " has another type than the schema");
    check(
        own.getPath_in_schema().equals(List.of(column.name())),
        where + " has another name than in the schema");
    check(own.getNum_values() == group.rows(), where + " has not as many values as rows");
    long start = start(own);
    boolean inside =
        start >= MAGIC
            && own.getTotal_compressed_size() >= 0
            && own.getTotal_compressed_size() <= end - start;
    check(inside || group.rows() == 0, where + " is not within the file");
  }

  private static void check(boolean holds, String otherwise) {
    if (!holds) {
      throw new DamagedException(otherwise);
    }
  }
}

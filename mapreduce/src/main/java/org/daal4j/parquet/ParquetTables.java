package org.daal4j.parquet;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import org.apache.hadoop.fs.FSDataInputStream;
import org.daal4j.core.BadInputException;
import org.daal4j.input.ChangedInput;
import org.daal4j.input.FileOpener;
import org.daal4j.input.FileTable;
import org.daal4j.input.InputFiles;
import org.daal4j.input.NamedTable;
import org.daal4j.input.Segment;
import org.daal4j.input.SplitPlan;
import org.daal4j.input.TableFormat;
import org.daal4j.table.ColumnContent;
import org.daal4j.table.ColumnNaming;
import org.daal4j.table.ColumnOrigin;
import org.daal4j.table.ColumnRoles;
import org.daal4j.table.RowPolicy;

/** Tables in Parquet files. */
public final class ParquetTables implements TableFormat {

  private static final String MAGIC = "PAR1";

  @Override
  public String name() {
    return "parquet";
  }

  @Override
  public String noun() {
    return "Parquet";
  }

  @Override
  public Set<String> extensions() {
    return Set.of(InputFiles.PARQUET_EXTENSION, ".parq");
  }

  /** Whether the first file begins as Parquet does. */
  public static boolean begins(InputFiles files) throws IOException {
    try (FSDataInputStream in = FileOpener.open(files.conf(), files.first().path())) {
      byte[] head = in.readNBytes(MAGIC.length());
      return new String(head, StandardCharsets.ISO_8859_1).equals(MAGIC);
    }
  }

  @Override
  public NamedTable open(InputFiles files) throws IOException {
    List<FileColumn> columns = footerOfFirst(files).columns();
    if (columns.isEmpty()) {
      throw new BadInputException(files.first().name() + ": has no columns.");
    }
    return new Seen(name(), files, columns);
  }

  /** A table whose first footer was read. */
  private record Seen(String format, InputFiles files, List<FileColumn> columns)
      implements NamedTable {

    @Override
    public List<String> names() {
      return columns.stream().map(FileColumn::name).toList();
    }

    @Override
    public ColumnOrigin origin() {
      return new ColumnOrigin(ColumnNaming.HEADER, columns.size());
    }

    @Override
    public ColumnContent content(int column) {
      return columns.get(column).content();
    }

    @Override
    public FileTable read(ColumnRoles roles, RowPolicy policy) {
      ParquetLayout layout = ParquetLayout.of(columns, roles, policy);
      return new FileTable(
          format,
          files,
          SplitPlan.cut(files.conf(), files.files(), file -> false),
          layout,
          new ParquetSource(layout),
          false,
          policy.maxBadRecords());
    }
  }

  private static Footer footerOfFirst(InputFiles files) throws IOException {
    Segment whole = files.first().whole();
    Footer footer;
    try (FileBytes bytes =
        new FileBytes(files.conf(), files.first().path(), files.first().length())) {
      footer = Footer.read(bytes, files.first().name());
    } catch (IOException e) {
      throw ChangedInput.explain(files.conf(), whole, e);
    }
    ChangedInput.refuse(files.conf(), whole);
    return footer;
  }
}

package org.daal4j.parquet;

import java.io.IOException;
import java.util.List;
import java.util.Set;
import org.daal4j.core.BadInputException;
import org.daal4j.input.InputFiles;
import org.daal4j.input.NamedTable;
import org.daal4j.input.TableFormat;
import org.daal4j.input.typed.FirstFile;
import org.daal4j.input.typed.TypedColumn;
import org.daal4j.input.typed.TypedTable;
import org.daal4j.table.ColumnNaming;

/** Tables in Parquet files. */
public final class ParquetTables implements TableFormat {

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

  @Override
  public NamedTable open(InputFiles files) throws IOException {
    Footer footer = FirstFile.look(files, Footer::read);
    List<TypedColumn> columns = footer.columns().stream().map(FileColumn::typed).toList();
    if (columns.isEmpty()) {
      throw new BadInputException(files.first().name() + ": has no columns.");
    }
    return new TypedTable(name(), files, ColumnNaming.HEADER, columns, ParquetSource::new);
  }
}

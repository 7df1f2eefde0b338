package org.daal4j.orc;

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

/** Tables in ORC files. */
public final class OrcTables implements TableFormat {

  @Override
  public String name() {
    return "orc";
  }

  @Override
  public String noun() {
    return "ORC";
  }

  @Override
  public Set<String> extensions() {
    return Set.of(".orc");
  }

  @Override
  public NamedTable open(InputFiles files) throws IOException {
    List<TypedColumn> columns = FirstFile.look(files, OrcFooter::read).typedColumns();
    if (columns.isEmpty()) {
      throw new BadInputException(files.first().name() + ": has no columns.");
    }
    return new TypedTable(name(), files, ColumnNaming.HEADER, columns, OrcSource::new);
  }
}

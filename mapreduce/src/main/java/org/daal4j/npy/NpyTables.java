package org.daal4j.npy;

import java.io.IOException;
import java.util.Set;
import org.daal4j.input.InputFiles;
import org.daal4j.input.NamedTable;
import org.daal4j.input.TableFormat;
import org.daal4j.input.typed.FirstFile;
import org.daal4j.input.typed.TypedTable;
import org.daal4j.table.ColumnNaming;

/** Tables in files of NumPy, an array each. */
public final class NpyTables implements TableFormat {

  @Override
  public String name() {
    return "npy";
  }

  @Override
  public String noun() {
    return "npy";
  }

  @Override
  public Set<String> extensions() {
    return Set.of(".npy");
  }

  @Override
  public NamedTable open(InputFiles files) throws IOException {
    NpyHeader header = FirstFile.look(files, NpyHeader::read);
    return new TypedTable(
        name(), files, ColumnNaming.POSITIONS, header.typedColumns(), NpySource::new);
  }
}

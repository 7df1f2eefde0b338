package org.daal4j.parquet;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.apache.hadoop.fs.FSDataInputStream;
import org.daal4j.core.BadInputException;
import org.daal4j.input.ChangedInput;
import org.daal4j.input.FileOpener;
import org.daal4j.input.FileTable;
import org.daal4j.input.InputFiles;
import org.daal4j.input.Segment;
import org.daal4j.input.SplitPlan;
import org.daal4j.input.TableFormat;
import org.daal4j.table.TableOptions;

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
    return Set.of(".parquet", ".parq");
  }

  /** Whether the first file begins as Parquet does. */
  public static boolean begins(InputFiles files) throws IOException {
    try (FSDataInputStream in = FileOpener.open(files.conf(), files.first().path())) {
      byte[] head = in.readNBytes(MAGIC.length());
      return new String(head, StandardCharsets.ISO_8859_1).equals(MAGIC);
    }
  }

  @Override
  public FileTable open(InputFiles files, TableOptions options) throws IOException {
    Footer footer = footerOfFirst(files);
    if (footer.columns().isEmpty()) {
      throw new BadInputException(files.first().name() + ": has no columns.");
    }
    ParquetLayout layout = ParquetLayout.resolve(options, footer.columns());
    return new FileTable(
        name(),
        files,
        SplitPlan.cut(files.conf(), files.files(), file -> false),
        layout,
        new ParquetSource(layout),
        false,
        options.policy().maxBadRecords());
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
